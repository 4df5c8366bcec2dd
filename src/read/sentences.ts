import type { Language } from '../types.js'
import { sentenceLanguage } from './language.js'
import { type Block, Break, longestSentence, type Sentence, type Tokens } from './source.js'
import { isWhite } from './units.js'

const question = 0x3f
const skipped = new Set([...'*_"”“»)'].map((sign) => sign.charCodeAt(0)))
/** Units behind the last word in which a question mark is looked for. */
const questionReach = 6

/** True if a question mark follows the word that ends at `end`. */
function asks(text: string, end: number, stop: number): boolean {
  const last = Math.min(stop, end + questionReach, text.length)
  for (let i = end; i < last; i++) {
    const code = text.charCodeAt(i)
    if (code === question) return true
    if (!skipped.has(code) && !isWhite(code)) return false
  }
  return false
}

/**
 * Cuts blocks into sentences. In: tokens with offsets into `title` (those before `split`) and `plain`.
 */
export function sentencesOf(
  tokens: Tokens,
  blocks: readonly Block[],
  title: string,
  plain: string,
  split: number,
  whole: Language,
): Sentence[] {
  const { breakBefore, start, end } = tokens
  const sentences: Sentence[] = []
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b] as Block
    let { first } = block
    for (let t = first + 1; t <= block.end; t++) {
      const goesOn = t < block.end && (breakBefore[t] as number) < Break.sentence
      if (goesOn && t - first < longestSentence) continue
      const text = first < split ? title : plain
      const stop = t < block.end ? (start[t] as number) : text.length
      sentences.push({
        first,
        end: t,
        block: b,
        language: sentenceLanguage(tokens, first, t, whole),
        question: asks(text, end[t - 1] as number, stop),
      })
      first = t
    }
  }
  return sentences
}
