import type { SourceText } from '../read/source.js'
import type { Language } from '../types.js'
import { frameMentions } from './frames.js'
import type { Lexicon, Node } from './lexicon.js'
import { type Resolve, vocabulary } from './vocabulary.js'

/** A phrase or frame of the lexicon found in the text: where, not yet what it means. */
export interface Mention {
  /** Index into the lexicon's concepts. */
  readonly concept: number
  /** First token. */
  readonly first: number
  /** One past the last token. */
  readonly end: number
  /** Index of the sentence. */
  readonly sentence: number
  /** The slots of a frame, in the order of its `needs`; null for a phrase. */
  readonly parts: readonly Mention[] | null
}

/** How far behind its verb form the particle of a separable verb may stand, in tokens. */
const particleReach = 16
/** A longer stretch without a full stop is read in pieces, so that no text makes matching quadratic. */
const pieceLength = 120

const vocabularies = new WeakMap<Lexicon, Record<Language, Resolve>>()

function resolvers(lexicon: Lexicon): Record<Language, Resolve> {
  let found = vocabularies.get(lexicon)
  if (!found) {
    found = { en: vocabulary(lexicon, 'en'), de: vocabulary(lexicon, 'de') }
    vocabularies.set(lexicon, found)
  }
  return found
}

const overlap = (a: Mention, b: Mention): boolean => a.first < b.end && b.first < a.end

/** The longest mention of a concept wins over those of the same concept inside it; a decoy over what it hides. */
function withoutNested(found: readonly Mention[], decoys: readonly Mention[], lexicon: Lexicon): Mention[] {
  const { concepts } = lexicon.data
  const sorted = [...found].sort((a, b) => a.first - b.first || b.end - a.end)
  const kept: Mention[] = []
  const reach = new Map<number, number>()
  let featureEnd = -1
  for (const mention of sorted) {
    if (mention.end <= (reach.get(mention.concept) ?? -1)) continue
    const isFeature = concepts[mention.concept]?.kind === 'feature'
    // a longer phrase of another feature says more exactly what the shorter one inside it means
    if (isFeature && mention.end < featureEnd) continue
    if (decoys.some((decoy) => overlap(mention, decoy) && hides(decoy, mention, lexicon))) continue
    reach.set(mention.concept, mention.end)
    kept.push(mention)
    if (isFeature) featureEnd = Math.max(featureEnd, mention.end)
  }
  return kept
}

const hides = (decoy: Mention, mention: Mention, lexicon: Lexicon): boolean =>
  lexicon.data.concepts[decoy.concept]?.hides?.includes(mention.concept) ?? false

/** Finds the lexicon's phrases, then its frames. Out: mentions by position; no judgement. */
export function match(source: SourceText, lexicon: Lexicon): Mention[] {
  const { tokens, sentences } = source
  const { concepts } = lexicon.data
  const resolve = resolvers(lexicon)
  const all: Mention[] = []

  sentences.forEach((sentence, index) => {
    const language = sentence.language ?? 'en'
    const look = resolve[language]
    const root = lexicon.root[language]
    for (let from = sentence.first; from < sentence.end; from += pieceLength) {
      const to = Math.min(from + pieceLength, sentence.end)
      const symbols: (readonly number[])[] = []
      for (let t = from; t < to; t++) symbols.push(look(tokens.word[t] as string))
      const found: Mention[] = []
      const push = (concept: number, first: number, end: number): void => {
        found.push({ concept, first, end, sentence: index, parts: null })
      }
      const pushParticles = (particles: Map<number, number[]>, first: number, after: number): void => {
        const last = Math.min(to, after + particleReach)
        for (let t = after; t < last && (tokens.breakBefore[t] as number) === 0; t++) {
          if (t + 1 < to && tokens.breakBefore[t + 1] === 0 && !endsClause.has(tokens.word[t + 1] as string))
            continue
          for (const symbol of symbols[t - from] as readonly number[]) {
            for (const concept of particles.get(symbol) ?? []) {
              // "rufe ich dich an": what stands between fills the frame's other slots
              push(concept, first, concepts[concept]?.kind === 'slot' ? after : t + 1)
            }
          }
        }
      }
      const walk = (node: Node, first: number, t: number): void => {
        if (node.ends) for (const concept of node.ends) push(concept, first, t)
        if (node.particles) pushParticles(node.particles, first, t)
        if (!node.next || t === to) return
        // a phrase does not run across a colon or a stronger boundary
        if (t > first && (tokens.breakBefore[t] as number) > 2) return
        for (const symbol of symbols[t - from] as readonly number[]) {
          const next = node.next.get(symbol)
          if (next) walk(next, first, t + 1)
        }
      }
      for (let t = from; t < to; t++)
        if ((symbols[t - from] as readonly number[]).length > 0) walk(root, t, t)
      const decoys = found.filter((mention) => lexicon.data.concepts[mention.concept]?.kind === 'decoy')
      const phrases = withoutNested(
        found.filter((mention) => !decoys.includes(mention)),
        decoys,
        lexicon,
      )
      const frames = frameMentions(phrases, lexicon).filter(
        (frame) => !decoys.some((decoy) => overlap(decoy, frame) && hides(decoy, frame, lexicon)),
      )
      all.push(...phrases, ...frames)
    }
  })
  return all
}

const endsClause = new Set(['und', 'oder', 'damit', 'dass', 'wenn', 'bis', 'sobald', 'um'])
