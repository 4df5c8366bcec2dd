import { Break, type SourceText } from '../read/source.js'
import { WordClass, wordsOf } from '../read/word-class.js'

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
const ones = new Map(
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
    ein: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
  }),
)
const tens = new Map(
  Object.entries({
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    zwanzig: 20,
    dreißig: 30,
    dreissig: 30,
    vierzig: 40,
    fünfzig: 50,
    sechzig: 60,
    siebzig: 70,
    achtzig: 80,
    neunzig: 90,
  }),
)
/** German articles, which count something only before a unit: "eine Stunde", but "ein Kurs". */
const articles = wordsOf('ein eine einen einer')
const numbers = new Map([
  ...ones,
  ...tens,
  ...[...articles].map((article) => [article, 1] as const),
  ...Object.entries({
    ten: 10,
    eleven: 11,
    twelve: 12,
    fifteen: 15,
    zehn: 10,
    elf: 11,
    zwölf: 12,
    fünfzehn: 15,
    hundred: 100,
    hundert: 100,
  }),
  // zweiunddreißig
  ...[...tens].flatMap(([ten, many]) =>
    [...ones].map(([one, few]) => [`${one}und${ten}`, many + few] as const),
  ),
])
/** Behind a number: it is an hour, a day of a month, a price, or a share. */
const notCounted = wordsOf(
  "uhr am pm o'clock january february march april may june july august september october november december",
  'januar jänner februar märz mai juni juli oktober dezember',
  'euro euros eur pound pounds dollar dollars percent prozent',
)

function numberAt(word: string): number | null {
  const first = word.charCodeAt(0)
  if (first > 0x39 || first < 0x30) return numbers.get(word) ?? null
  if (!/^\d{1,6}(?:[.,]\d{1,3})?$/.test(word)) return null
  // 1.000 and 1,000 are thousands, 1.5 and 1,5 are not
  return /[.,]\d{3}$/.test(word) ? Number(word.replace(/[.,]/, '')) : Number(word.replace(',', '.'))
}

/** 1 for a word that is a number: most are none. */
const numeric = new WordClass((word) => (numberAt(word) === null ? 0 : 1))

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

/** The number at a token, with the tens before a hyphen: "thirty-two". */
function valueAt({ word, joined }: SourceText['tokens'], t: number): number {
  const value = numberAt(word[t] as string) as number
  const ten = t > 0 && joined[t] === 1 && value < 10 ? tens.get(word[t - 1] as string) : undefined
  return (ten ?? 0) + value
}

/** The amount whose number stands at a token, or null where the number counts nothing. */
function amountAt(tokens: SourceText['tokens'], t: number): Quantity | null {
  const { word } = tokens
  const next = word[t + 1] ?? ''
  const unit = units.get(next)
  if (!unit && (notCounted.has(next) || articles.has(word[t] as string))) return null
  return { value: valueAt(tokens, t), unit: unit ?? 'count' }
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
    const amount = numeric.at(tokens, t) === 1 ? amountAt(tokens, t) : null
    if (amount) return amount
    if (t < place.first && (tokens.breakBefore[t + 1] as number) >= 1) break
  }
  for (let t = place.end; t < end; t++) {
    if ((tokens.breakBefore[t] as number) >= Break.colon) break
    const amount = numeric.at(tokens, t) === 1 ? amountAt(tokens, t) : null
    if (amount && amount.unit !== 'count') return amount
  }
  return null
}
