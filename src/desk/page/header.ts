import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../../element/icons.js'
import { keymap } from '../../element/keymap.js'
import type { DeskHandlers, DeskView } from './desk-view.js'
import type { Settings } from './settings.js'

const typed = (event: Event): string => (event.currentTarget as HTMLInputElement | HTMLSelectElement).value

function choice<K extends 'language' | 'theme'>(
  key: K,
  label: string,
  options: Readonly<Record<Settings[K], string>>,
  view: DeskView,
  handlers: DeskHandlers,
): TemplateResult {
  return html`<select
    aria-label=${label}
    title=${label}
    @change=${(event: Event) => handlers.setting({ [key]: typed(event) } as Partial<Settings>)}
  >
    ${Object.entries<string>(options).map(
      ([value, text]) =>
        html`<option value=${value} ?selected=${view.settings[key] === value}>${text}</option>`,
    )}
  </select>`
}

/** The bar above everything: what is open, how far it is, and the page's own switches. */
export function headerView(view: DeskView, handlers: DeskHandlers): TemplateResult {
  const { store, page, settings } = view
  const total = store.rows.length
  return html`<header class="bar">
    <button
      type="button"
      class="quiet drawer-button"
      aria-label=${page.showQueue}
      aria-expanded=${view.drawer}
      @click=${() => handlers.toggleDrawer(!view.drawer)}
    >
      ${icon('list')}
    </button>
    <h1>Shelfmark<span class="file">${store.file}</span></h1>
    <p class="told" role="status">${view.notice?.tone === 'plain' ? view.notice.text : ''}</p>
    <div class="progress">
      ${page.progress(store.decided, total)}
      <progress max=${Math.max(total, 1)} value=${store.decided} aria-label=${page.states.decided}></progress>
    </div>
    <button type="button" class="quiet" @click=${() => handlers.open('paste')}>
      ${icon('paste')}<span class="wide">${page.paste}</span> <kbd>${keymap.paste}</kbd>
    </button>
    ${
      store.decided === 0
        ? nothing
        : html`<a class="quiet" href="/api/export" download="labelled.ndjson"
            >${icon('save')}<span class="wide">${page.export}</span></a
          >`
    }
    <label class="reviewer">
      <span class="wide">${page.reviewer}</span>
      <input
        type="text"
        name="reviewer"
        aria-label=${page.reviewer}
        autocomplete="off"
        maxlength="100"
        .value=${settings.reviewer}
        @change=${(event: Event) => handlers.setting({ reviewer: typed(event).trim() })}
      />
    </label>
    ${choice('language', page.language, { en: 'English', de: 'Deutsch' }, view, handlers)}
    ${choice('theme', page.theme, page.themes, view, handlers)}
    <button type="button" class="quiet" aria-label=${page.help} @click=${() => handlers.open('help')}>
      <kbd>${keymap.help}</kbd>
    </button>
  </header>`
}
