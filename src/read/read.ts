import type { Language, Product } from '../types.js'
import { blocksOf, type Drafted } from './blocks.js'
import { Dictionary } from './dictionary.js'
import { placesIn, plainText } from './html.js'
import { languageOf } from './language.js'
import { markAll, markQuotes } from './quotes.js'
import { segment } from './segment.js'
import { sentencesOf } from './sentences.js'
import { type Block, Break, type SourceText } from './source.js'
import { TokenBuilder } from './token-builder.js'
import { tokenizeInto } from './tokenize.js'
import { unitsOf } from './units.js'

// Words and arrays outlive a text: most words of the next one are the same. Nothing of a result depends on them.
let dictionary = new Dictionary()
let builder = new TokenBuilder()

function readTitle(out: TokenBuilder, title: string): void {
  const text = { units: unitsOf(title), length: title.length, prose: false }
  tokenizeInto(out, dictionary, text, 0, title.length, Break.section)
}

function readDescription(out: TokenBuilder, plain: string, offset: number): Block[] {
  const units = unitsOf(plain)
  const text = { units, length: plain.length, prose: true }
  const drafts: Drafted[] = []
  for (const piece of segment(plain, units)) {
    const first = out.length
    const firstBreak = piece.opens ? Break.section : Break.line
    const quotes = tokenizeInto(out, dictionary, text, piece.from, piece.to, firstBreak)
    if (out.length === first) continue
    drafts.push({ piece, first, end: out.length })
    if (piece.quoted) markAll(out, first)
    else if (quotes) markQuotes(out, units, piece, first)
  }
  return blocksOf(drafts, units, offset)
}

/**
 * Takes a product's text apart: markup out, blocks, sentences, words with offsets into the original.
 * Pure; never throws on text; time grows with the length.
 */
export function read(product: Product): SourceText {
  const title = product.title ?? ''
  const { description } = product
  if (dictionary.isFull) dictionary = new Dictionary()
  const out = builder.isLarge ? new TokenBuilder() : builder
  builder = out
  out.length = 0
  readTitle(out, title)
  const descriptionToken = out.length
  const plain = plainText(description)
  const described = readDescription(out, plain.text, descriptionToken > 0 ? 1 : 0)
  const blocks: Block[] =
    descriptionToken > 0
      ? [{ first: 0, end: descriptionToken, kind: 'title', level: 0, section: -1, lead: -1 }, ...described]
      : described
  const tokens = out.finish(dictionary)
  const asked = product.language?.slice(0, 2).toLowerCase()
  const language =
    asked ?? languageOf(tokens, descriptionToken, tokens.length) ?? languageOf(tokens, 0, descriptionToken)
  const whole: Language = language === 'de' ? 'de' : 'en'
  const sentences = sentencesOf(tokens, blocks, title, plain.text, descriptionToken, whole)
  if (plain.runs) placesIn(plain.runs, tokens.start, tokens.end, descriptionToken)
  return { product: { title, description }, language, tokens, blocks, sentences, descriptionToken }
}
