import type { Assertion } from '../types.js'
import type { Context } from './command.js'

/** Marks up text for a terminal; without colour every function returns its text as it came. */
export interface Style {
  bold(text: string): string
  dim(text: string): string
  /** A quotation, drawn by what the text does with it. The word of the assertion must stand beside it. */
  quotation(text: string, assertion: Assertion): string
  /** The words because of which a quotation does not count. */
  cue(text: string): string
}

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  strike: [9, 29],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
} as const

function quotationCodes(assertion: Assertion): readonly (keyof typeof codes)[] {
  switch (assertion) {
    case 'promised':
      return ['bold', 'green']
    case 'denied':
      return ['strike', 'red']
    case 'sold-separately':
    case 'other-package':
      return ['underline', 'yellow']
    case 'taught':
    case 'recorded':
    case 'compared':
    case 'about-others':
      return ['underline', 'dim']
    default:
      return assertion satisfies never
  }
}

export function createStyle(colour: boolean): Style {
  const paint = (text: string, names: readonly (keyof typeof codes)[]): string =>
    colour
      ? names.reduce((inner, name) => `\u001b[${codes[name][0]}m${inner}\u001b[${codes[name][1]}m`, text)
      : text
  return {
    bold: (text) => paint(text, ['bold']),
    dim: (text) => paint(text, ['dim']),
    quotation: (text, assertion) => paint(text, quotationCodes(assertion)),
    cue: (text) => paint(text, ['underline']),
  }
}

/** Whether to colour: FORCE_COLOR, then NO_COLOR (no-color.org), then whether a terminal reads along. */
export function wantsColour({ env, stdout }: Pick<Context, 'env' | 'stdout'>): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  if (env.NO_COLOR) return false
  return stdout.isTTY === true && env.TERM !== 'dumb'
}

/**
 * A vendor's text on one line and harmless: a terminal would obey escape sequences in it, and
 * characters that turn the writing direction or are invisible would show something that is not there.
 */
export function printable(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/ {2,}/g, ' ')
}

/** Breaks words into lines of at most `width`, escape sequences not counted; a longer word stands alone. */
export function wrap(text: string, width: number): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences that createStyle writes
  const visible = (word: string): number => word.replace(/\u001b\[\d+m/g, '').length
  const lines: string[] = []
  let line = ''
  let length = 0
  for (const word of text.split(' ')) {
    const added = visible(word)
    if (line !== '' && length + 1 + added > width) {
      lines.push(line)
      line = ''
      length = 0
    }
    length += added + (line === '' ? 0 : 1)
    line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  return lines
}
