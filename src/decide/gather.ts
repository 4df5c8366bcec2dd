import type { Evidence } from '../assess/assess.js'
import type { SourceText } from '../read/source.js'
import type { FeatureKind, Ruleset } from '../ruleset.js'
import type { Reading } from '../weigh/reading.js'
import { Facts, type FactValue, numberOf, proposed } from './facts.js'
import { quantityOf } from './quantity.js'

/** Kinds that can be what a product is, first of all. */
const cores: ReadonlySet<FeatureKind> = new Set<FeatureKind>([
  'content',
  'contact',
  'guidance',
  'made',
  'outside',
  'check',
])

/** Kinds of features in whose sentence the vendor's side is seen to act. */
const acts: ReadonlySet<FeatureKind> = new Set<FeatureKind>([
  'contact',
  'guidance',
  'check',
  'hand-in',
  'judge',
  'made',
])

const language = numberOf('language')
const words = numberOf('words')
const opensWith = numberOf('opens-with')
const madeRole = numberOf('made-role')
const liveShare = numberOf('live-share')
const liveHours = numberOf('live-hours')
const recordedHours = numberOf('recorded-hours')
const contactNamed = numberOf('contact-named')
const hintMentions = numberOf('hint-mentions')
const feedbackOnWork = numberOf('feedback-on-work')
const weighed = numberOf('weighed')
const weighedPercent = numberOf('weighed-percent')

type Values = (FactValue | undefined)[]
/** Counts places and hours; frames and phrases that overlap are one place. In: evidence by position. */
class Counter {
  /** For each fact the end of the last place, or the last sentence with hours. */
  private readonly last = nothing.slice()

  constructor(
    private readonly values: Values,
    private readonly source: SourceText,
  ) {}

  /** One more of what a fact counts; none where there is no such fact. */
  one(fact: number): void {
    if (fact >= 0) this.values[fact] = (this.values[fact] as number) + 1
  }

  place(fact: number, { mention }: Evidence): void {
    const end = this.last[fact] as number
    if (mention.first >= end) this.one(fact)
    if (mention.end > end) this.last[fact] = mention.end
  }

  /** Hours are stated once a sentence. */
  hours(fact: number, item: Evidence): void {
    const { sentence } = item.mention
    if (fact < 0 || sentence === this.last[fact]) return
    const amount = quantityOf(item.mention, this.source)
    if (amount?.unit !== 'hour') return
    this.last[fact] = sentence
    this.values[fact] = (this.values[fact] as number) + amount.value
  }
}
/** What a counter begins with. */
const nothing: readonly number[] = Array.from({ length: proposed }, () => -1)

function places(evidence: readonly Evidence[]): number {
  let count = 0
  let end = -1
  for (const { mention } of evidence) {
    if (mention.first >= end) count++
    end = Math.max(end, mention.end)
  }
  return count
}

/**
 * Whether work made for the buyer is the core or a small extra of a coaching programme (policy: order, last paragraph).
 * A title that names it makes it the core. Otherwise contact that comes again and again, or a course, makes it an extra.
 */
function roleOfMade(
  evidence: readonly Evidence[],
  source: SourceText,
  opening: FeatureKind | undefined,
): 'core' | 'extra' | 'none' {
  const promised = evidence.filter((e) => e.assertion === 'promised')
  const made = promised.filter((e) => e.about.kind === 'made')
  if (made.length === 0) return 'none'
  const inTitle = (e: Evidence): boolean => e.mention.first < source.descriptionToken
  if (made.some(inTitle)) return 'core'
  const contact = promised.filter((e) => e.about.kind === 'contact' || e.feature === 'personal-guidance')
  const [work, talks] = [places(made), places(contact)]
  if (contact.some(inTitle)) return work > talks ? 'core' : 'extra'
  const has = (feature: string): boolean => promised.some((e) => e.feature === feature)
  // one talk, and the thing is ready some days later: a talk about the order
  const isOrder = talks === 1 && has('work-done')
  if (!isOrder && has('regular-contact')) return opening === 'made' && work >= talks ? 'core' : 'extra'
  if (opening === 'made') return talks > work + 2 ? 'extra' : 'core'
  const lessons = promised.filter((e) => e.feature === 'recorded-lessons' || e.feature === 'study-texts')
  return work >= talks && work >= places(lessons) ? 'core' : 'extra'
}

/** Sentences in which the vendor's side acts for the buyer and no feature says as what. In: evidence by position. */
function unreadHints(evidence: readonly Evidence[]): number {
  let count = 0
  let hinted = -1
  let read = -1
  for (const { about, assertion, mention } of evidence) {
    const { sentence } = mention
    if (about.kind === 'hint') {
      if (assertion !== 'promised' || sentence === hinted) continue
      hinted = sentence
      if (sentence !== read) count++
    } else if (sentence !== read && acts.has(about.kind)) {
      read = sentence
      if (sentence === hinted) count--
    }
  }
  return count
}

/** Sentences behind one in which work is handed in, in which feedback still is feedback on that work. */
const feedbackReach = 2
/** What a person does with work that is handed in. */
const onWork: ReadonlySet<string> = new Set(['personal-feedback', 'answered-questions', 'somebody-examines'])

/** What a person does with work which the course sets: in the sentence that sets it or soon after. */
function countFeedback(evidence: readonly Evidence[]): number {
  const promised = evidence.filter((e) => e.assertion === 'promised')
  const set = promised.filter((e) => e.feature === 'hands-in-work').map((e) => e.mention.sentence)
  return promised.filter(
    ({ feature, mention }) =>
      onWork.has(feature) &&
      set.some((sentence) => mention.sentence >= sentence && mention.sentence <= sentence + feedbackReach),
  ).length
}

/** Gathers from evidence the facts that rules ask for: one fact a feature, and those of `derivedFacts`. */
export function factsOf(
  evidence: readonly Evidence[],
  source: SourceText,
  ruleset: Ruleset,
  reading: Reading | null = null,
): Facts {
  const { facts: table } = ruleset.index
  const values = table.blank.slice()
  const counter = new Counter(values, source)
  const denied: string[] = []
  let first: Evidence | null = null
  let hasHints = false
  let hasMade = false
  let hasWork = false
  for (const item of evidence) {
    const { about, assertion } = item
    const known = values[about.fact]
    // one promise counts; a denial weighs more than a mention that does not count
    if (assertion === 'promised') {
      if (known !== 'promised') counter.one(about.promised)
      values[about.fact] = 'promised'
      for (const fact of about.places) counter.place(fact, item)
      counter.hours(about.hours, item)
      // contact in words of its own, not put together from several
      if (about.kind === 'contact' && item.mention.parts === null) counter.place(contactNamed, item)
      else if (about.kind === 'hint') hasHints = true
      else if (about.kind === 'made') hasMade = true
      else if (about.kind === 'hand-in') hasWork = true
      if (!first && cores.has(about.kind)) first = item
    } else if (assertion === 'denied') {
      if (!denied.includes(about.id)) {
        denied.push(about.id)
        counter.one(about.denied)
      }
      if (known !== 'promised') values[about.fact] = 'denied'
    } else if (known === 'none') values[about.fact] = assertion
  }
  const live = values[liveHours] as number
  const recorded = values[recordedHours] as number
  const tag = source.language
  values[language] = tag === null ? 'unknown' : tag === 'de' || tag === 'en' ? tag : 'other'
  values[words] = source.tokens.length
  values[opensWith] = first?.feature ?? 'none'
  if (hasMade) values[madeRole] = roleOfMade(evidence, source, first?.about.kind)
  if (live > 0 && recorded > 0) values[liveShare] = live > recorded ? 'larger' : 'smaller'
  else {
    const isTaughtLive = values[table.number.get('taught-live') ?? -1] === 'promised'
    values[liveShare] = isTaughtLive && recorded === 0 ? 'larger' : 'unknown'
  }
  if (hasWork) values[feedbackOnWork] = countFeedback(evidence)
  if (reading) {
    values[weighed] = reading.outcome
    values[weighedPercent] = Math.round(reading.chance * 1000) / 10
  }
  if (hasHints) values[hintMentions] = unreadHints(evidence)
  return new Facts(values, table)
}
