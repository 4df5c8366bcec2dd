import { Break, type SourceText } from '../read/source.js'

/** An amount that the text states beside a feature. */
export interface Quantity {
  readonly value: number
  /** `count` for "12 live calls"; else what was counted, in minutes, hours, days, weeks, months or pages. */
  readonly unit: 'count' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'page'
}

const units = new Map<string, Quantity['unit']>(
  Object.entries({
    minute: 'minute',
    minutes: 'minute',
    min: 'minute',
    mins: 'minute',
    minuten: 'minute',
    hour: 'hour',
    hours: 'hour',
    h: 'hour',
    hrs: 'hour',
    stunde: 'hour',
    stunden: 'hour',
    std: 'hour',
    day: 'day',
    days: 'day',
    tag: 'day',
    tage: 'day',
    tagen: 'day',
    week: 'week',
    weeks: 'week',
    woche: 'week',
    wochen: 'week',
    month: 'month',
    months: 'month',
    monat: 'month',
    monate: 'month',
    monaten: 'month',
    page: 'page',
    pages: 'page',
    seiten: 'page',
  } as const),
)
const numbers = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    ein: 1,
    eine: 1,
    einen: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
  }),
)

/** 1 for the units with which a word in `numbers` begins: most words are none, and are not looked up. */
const initials = new Uint8Array(128)
for (const word of numbers.keys()) initials[word.charCodeAt(0)] = 1

function numberAt(word: string): number | null {
  const first = word.charCodeAt(0)
  if (first > 0x39 || first < 0x30) return initials[first] === 1 ? (numbers.get(word) ?? null) : null
  if (!/^\d{1,6}(?:[.,]\d{1,3})?$/.test(word)) return null
  // 1.000 and 1,000 are thousands, 1.5 and 1,5 are not
  return /[.,]\d{3}$/.test(word) ? Number(word.replace(/[.,]/, '')) : Number(word.replace(',', '.'))
}

/** How far before a mention its amount may stand, in tokens: "12 private live calls", not "40 lessons in the portal". */
const before = 2
/** How far behind a mention an amount with a unit may stand: "live calls of 60 minutes". */
const behind = 5

/** Where something is said. */
export interface Place {
  /** First token. */
  readonly first: number
  /** One past the last token. */
  readonly end: number
  readonly sentence: number
}

/** The amount nearest to a place in its clause, or null. */
export function quantityOf(place: Place, source: SourceText): Quantity | null {
  const { tokens, sentences } = source
  const sentence = sentences[place.sentence]
  // a promise that is only tried out has no words in the text
  if (!sentence || place.first >= tokens.length) return null
  const first = Math.max(sentence.first, place.first - before)
  const end = Math.min(sentence.end, place.end + behind)
  for (let t = place.end - 1; t >= first; t--) {
    const value = numberAt(tokens.word[t] as string)
    if (value !== null) {
      const unit = units.get(tokens.word[t + 1] ?? '')
      return { value, unit: unit ?? 'count' }
    }
    if (t < place.first && (tokens.breakBefore[t + 1] as number) >= 1) break
  }
  for (let t = place.end; t < end; t++) {
    if ((tokens.breakBefore[t] as number) >= Break.colon) break
    const value = numberAt(tokens.word[t] as string)
    const unit = value === null ? undefined : units.get(tokens.word[t + 1] ?? '')
    if (value !== null && unit) return { value, unit }
  }
  return null
}
