import type { Evidence } from '../assess/assess.js'
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

/** Units of the longest number in `numbers`. */
const longestNumber = 6

function numberAt(word: string): number | null {
  const first = word.charCodeAt(0)
  if (first > 0x39 || first < 0x30) return word.length > longestNumber ? null : (numbers.get(word) ?? null)
  if (!/^\d{1,6}(?:[.,]\d{1,3})?$/.test(word)) return null
  // 1.000 and 1,000 are thousands, 1.5 and 1,5 are not
  return /[.,]\d{3}$/.test(word) ? Number(word.replace(/[.,]/, '')) : Number(word.replace(',', '.'))
}

/** How far before a mention its amount may stand, in tokens: "12 private live calls", not "40 lessons in the portal". */
const before = 2
/** How far behind a mention an amount with a unit may stand: "live calls of 60 minutes". */
const behind = 5

/** The amount nearest to a mention in its clause, or null. */
export function quantityOf(evidence: Evidence, source: SourceText): Quantity | null {
  const { tokens, sentences } = source
  const { mention } = evidence
  const sentence = sentences[mention.sentence]
  // a promise that is only tried out has no words in the text
  if (!sentence || mention.first >= tokens.length) return null
  const first = Math.max(sentence.first, mention.first - before)
  const end = Math.min(sentence.end, mention.end + behind)
  for (let t = mention.end - 1; t >= first; t--) {
    const value = numberAt(tokens.word[t] as string)
    if (value !== null) {
      const unit = units.get(tokens.word[t + 1] ?? '')
      return { value, unit: unit ?? 'count' }
    }
    if (t < mention.first && (tokens.breakBefore[t + 1] as number) >= 1) break
  }
  for (let t = mention.end; t < end; t++) {
    if ((tokens.breakBefore[t] as number) >= Break.colon) break
    const value = numberAt(tokens.word[t] as string)
    const unit = value === null ? undefined : units.get(tokens.word[t + 1] ?? '')
    if (value !== null && unit) return { value, unit }
  }
  return null
}
