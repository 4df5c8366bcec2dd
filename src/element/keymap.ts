/** What one key does. The element performs the first group, the page around it the second. */
export const elementActions = [
  'approve',
  'reject',
  'ask',
  'category-1',
  'category-2',
  'category-3',
  'category-4',
  'category-0',
  'copy',
] as const
export const pageActions = ['next', 'previous', 'undo', 'search', 'paste', 'help'] as const

export type ElementAction = (typeof elementActions)[number]
export type PageAction = (typeof pageActions)[number]
export type Action = ElementAction | PageAction

/** Every key of the desk; no key does two things. */
export const keymap: Readonly<Record<Action, string>> = {
  approve: 'a',
  reject: 'r',
  ask: 'q',
  'category-1': '1',
  'category-2': '2',
  'category-3': '3',
  'category-4': '4',
  'category-0': '0',
  copy: 'c',
  next: 'j',
  previous: 'k',
  undo: 'u',
  search: '/',
  paste: 'p',
  help: '?',
}

const actions = new Map(Object.entries(keymap).map(([action, key]) => [key, action as Action]))

const typing = new Set(['INPUT', 'TEXTAREA', 'SELECT'])
const choosing = new Set(['checkbox', 'radio', 'button'])

/** Whether keys typed into `target` are text or a choice of the control itself. */
function takesText(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  return typing.has(target.tagName) && !(target instanceof HTMLInputElement && choosing.has(target.type))
}

export const isElementAction = (action: Action): action is ElementAction =>
  (elementActions as readonly string[]).includes(action)

/** The action of a key press; null where the key belongs to a text field, the browser or nobody. */
export function actionOf(event: KeyboardEvent): Action | null {
  if (event.defaultPrevented || event.isComposing || event.repeat) return null
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (takesText(event.composedPath()[0])) return null
  return actions.get(event.key) ?? actions.get(event.key.toLowerCase()) ?? null
}
