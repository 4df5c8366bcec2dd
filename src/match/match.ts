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

/** The longest mention of a concept wins over those of the same concept inside it; a decoy over all inside it. */
function withoutNested(found: readonly Mention[], lexicon: Lexicon): Mention[] {
  const { concepts } = lexicon.data
  const sorted = [...found].sort((a, b) => a.first - b.first || b.end - a.end)
  const kept: Mention[] = []
  const reach = new Map<number, number>()
  let decoyEnd = -1
  let featureEnd = -1
  for (const mention of sorted) {
    const kind = concepts[mention.concept]?.kind
    if (mention.end <= decoyEnd || mention.end <= (reach.get(mention.concept) ?? -1)) continue
    // a longer phrase of another feature says more exactly what the shorter one inside it means
    if (kind === 'feature' && mention.end < featureEnd) continue
    reach.set(mention.concept, mention.end)
    if (kind === 'decoy') decoyEnd = mention.end
    else kept.push(mention)
    if (kind === 'feature') featureEnd = Math.max(featureEnd, mention.end)
  }
  return kept
}

/** Finds the lexicon's phrases, then its frames. Out: mentions by position; no judgement. */
export function match(source: SourceText, lexicon: Lexicon): Mention[] {
  const { tokens, sentences } = source
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
          if (t + 1 < to && tokens.breakBefore[t + 1] === 0 && !endsClause.has(tokens.word[t + 1] as string)) continue
          for (const symbol of symbols[t - from] as readonly number[]) {
            for (const concept of particles.get(symbol) ?? []) push(concept, first, t + 1)
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
      for (let t = from; t < to; t++) if ((symbols[t - from] as readonly number[]).length > 0) walk(root, t, t)
      const phrases = withoutNested(found, lexicon)
      all.push(...phrases, ...frameMentions(phrases, lexicon))
    }
  })
  return all
}

const endsClause = new Set(['und', 'oder', 'damit', 'dass', 'wenn', 'bis', 'sobald', 'um'])
