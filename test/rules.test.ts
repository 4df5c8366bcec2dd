import { describe, expect, it } from 'vitest'
import { classify } from '../src/classify.js'
import type { AdvisoryFile, CueFile, DecisionFile, FeatureFile } from '../src/load/schema.js'
import type { Language } from '../src/types.js'
import { found, ruleFiles } from './examples.js'

const languages: readonly Language[] = ['en', 'de']

function check(
  example: { text: string; is: string; gap?: true | undefined },
  language: Language,
  feature: string | null,
): void {
  const assertions = found(example.text, language, feature)
  const right = example.is === 'none' ? assertions.length === 0 : assertions.includes(example.is)
  if (example.gap) expect(right, 'this gap is closed, remove "gap"').toBe(false)
  else expect(right, `found ${assertions.join(', ') || 'nothing'}`).toBe(true)
}

describe.each(ruleFiles<FeatureFile>('features'))('feature $id', ({ id, examples }) => {
  for (const language of languages) {
    it.each(examples[language])(`${language}: $is in $text`, (example) => check(example, language, id))
  }
})

describe.each(
  ruleFiles<CueFile>('cues').flatMap(({ language, cues }) => cues.map((cue) => ({ ...cue, language }))),
)('cue $id', ({ language, examples }) => {
  it.each(examples)('$is in $text', (example) => check(example, language, null))
})

describe.each(ruleFiles<DecisionFile>('decision'))('rule $name', ({ name, examples }) => {
  it.each(examples)('$decides: $text', ({ text, title, decides }) => {
    const proposal = classify({ description: text, ...(title === undefined ? {} : { title }) })
    expect(proposal.decidedBy.rule === name, `decided by ${proposal.decidedBy.rule}`).toBe(decides)
  })
})

describe.each(ruleFiles<AdvisoryFile>('advisories'))('advisory $name', ({ name, examples }) => {
  it.each(examples)('$decides: $text', ({ text, decides }) => {
    expect(classify({ description: text }).advisories.some(({ id }) => id === name)).toBe(decides)
  })
})
