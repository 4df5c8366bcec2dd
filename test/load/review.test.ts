import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkFiles } from '../../src/load/check.js'
import type { Problem } from '../../src/load/error.js'
import { parseFiles } from '../../src/load/files.js'
import { RulesetError } from '../../src/rules.js'

const folder = new URL('../../rules/', import.meta.url)
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.json') && !name.startsWith('schema'),
)
const files = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))

// biome-ignore lint/suspicious/noExplicitAny: rule files as they might come
type Json = any

/** The problems of the packaged rules with one file changed, or left out where `change` returns null. */
function problemsWith(file: string, change: (value: Json) => Json): readonly Problem[] {
  const value: Json = JSON.parse(files[file] as string)
  const changed = change(value) === null ? undefined : JSON.stringify(value, null, 2)
  const { [file]: _, ...others } = files as Record<string, string>
  try {
    return checkFiles(parseFiles(changed === undefined ? others : { ...others, [file]: changed }))
  } catch (error) {
    if (error instanceof RulesetError) return error.problems
    throw error
  }
}

describe('the wording', () => {
  it('is complete as it is packaged', () => {
    expect(problemsWith('wording/de.json', () => {})).toEqual([])
  })

  it('names a feature that has no words, and one that there is not', () => {
    const problems = problemsWith('wording/de.json', (wording) => {
      wording.features['live-sesion'] = wording.features['live-session']
      delete wording.features['live-session']
    })
    expect(problems.map(({ file, path, message }) => [file, path, message])).toEqual([
      ['wording/de.json', 'features', 'has no words for the feature "live-session"; add them'],
      [
        'wording/de.json',
        'features.live-sesion',
        'no feature is called "live-sesion". Did you mean "live-session"?',
      ],
    ])
    expect(problems.every(({ line }) => line > 1)).toBe(true)
  })

  it('names a clause of a decision rule, a reading and a question without words', () => {
    const problems = problemsWith('wording/fr.json', (wording) => {
      delete wording.grounds['order/3']
      delete wording.readings['machine-marks']
      delete wording.questions['who-marks']
    })
    expect(problems.map(({ message }) => message)).toEqual([
      'has no words for the clause of a decision rule "order/3"; add them',
      'has no words for the reading "machine-marks"; add them',
      'has no words for the question "who-marks"; add them',
    ])
  })

  it('names a placeholder that is unknown, and one that a translation has lost', () => {
    const problems = problemsWith('wording/fr.json', (wording) => {
      wording.message.way['change-category'].formal = 'Choisissez {categorie}.'
      wording.message.found.other = '{product} ne va pas dans {declared}.'
    })
    expect(problems.map(({ path, message }) => [path, message])).toEqual([
      [
        'message.found.other',
        'has the placeholders "declared product", the English sentence "declared product proposed"',
      ],
      [
        'message.way.change-category.formal',
        'there is no placeholder {categorie} here. Did you mean "category"?',
      ],
    ])
  })

  it('may not lack a language, a sentence or a form of address', () => {
    expect(problemsWith('wording/fr.json', () => null)).toMatchObject([
      { file: 'wording/fr.json', message: 'is missing' },
    ])
    const [problem] = problemsWith('wording/de.json', (wording) => {
      delete wording.message.next.check.informal
    })
    expect(problem).toMatchObject({ file: 'wording/de.json' })
    expect(problem?.path).toMatch(/^message\.next\.check/)
    expect(problemsWith('wording/en.json', (wording) => void delete wording.message.help)).toHaveLength(1)
  })
})

describe('review.json', () => {
  it('decides every case, and has no row that never decides', () => {
    const open = problemsWith('review.json', (review) => void review.verdicts.pop())
    expect(open[0]?.message).toContain('no row fits')
    const idle = problemsWith('review.json', (review) => {
      review.verdicts.push({ declared: 'any', proposed: 'any', certainty: 'any', verdict: 'reject' })
    })
    expect(idle).toMatchObject([{ file: 'review.json', path: 'verdicts[4]' }])
    expect(idle[0]?.message).toContain('never decides')
  })

  it('names features that there are not, and questions that ask for nothing', () => {
    const problems = problemsWith('review.json', (review) => {
      review.readings[0].features[0] = 'answered-question'
      delete review.questions[0].promises
    })
    expect(problems.map(({ path }) => path)).toEqual(['readings[0].features[0]', 'questions[0]'])
    expect(problems[0]?.message).toContain('Did you mean "answered-questions"?')
  })

  it('may not be missing', () => {
    expect(problemsWith('review.json', () => null)).toMatchObject([{ message: 'is missing' }])
  })
})
