import type { Evidence } from '../assess/assess.js'
import type { SourceText } from '../read/source.js'
import type { FeatureKind, Ruleset } from '../ruleset.js'
import type { FactValue } from './condition.js'
import { quantityOf } from './quantity.js'

/** Kinds of features of which the facts count what is promised and what is denied. */
const counted: readonly FeatureKind[] = [
  'content',
  'contact',
  'guidance',
  'check',
  'judge',
  'made',
  'outside',
]
/** Kinds that can be what a product is, first of all. */
const cores: ReadonlySet<FeatureKind> = new Set<FeatureKind>([
  'content',
  'contact',
  'guidance',
  'made',
  'outside',
  'check',
])

/** Facts that follow from several features, with the values they can have. */
export const derivedFacts: Readonly<Record<string, readonly string[] | 'number'>> = {
  language: ['en', 'de', 'other', 'unknown'],
  words: 'number',
  'opens-with': [],
  'made-role': ['core', 'extra', 'none'],
  'live-share': ['larger', 'smaller', 'unknown'],
  'contact-named': 'number',
  'hint-mentions': 'number',
  'lesson-mentions': 'number',
  'file-mentions': 'number',
  'in-person-event-mentions': 'number',
  'feedback-on-work': 'number',
  'package-labels': 'number',
  'live-hours': 'number',
  'recorded-hours': 'number',
  ...Object.fromEntries(
    counted.flatMap((kind) =>
      [`${kind}-promised`, `${kind}-denied`, `${kind}-mentions`].map((name) => [name, 'number' as const]),
    ),
  ),
}

interface View {
  readonly evidence: readonly Evidence[]
  /** The evidence that is promised. */
  readonly promised: readonly Evidence[]
  readonly kindOf: ReadonlyMap<string, FeatureKind>
}

const promisedOf = (view: View, ...features: string[]): Evidence[] =>
  view.promised.filter((e) => features.includes(e.feature))

/** Places where something is promised; frames and phrases that overlap are one place. */
function places(evidence: readonly Evidence[]): number {
  let count = 0
  let end = -1
  for (const { mention } of evidence) {
    if (mention.first >= end) count++
    end = Math.max(end, mention.end)
  }
  return count
}

function hours(evidence: readonly Evidence[], source: SourceText): number {
  let sum = 0
  const seen = new Set<number>()
  for (const item of evidence) {
    const amount = quantityOf(item, source)
    if (amount?.unit !== 'hour' || seen.has(item.mention.sentence)) continue
    seen.add(item.mention.sentence)
    sum += amount.value
  }
  return sum
}

function liveShare(view: View, source: SourceText): { share: string; live: number; recorded: number } {
  const live = hours(promisedOf(view, 'live-session', 'taught-live'), source)
  const recorded = hours(promisedOf(view, 'recorded-lessons', 'study-texts'), source)
  if (live > 0 && recorded > 0) return { share: live > recorded ? 'larger' : 'smaller', live, recorded }
  const taughtLive = promisedOf(view, 'taught-live').length > 0
  return { share: taughtLive && recorded === 0 ? 'larger' : 'unknown', live, recorded }
}

/**
 * Whether work made for the buyer is the core or a small extra of a coaching programme (policy: order, last paragraph).
 * A title that names it makes it the core. Otherwise contact that comes again and again, or a course, makes it an extra.
 */
function madeRole(view: View, source: SourceText, opening: FeatureKind | null): string {
  const { promised } = view
  const made = promised.filter((e) => view.kindOf.get(e.feature) === 'made')
  if (made.length === 0) return 'none'
  const inTitle = (e: Evidence): boolean => e.mention.first < source.descriptionToken
  const contact = promised.filter(
    (e) => view.kindOf.get(e.feature) === 'contact' || e.feature === 'personal-guidance',
  )
  if (made.some(inTitle)) return 'core'
  const [work, talks] = [places(made), places(contact)]
  // one talk, and the thing is ready some days later: a talk about the order
  const isOrder = talks === 1 && promisedOf(view, 'work-done').length > 0
  const regular = !isOrder && promisedOf(view, 'regular-contact').length > 0
  const lessons = places(promisedOf(view, 'recorded-lessons', 'study-texts'))
  if (contact.some(inTitle)) return work > talks ? 'core' : 'extra'
  if (regular) return opening === 'made' && work >= talks ? 'core' : 'extra'
  if (opening === 'made') return talks > work + 2 ? 'extra' : 'core'
  return work >= talks && work >= lessons ? 'core' : 'extra'
}

/** Kinds of features in whose sentence the vendor's side is seen to act. */
const acts: ReadonlySet<FeatureKind> = new Set<FeatureKind>([
  'contact',
  'guidance',
  'check',
  'hand-in',
  'judge',
  'made',
])

/** Sentences in which the vendor's side acts for the buyer and no feature says as what. */
function unreadHints({ evidence, promised, kindOf }: View): number {
  const kind = (e: Evidence): FeatureKind | undefined => kindOf.get(e.feature)
  const hinted = promised.filter((e) => kind(e) === 'hint')
  if (hinted.length === 0) return 0
  const read = new Set(
    evidence.filter((e) => acts.has(kind(e) as FeatureKind)).map((e) => e.mention.sentence),
  )
  return new Set(hinted.map((e) => e.mention.sentence).filter((sentence) => !read.has(sentence))).size
}

/** Sentences behind one in which work is handed in, in which feedback still is feedback on that work. */
const feedbackReach = 2

/** What a person does with work which the course sets: in the sentence that sets it or soon after. */
function feedbackOnWork(view: View): number {
  const set = promisedOf(view, 'hands-in-work').map((e) => e.mention.sentence)
  return promisedOf(view, 'personal-feedback', 'answered-questions', 'somebody-examines').filter(
    ({ mention }) =>
      set.some((sentence) => mention.sentence >= sentence && mention.sentence <= sentence + feedbackReach),
  ).length
}

/** What is counted of one kind. */
class Tally {
  readonly promised: string[] = []
  readonly denied: string[] = []
  mentions = 0
  private end = -1

  add({ feature, assertion, mention }: Evidence): void {
    if (assertion === 'denied' && !this.denied.includes(feature)) this.denied.push(feature)
    if (assertion !== 'promised') return
    if (!this.promised.includes(feature)) this.promised.push(feature)
    if (mention.first >= this.end) this.mentions++
    if (mention.end > this.end) this.end = mention.end
  }
}

/** The names of a kind's facts: putting them together anew would cost more than counting. */
const countNames = counted.map((kind) => ({
  kind,
  promised: `${kind}-promised`,
  denied: `${kind}-denied`,
  mentions: `${kind}-mentions`,
}))

/** Adds what is promised and denied of each kind. */
function countKinds({ evidence, kindOf }: View, facts: Record<string, FactValue>): void {
  const tallies = new Map<FeatureKind, Tally>()
  for (const item of evidence) {
    const kind = kindOf.get(item.feature) as FeatureKind
    let tally = tallies.get(kind)
    if (!tally) {
      tally = new Tally()
      tallies.set(kind, tally)
    }
    tally.add(item)
  }
  for (const { kind, promised, denied, mentions } of countNames) {
    const tally = tallies.get(kind)
    if (!tally) continue
    facts[promised] = tally.promised.length
    facts[denied] = tally.denied.length
    facts[mentions] = tally.mentions
  }
}

const blanks = new WeakMap<Ruleset, Readonly<Record<string, FactValue>>>()

/** The facts of an empty text, to be copied: an object made key by key costs more than all that is done to it. */
function blankFacts(ruleset: Ruleset): Readonly<Record<string, FactValue>> {
  let blank = blanks.get(ruleset)
  if (!blank) {
    const facts: Record<string, FactValue> = {}
    for (const { id } of ruleset.data.features) facts[id] = 'none'
    for (const [name, kind] of Object.entries(derivedFacts)) facts[name] = kind === 'number' ? 0 : 'none'
    // an object made key by key is a hash table to V8; one that is parsed is not, and is copied at once
    blank = JSON.parse(JSON.stringify(facts)) as Record<string, FactValue>
    blanks.set(ruleset, blank)
  }
  return blank
}

/** Turns evidence into the facts that rules ask for. Out: one fact a feature, and those of `derivedFacts`. */
export function factsOf(
  evidence: readonly Evidence[],
  source: SourceText,
  ruleset: Ruleset,
): Record<string, FactValue> {
  const view: View = {
    evidence,
    promised: evidence.filter((e) => e.assertion === 'promised'),
    kindOf: ruleset.index.kindOfFeature,
  }
  const facts: Record<string, FactValue> = { ...blankFacts(ruleset) }
  for (const { feature, assertion } of evidence) {
    const known = facts[feature]
    // one promise counts; a denial weighs more than a mention that does not count
    if (known === 'none' || assertion === 'promised' || (assertion === 'denied' && known !== 'promised'))
      facts[feature] = assertion
  }
  countKinds(view, facts)
  const first = view.promised.find((e) => cores.has(view.kindOf.get(e.feature) as FeatureKind))
  const opening = first ? (view.kindOf.get(first.feature) as FeatureKind) : null
  const { share, live, recorded } = liveShare(view, source)
  const { language } = source
  facts.language = language === null ? 'unknown' : language === 'de' || language === 'en' ? language : 'other'
  facts.words = source.tokens.length
  facts['opens-with'] = first?.feature ?? 'none'
  facts['made-role'] = madeRole(view, source, opening)
  facts['live-share'] = share
  facts['live-hours'] = live
  facts['recorded-hours'] = recorded
  // contact in words of its own, not put together from several
  facts['contact-named'] = places(
    view.promised.filter((e) => view.kindOf.get(e.feature) === 'contact' && e.mention.parts === null),
  )
  facts['hint-mentions'] = unreadHints(view)
  facts['lesson-mentions'] = places(promisedOf(view, 'recorded-lessons'))
  facts['file-mentions'] = places(promisedOf(view, 'template-files'))
  facts['package-labels'] = places(promisedOf(view, 'package-label'))
  facts['feedback-on-work'] = feedbackOnWork(view)
  facts['in-person-event-mentions'] = places(promisedOf(view, 'in-person-event'))
  return facts
}
