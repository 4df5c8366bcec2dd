import { readdirSync, readFileSync } from 'node:fs'
import { assess } from '../src/assess/assess.js'
import { defaultRuleset } from '../src/default-ruleset.js'
import { match } from '../src/match/match.js'
import { read } from '../src/read/read.js'
import type { Language } from '../src/types.js'

/** The rule files of a folder under rules/, parsed. */
export function ruleFiles<T>(folder: string): T[] {
  const root = new URL(`../rules/${folder}/`, import.meta.url)
  return readdirSync(root)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, root), 'utf8')) as T)
}

export interface Marked {
  readonly text: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}

/** Takes the [[marks]] out of an example's text. */
export function unmark(marked: string): Marked {
  const marks: { start: number; end: number }[] = []
  let text = ''
  for (const [i, part] of marked.split(/\[\[|\]\]/).entries()) {
    if (i % 2 === 1) marks.push({ start: text.length, end: text.length + part.length })
    text += part
  }
  return { text, marks }
}

/** What is found of a feature in an example: the assertion of the evidence that touches a mark, or of any. */
export function found(example: string, language: Language, feature: string | null): string[] {
  const { text, marks } = unmark(example)
  const source = read({ description: text, language })
  const ruleset = defaultRuleset()
  return assess(match(source, ruleset.lexicon).mentions, source, ruleset)
    .filter((evidence) => feature === null || evidence.feature === feature)
    .filter(({ mention }) => {
      if (marks.length === 0) return true
      const start = source.tokens.start[mention.first] as number
      const end = source.tokens.end[mention.end - 1] as number
      return marks.some((mark) => start < mark.end && mark.start < end)
    })
    .map(({ assertion }) => assertion)
}
