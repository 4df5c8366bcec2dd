import { assess } from '../../src/assess/assess.js'
import { classify } from '../../src/classify.js'
import { decide } from '../../src/decide/decide.js'
import { defaultRuleset } from '../../src/default-ruleset.js'
import { explain } from '../../src/explain/explain.js'
import { match } from '../../src/match/match.js'
import { read } from '../../src/read/read.js'
import type { Job } from './measure.js'

const words = /[\p{L}\p{N}]+/gu

/** The floor: lower case, and the words with their places. */
export function floor(text: string): number[] {
  const lower = text.toLowerCase()
  const places: number[] = []
  words.lastIndex = 0
  while (words.exec(lower) !== null) places.push(words.lastIndex)
  return places
}

const job = (name: string, texts: readonly string[], run: (text: string) => unknown): Job => ({
  name,
  texts: texts.length,
  run: () => {
    for (const text of texts) run(text)
  },
})

/** The floor and the whole of Shelfmark on plain text and HTML. */
export const wholeJobs = (plain: readonly string[], html: readonly string[]): Job[] => [
  job('floor: lower case and words with places', plain, floor),
  job('Shelfmark, plain text', plain, (description) => classify({ description })),
  job('Shelfmark, HTML', html, (description) => classify({ description })),
]

/** The stages of Shelfmark, each on what the one before it gives. */
export function stageJobs(texts: readonly string[]): Job[] {
  const ruleset = defaultRuleset()
  const stages = texts.map((description) => {
    const source = read({ description })
    const mentions = match(source, ruleset.lexicon)
    const evidence = assess(mentions, source, ruleset)
    return { description, source, mentions, evidence, decision: decide(evidence, source, ruleset) }
  })
  const stage = (name: string, run: (at: (typeof stages)[number]) => unknown): Job => ({
    name,
    texts: texts.length,
    run: () => {
      for (const each of stages) run(each)
    },
  })
  return [
    stage('read', ({ description }) => read({ description })),
    stage('match', ({ source }) => match(source, ruleset.lexicon)),
    stage('assess', ({ mentions, source }) => assess(mentions, source, ruleset)),
    stage('decide', ({ evidence, source }) => decide(evidence, source, ruleset)),
    stage('explain', ({ decision, evidence, source, description }) =>
      explain(decision, evidence, source, { description }, ruleset),
    ),
  ]
}
