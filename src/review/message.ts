import type { Proposal } from '../explain/proposal.js'
import type { Category } from '../types.js'
import { inFewWords, quotedFeatures, type SaidFeature, withoutEchoes } from './evidence.js'
import { cleanQuote } from './quote.js'
import type { Marketplace, Message, MessagePart, Verdict, WayOut } from './types.js'
import { type Found, type Speaker, sentence, type Text } from './wording.js'

/** Everything that a message may say. */
export interface Findings {
  readonly title: string | undefined
  readonly declared: Category
  readonly verdict: Verdict
  readonly proposal: Proposal
  /** What the text says, phrase by phrase. */
  readonly features: readonly SaidFeature[]
  /** The part of it on which the decision rests. */
  readonly cited: readonly SaidFeature[]
  /** Ids of the features that make the proposed category what it is. */
  readonly weighty: ReadonlySet<string>
  /** True if the text lacks what the declared category needs. */
  readonly lacking: boolean
  readonly wayOut: readonly WayOut[]
  /** Ids. */
  readonly questions: readonly string[]
  /** Features that say less exactly what others say, too. */
  readonly general: readonly string[]
}

type Part = readonly [id: string, text: string]

const bullets: ReadonlySet<string> = new Set(['evidence', 'way', 'question'])

function foundOf({ proposal, declared }: Findings): Found {
  if (proposal.category === null) return proposal.reason
  const same = proposal.category === declared
  if (proposal.certainty === 'unclear' || (!same && proposal.certainty === 'likely'))
    return same ? 'same-unclear' : 'other-unclear'
  return same ? 'same' : 'other'
}

function opening(findings: Findings, speaker: Speaker): Part[] {
  const { declared, proposal, verdict, title } = findings
  const { message, productTypes } = speaker.wording
  const name = cleanQuote(title ?? '')
  const values = {
    product:
      name === ''
        ? speaker.say(message.product.untitled)
        : speaker.say(message.product.titled, { title: speaker.quote(name) }),
    declared: speaker.category(declared),
    proposed: proposal.category === null ? '' : speaker.category(proposal.category),
    productType: proposal.productType === null ? '' : productTypes[proposal.productType].object,
  }
  return [
    ['found', speaker.say(message.found[foundOf(findings)], values)],
    ['verdict', speaker.say(message.verdict[verdict])],
  ]
}

function why(findings: Findings, speaker: Speaker): Part[] {
  const { cited, weighty, proposal, lacking, declared, verdict, general } = findings
  const { wording } = speaker
  const parts: Part[] = []
  const ground = wording.grounds[proposal.decidedBy.policy]
  if (ground !== undefined && verdict !== 'approve') parts.push(['ground', speaker.say(ground)])
  const quoted = quotedFeatures(withoutEchoes(cited, general), weighty)
  if (quoted.length > 0) parts.push(['evidence', speaker.say(wording.message.evidence)])
  for (const { feature, quotes } of quoted) {
    const means = wording.features[feature.id]?.means ?? feature.id
    const text = speaker.say(wording.message.quoted, {
      quotes: speaker.list(quotes.map((quote) => speaker.quote(quote))),
      means: speaker.say(means),
    })
    parts.push([`evidence/${feature.id}`, text])
  }
  if (lacking) parts.push(['missing', speaker.say(wording.missing[declared])])
  return parts
}

function wayText(way: WayOut, findings: Findings, speaker: Speaker): string {
  const { message, features, readings } = speaker.wording
  const category = speaker.category(way.category)
  const promised = findings.features.filter(({ assertion }) => assertion === 'promised')
  switch (way.kind) {
    case 'change-category':
      return speaker.say(message.way[way.kind], { category })
    case 'change-offer': {
      const gone = withoutEchoes(
        promised.filter(({ id }) => way.without.includes(id)),
        findings.general,
      )
      const objects = gone.map(({ id }) => features[id]?.object ?? id)
      return speaker.say(message.way[way.kind], { category, features: speaker.list(objects) })
    }
    case 'change-description': {
      const asked = promised.filter(({ id }) => id === way.feature).map(inFewWords)
      const [quote = ''] = quotedFeatures(asked)[0]?.quotes ?? []
      return speaker.say(readings[way.reading] as Text, { category, quote: speaker.quote(quote) })
    }
    default:
      return way satisfies never
  }
}

function whatToDo(findings: Findings, speaker: Speaker): Part[] {
  const { wayOut, questions } = findings
  const { wording } = speaker
  const parts: Part[] = []
  if (questions.length > 0)
    parts.push(['questions', speaker.sayCounted(wording.message.questions, questions.length)])
  for (const id of questions) parts.push([`question/${id}`, speaker.say(wording.questions[id] as Text)])
  const lead = findings.verdict === 'check' ? wording.message.waysOpen : wording.message.ways
  if (wayOut.length > 0) parts.push(['ways', speaker.sayCounted(lead, wayOut.length)])
  wayOut.forEach((way, i) => void parts.push([`way/${i + 1}`, wayText(way, findings, speaker)]))
  return parts
}

function nextStep(findings: Findings, speaker: Speaker, { name }: Marketplace): Part[] {
  const { verdict, proposal, wayOut } = findings
  const { message } = speaker.wording
  if (verdict === 'approve') return []
  const checked =
    name === undefined
      ? speaker.say(message.checked.unnamed)
      : speaker.say(message.checked.named, { marketplace: name })
  const mixed = verdict === 'ask' && proposal.reason === 'mixed-offer'
  const form = verdict === 'reject' && wayOut.length === 0 ? 'reject-open' : mixed ? 'ask-mixed' : verdict
  return [['next', speaker.say(message.next[form], { checked })]]
}

function closing({ verdict, proposal }: Findings, speaker: Speaker, marketplace: Marketplace): Part[] {
  const { message } = speaker.wording
  const { contact, appealUrl, helpUrl } = marketplace
  const parts: Part[] = []
  if (helpUrl !== undefined) parts.push(['help', speaker.say(message.help, { url: helpUrl })])
  if (verdict === 'reject') {
    const to =
      contact !== undefined && appealUrl !== undefined ? 'both' : contact !== undefined ? 'contact' : 'url'
    const form = contact === undefined && appealUrl === undefined ? 'plain' : to
    const values = { contact: contact ?? '', url: appealUrl ?? '' }
    parts.push(['objection', speaker.say(message.objection[form], values)])
  }
  const { decided, prepared } = message.automated
  const { version } = proposal.ruleset
  parts.push(['automated', speaker.say(verdict === 'check' ? prepared : decided, { version })])
  return parts
}

const kindOf = (id: string): string => id.split('/', 1)[0] as string

/** Parts to paragraphs: list items stand below what introduces them, and the first two sentences together. */
function layOut(parts: readonly MessagePart[]): string {
  return parts
    .map(({ id, text }, i) => {
      if (i === 0) return text
      if (id.includes('/') && bullets.has(kindOf(id))) return `\n- ${text}`
      return id === 'verdict' ? ` ${text}` : `\n\n${text}`
    })
    .join('')
}

/** Writes to the vendor what was found and what can be done. */
export function writeMessage(findings: Findings, speaker: Speaker, marketplace: Marketplace): Message {
  const { locale } = speaker.wording
  const parts = [
    ...opening(findings, speaker),
    ...why(findings, speaker),
    // whoever has nothing to do is told so before what could be done
    ...(findings.verdict === 'check'
      ? [...nextStep(findings, speaker, marketplace), ...whatToDo(findings, speaker)]
      : [...whatToDo(findings, speaker), ...nextStep(findings, speaker, marketplace)]),
    ...closing(findings, speaker, marketplace),
  ].map(([id, text]) => ({ id, text: sentence(text, locale) }))
  return { locale, text: layOut(parts), parts }
}
