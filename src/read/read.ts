import abbreviations from '../../rules/grammar/abbreviations.json' with { type: 'json' }
import type { Language, Product } from '../types.js'
import { plainText } from './html.js'
import { languageOf, sentenceLanguage } from './language.js'
import { markQuotes } from './quotes.js'
import { type Piece, segment } from './segment.js'
import { type Block, Break, type Sentence, type SourceText } from './source.js'
import { type EndsSentence, TokenBuilder, tokenizeInto } from './tokenize.js'

const shortened = new Set(abbreviations.words)
const afterOrdinal = new Set(abbreviations.months)

/** No sentence ends after `z. B.`, `inkl.`, `3. Mai`, or before a small letter. */
const endsSentence: EndsSentence = (word, text, dot) => {
  let i = dot + 1
  while (i < text.length && /[\s"”“»)*]/.test(text[i] as string) && i - dot < 12) i++
  const next = text.slice(i, i + 24)
  if (/^\p{Ll}/u.test(next)) return false
  if (/^\d+$/.test(word)) {
    const follower = /^\p{L}+/u.exec(next)?.[0].toLowerCase()
    return word.length > 2 || !follower || !afterOrdinal.has(follower)
  }
  return !shortened.has(word) || (word.length > 2 && /[\r\n]/.test(text.slice(dot, i)))
}

interface Drafted {
  piece: Piece
  first: number
  end: number
}

/** The heading that governs each block, and the block that introduces it. */
function relations(drafts: readonly Drafted[], text: string, offset: number): Block[] {
  const open: { index: number; level: number }[] = []
  const blocks: Block[] = []
  let lead = -1
  let leadLevel = -1
  let inList = false
  drafts.forEach(({ piece, first, end }, n) => {
    const index = n + offset
    if (piece.kind === 'heading') {
      while (open.length > 0 && (open[open.length - 1] as { level: number }).level >= piece.level) open.pop()
      const section = open[open.length - 1]?.index ?? -1
      open.push({ index, level: piece.level })
      blocks.push({ first, end, kind: 'heading', level: piece.level, section, lead: -1 })
      lead = -1
      inList = false
      return
    }
    const section = open[open.length - 1]?.index ?? -1
    const colon = /:[\s*_]*$/.test(text.slice(piece.from, piece.to))
    const follows = drafts[n + 1]?.piece
    const introduces =
      colon ||
      (piece.kind === 'paragraph' &&
        follows?.kind === 'item' &&
        !/[.!?][\s*_]*$/.test(text.slice(piece.from, piece.to)))
    const listGoesOn = piece.kind === 'item' || !piece.opens
    if (lead >= 0 && (!listGoesOn || (inList && piece.kind === 'paragraph' && piece.opens))) lead = -1
    if (lead >= 0 && introduces && piece.level <= leadLevel) lead = -1
    blocks.push({ first, end, kind: piece.kind, level: piece.level, section, lead })
    inList = piece.kind === 'item'
    if (introduces) {
      lead = index
      leadLevel = piece.level
    }
  })
  return blocks
}

function sentencesOf(
  out: TokenBuilder,
  blocks: readonly Block[],
  text: readonly string[],
  split: number,
  whole: Language,
): Sentence[] {
  const sentences: Sentence[] = []
  blocks.forEach((block, b) => {
    let first = block.first
    for (let t = block.first + 1; t <= block.end; t++) {
      if (t < block.end && (out.breakBefore[t] as number) < Break.sentence) continue
      const field = text[first < split ? 0 : 1] as string
      const stop = t < block.end ? (out.start[t] as number) : field.length
      const between = field.slice(out.end[t - 1] as number, Math.min(stop, (out.end[t - 1] as number) + 6))
      sentences.push({
        first,
        end: t,
        block: b,
        language: sentenceLanguage(out.word, first, t, whole),
        question: /^[\s*_"”“»)]*\?/.test(between),
      })
      first = t
    }
  })
  return sentences
}

/**
 * Takes a product's text apart: markup out, blocks, sentences, words with offsets into the original.
 * Pure; never throws on text; time grows with the length.
 */
export function read(product: Product): SourceText {
  const title = product.title ?? ''
  const { description } = product
  const out = new TokenBuilder()
  tokenizeInto(out, title, 0, title.length, Break.section, () => false)
  const descriptionToken = out.word.length
  const plain = plainText(description)
  const drafts: Drafted[] = []
  for (const piece of segment(plain.text)) {
    const first = out.word.length
    tokenizeInto(
      out,
      plain.text,
      piece.from,
      piece.to,
      piece.opens ? Break.section : Break.line,
      endsSentence,
    )
    if (out.word.length === first) continue
    drafts.push({ piece, first, end: out.word.length })
    markQuotes(out, plain.text, piece, first)
  }
  const blocks: Block[] = []
  if (descriptionToken > 0)
    blocks.push({ first: 0, end: descriptionToken, kind: 'title', level: 0, section: -1, lead: -1 })
  blocks.push(...relations(drafts, plain.text, blocks.length))
  const asked = product.language?.slice(0, 2).toLowerCase()
  const language =
    asked ??
    languageOf(out.word, descriptionToken, out.word.length) ??
    languageOf(out.word, 0, descriptionToken)
  const whole: Language = language === 'de' ? 'de' : 'en'
  const sentences = sentencesOf(out, blocks, [title, plain.text], descriptionToken, whole)
  if (plain.from && plain.to) {
    for (let t = descriptionToken; t < out.word.length; t++) {
      const start = out.start[t] as number
      const end = out.end[t] as number
      out.start[t] = plain.from[start] as number
      out.end[t] = plain.to[end - 1] as number
    }
  }
  return {
    product: { title, description },
    language,
    tokens: out.finish(),
    blocks,
    sentences,
    descriptionToken,
  }
}
