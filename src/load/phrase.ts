import { tokenize } from '../read/tokenize.js'

/** Ways to write one phrase, at most: more would make a ruleset explode. */
export const mostExpansions = 64

/** Raised for a phrase that cannot be read; the message says why, in words for the author of the rule. */
export class PhraseError extends Error {}

function closing(phrase: string, open: number, sign: '}' | ')'): number {
  const end = phrase.indexOf(sign, open)
  if (end < 0) throw new PhraseError(`"${phrase}": "${phrase[open]}" is never closed`)
  if (/[{(]/.test(phrase.slice(open + 1, end)))
    throw new PhraseError(`"${phrase}": signs cannot stand inside each other`)
  return end
}

/**
 * Writes out a phrase: `{a|b}` are alternatives, `(word)` and `(a|b)` may be missing.
 * Throws PhraseError for unbalanced signs and for more than 64 ways.
 */
export function expand(phrase: string): string[] {
  let ways = ['']
  for (let i = 0; i < phrase.length; i++) {
    const sign = phrase[i] as string
    let options = [sign]
    if (sign === '{') {
      const end = closing(phrase, i, '}')
      options = phrase.slice(i + 1, end).split('|')
      i = end
    } else if (sign === '(') {
      const end = closing(phrase, i, ')')
      options = [...phrase.slice(i + 1, end).split('|'), '']
      i = end
    } else if (sign === '}' || sign === ')') {
      throw new PhraseError(`"${phrase}": "${sign}" was never opened`)
    }
    if (ways.length * options.length > mostExpansions) {
      throw new PhraseError(`"${phrase}" can be written in more than ${mostExpansions} ways; split it in two`)
    }
    ways = ways.flatMap((way) => options.map((option) => way + option))
  }
  return [...new Set(ways.map((way) => way.replace(/\s+/g, ' ').trim()))].filter((way) => way !== '')
}

/** Ends of the phrase's groups: white space outside of signs. */
function groupsOf(phrase: string): string[] {
  const groups: string[] = []
  let from = 0
  for (let i = 0; i <= phrase.length; i++) {
    const sign = phrase[i]
    if (sign === '{') i = closing(phrase, i, '}')
    else if (sign === '(') i = closing(phrase, i, ')')
    else if (sign === undefined || sign === ' ') {
      if (i > from) groups.push(phrase.slice(from, i))
      from = i + 1
    }
  }
  return groups
}

/**
 * The groups of a phrase, each with the sequences of words that can fill it; an empty sequence where it may be missing.
 * Packed so, a phrase with many ways stays as short as its author wrote it.
 * Throws PhraseError as `expand` does.
 */
export function parts(phrase: string): string[][][] {
  if (expand(phrase).length === 0) throw new PhraseError(`"${phrase}" has no words`)
  return groupsOf(phrase).map((group) => {
    const ways = expand(group).flatMap(spellings)
    // "€" is no word: the phrase would be found without it
    if (group.startsWith('{') && ways.some((words) => words.length === 0))
      throw new PhraseError(
        `"${phrase}": one of "${group}" is no word; write it in round brackets or leave it out`,
      )
    return group.startsWith('(') && group.endsWith(')') ? [...ways, []] : ways
  })
}

/** Joins groups of symbols into what the compiled lexicon holds: `a/b_c d` is `a d` and `b c d`. */
export function pack(groups: readonly (readonly (readonly string[])[])[]): string {
  return groups.map((ways) => [...new Set(ways.map((way) => way.join('_')))].join('/')).join(' ')
}

/** Cuts a phrase as `read` cuts a text; `Live-Call` is also looked for as one word, `livecall`. */
function cut(phrase: string): { words: string[]; joined: boolean[] } {
  const words: string[] = []
  const joined: boolean[] = []
  for (const piece of phrase.split(' ')) {
    if (piece === '#' || piece === '#:#' || piece === '+' || piece.startsWith('*')) {
      words.push(piece.toLowerCase())
      joined.push(false)
      continue
    }
    const tokens = tokenize(piece)
    tokens.word.forEach((word, i) => {
      words.push(word)
      joined.push(
        i > 0 &&
          tokens.joined[i] === 1 &&
          /^[\p{L}]{2,}$/u.test(word) &&
          /^\p{L}{2,}$/u.test(words[words.length - 2] as string),
      )
    })
  }
  return { words, joined }
}

/** The sequences of words under which a phrase is looked for: as written, and with hyphens closed up. */
function spellings(phrase: string): string[][] {
  const { words, joined } = cut(phrase)
  if (!joined.includes(true)) return [words]
  const closed: string[] = []
  words.forEach((word, i) => {
    if (joined[i]) closed[closed.length - 1] += word
    else closed.push(word)
  })
  return [words, closed]
}
