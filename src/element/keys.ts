import { type Action, keymap } from './keymap.js'

const actions = new Map(Object.entries(keymap).map(([action, key]) => [key, action as Action]))

const typing = new Set(['INPUT', 'TEXTAREA', 'SELECT'])
const choosing = new Set(['checkbox', 'radio', 'button'])

/** Whether keys typed into `target` are text or a choice of the control itself. */
function takesText(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  return typing.has(target.tagName) && !(target instanceof HTMLInputElement && choosing.has(target.type))
}

/** The action of a key press; null where the key belongs to a text field, the browser or nobody. */
export function actionOf(event: KeyboardEvent): Action | null {
  if (event.defaultPrevented || event.isComposing || event.repeat) return null
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (takesText(event.composedPath()[0])) return null
  return actions.get(event.key) ?? actions.get(event.key.toLowerCase()) ?? null
}
