/** What this browser remembers for its reviewer. */
export interface Settings {
  readonly reviewer: string
  readonly language: 'en' | 'de'
  readonly theme: 'auto' | 'light' | 'dark'
  /** Whether single keys act; people who dictate or slip switch them off. */
  readonly keys: boolean
}

const place = 'shelfmark-desk'

/** The remembered settings; `reviewer` empty where none was given yet. */
export function loadSettings(): Settings {
  const standard: Settings = {
    reviewer: '',
    language: navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en',
    theme: 'auto',
    keys: true,
  }
  try {
    return { ...standard, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Settings>) }
  } catch {
    return standard
  }
}

export function saveSettings(settings: Settings): void {
  localStorage.setItem(place, JSON.stringify(settings))
}
