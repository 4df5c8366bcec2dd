import { html, svg, type TemplateResult } from 'lit'
import type { Verdict } from '../review/types.js'
import type { Assertion, Certainty } from '../types.js'

const paths = {
  check: svg`<path d="M3 8.5 6.5 12 13 4.5" />`,
  cross: svg`<path d="m4 4 8 8M12 4l-8 8" />`,
  question: svg`<path d="M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.7 8 9.2 8 10" /><path d="M8 13v.1" />`,
  eye: svg`<path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Z" /><circle cx="8" cy="8" r="2" />`,
  plus: svg`<circle cx="8" cy="8" r="6.2" /><path d="M8 5v6M5 8h6" />`,
  box: svg`<path d="M2.5 5.5h11v8h-11zM2.5 5.5 4.5 2.5h7l2 3M8 2.5v3" />`,
  book: svg`<path d="M8 4C6.5 2.8 4.5 2.5 2 2.8v9.7c2.5-.3 4.5 0 6 1.2 1.5-1.2 3.5-1.5 6-1.2V2.8C11.5 2.5 9.5 2.8 8 4Zm0 0v9.5" />`,
  record: svg`<circle cx="8" cy="8" r="6.2" /><circle cx="8" cy="8" r="2.3" fill="currentColor" />`,
  unequal: svg`<path d="M3 6h10M3 10h10M11 3 5 13" />`,
  person: svg`<circle cx="8" cy="5" r="2.7" /><path d="M2.8 14c.5-3 2.5-4.5 5.2-4.5s4.7 1.5 5.2 4.5" />`,
  arrow: svg`<path d="M2.5 8h10.5M9.5 4.5 13 8l-3.5 3.5" />`,
  copy: svg`<path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" />`,
  undo: svg`<path d="M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6" />`,
  search: svg`<circle cx="7" cy="7" r="4.3" /><path d="m10.3 10.3 3.4 3.4" />`,
  list: svg`<path d="M2.5 4h11M2.5 8h11M2.5 12h11" />`,
  paste: svg`<path d="M4 3.5H2.5v10.5h11V3.5H12M5.5 2h5v3h-5z" />`,
  save: svg`<path d="M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11" />`,
  warn: svg`<path d="M8 2 1.5 13.5h13L8 2Zm0 4.5v3.5M8 12v.1" />`,
} as const
export type IconName = keyof typeof paths

/** A picture that repeats what the words beside it say. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${paths[name]}</svg>`

export const assertionIcons: Readonly<Record<Assertion, IconName>> = {
  promised: 'check',
  denied: 'cross',
  'sold-separately': 'plus',
  'other-package': 'box',
  taught: 'book',
  recorded: 'record',
  compared: 'unequal',
  'about-others': 'person',
}

export const verdictIcons: Readonly<Record<Verdict, IconName>> = {
  approve: 'check',
  reject: 'cross',
  ask: 'question',
  check: 'eye',
}

/** How many of three bars a certainty fills. */
export const certaintyBars: Readonly<Record<Certainty, number>> = { clear: 3, likely: 2, unclear: 1 }
