const units = 1_000_000
const filled = (part: string, length = units): string =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length)

/** Texts of a million units that have made other readers slow, by what they are. */
export const hostileTexts: Readonly<Record<string, () => string>> = {
  'one word': () => filled('a'),
  'cues again and again': () => filled('kein Call '),
  'no full stop': () => filled('we answer your questions in a weekly live call and you get the videos '),
  'all slots of all frames': () => filled('I answer your questions review your homework send me your text '),
  '100,000 bullets under a cue': () => `Not included:\n${filled('- calls\n', 800_000)}`,
  'nested lists': () => filled('<ul><li>'),
  'open divs': () => filled('<div>'),
  'open brackets': () => filled('<'),
  'attributes without an end': () => `<p ${filled('a="')}`,
  'quotations never closed': () => filled('„a '),
  entities: () => filled('&amp;'),
  headings: () => filled('# Live call\n\n'),
  'different words': () =>
    Array.from({ length: units / 8 }, (_, n) => `w${n.toString(36).padStart(6, 'q')}`).join(' '),
  'combining marks': () => `a${filled('\u0301')}`,
  emoji: () => filled('😀'),
  'white space': () => `a${filled(' ')}b`,
}
