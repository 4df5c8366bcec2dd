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

export const isElementAction = (action: Action): action is ElementAction =>
  (elementActions as readonly string[]).includes(action)
