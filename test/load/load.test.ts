import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { classify } from '../../src/classify.js'
import { loadRuleset, type Problem, RulesetError } from '../../src/rules.js'

const folder = new URL('../../rules/', import.meta.url)

function packaged(): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.json') && !name.startsWith('schema'),
  )
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))
}

let files: Record<string, string>
beforeAll(() => {
  files = packaged()
})

/** The problems of the packaged rules with one file changed. */
function problemsWith(file: string, change: (text: string) => string): readonly Problem[] {
  const text = files[file]
  if (text === undefined) throw new Error(`no file ${file}`)
  const changed = change(text)
  expect(changed).not.toBe(text)
  try {
    loadRuleset({ ...files, [file]: changed })
  } catch (error) {
    if (error instanceof RulesetError) return error.problems
    throw error
  }
  return []
}

describe('loadRuleset', () => {
  it('makes a ruleset that decides as the packaged one', () => {
    const ruleset = loadRuleset(files)
    const product = { description: 'Forty recorded lessons and a live call on Zoom every Monday.' }
    expect(classify(product, { ruleset })).toEqual(classify(product))
  })

  it('names file, line and path of a misspelt fact, and the nearest one', () => {
    const [problem, ...others] = problemsWith('decision/zfu-approved.json', (text) =>
      text.replace('"fact": "zfu-approval"', '"fact": "zfu-aproval"'),
    )
    expect(others).toEqual([])
    expect(problem).toMatchObject({ file: 'decision/zfu-approved.json', path: 'conditions.all[0].fact' })
    expect(problem?.line).toBeGreaterThan(1)
    expect(problem?.message).toContain('Did you mean "zfu-approval"?')
  })

  it('names a misspelt operator', () => {
    const [problem] = problemsWith('decision/zfu-approved.json', (text) =>
      text.replace('"operator": "equal"', '"operator": "equals"'),
    )
    expect(problem).toMatchObject({ path: 'conditions.all[0].operator' })
    expect(problem?.message).toContain('Did you mean "equal"?')
  })

  it('names a misspelt assertion in an example', () => {
    const [problem] = problemsWith('features/live-session.json', (text) =>
      text.replace('"is": "denied"', '"is": "deneid"'),
    )
    expect(problem?.path).toMatch(/^examples\.en\[\d+\]\.is$/)
    expect(problem?.message).toContain('Did you mean "denied"?')
  })

  it.each(['path', 'params'])('has no key "%s" in a condition: it would run code', (key) => {
    const problems = problemsWith('decision/zfu-approved.json', (text) =>
      text.replace('"fact": "zfu-approval"', `"fact": "zfu-approval", "${key}": "$.constructor"`),
    )
    expect(problems.some(({ message }) => message.includes(`"${key}"`))).toBe(true)
  })

  it('refuses an empty list of conditions, which would always hold', () => {
    const problems = problemsWith('decision/zfu-approved.json', (text) =>
      text.replace(/"all": \[[\s\S]*?\]\s*\}/, '"all": [] }'),
    )
    expect(problems.length).toBeGreaterThan(0)
  })

  it('refuses two rules of the same priority', () => {
    const problems = problemsWith('decision/zfu-approved.json', (text) =>
      text.replace('"priority": 160', '"priority": 150'),
    )
    expect(problems.some(({ message }) => message.includes('150'))).toBe(true)
  })

  it('refuses a feature without a counter-example', () => {
    const problems = problemsWith('features/live-session.json', (text) => {
      const file = JSON.parse(text)
      file.examples.de = file.examples.de.filter((example: { is: string }) => example.is === 'promised')
      return JSON.stringify(file)
    })
    expect(problems).toContainEqual(
      expect.objectContaining({ path: 'examples.de', message: 'has no counter-example' }),
    )
  })

  it('refuses a clause that the policy does not have, and one that no rule serves', () => {
    const unknown = problemsWith('features/zfu-approval.json', (text) =>
      text.replace(/"policy": "[^"]+"/, '"policy": "order/9"'),
    )
    expect(unknown.some(({ message }) => message.includes('no clause "order/9"'))).toBe(true)
    const unserved = problemsWith('policy.json', (text) =>
      text.replace('"clauses": [', '"clauses": [{ "id": "order/9", "by": "rule", "text": "Made up." },'),
    )
    expect(unserved).toContainEqual(expect.objectContaining({ message: 'order/9 has no rule' }))
  })

  it('gathers the problems of all files at once', () => {
    expect(() =>
      loadRuleset({ ...files, 'policy.json': '{', 'ruleset.json': '{ "id": "A", "id": "b" }' }),
    ).toThrow(expect.objectContaining({ message: expect.stringMatching(/ruleset\.json[\s\S]*policy\.json/) }))
  })

  it.each([
    ['is not JSON', '{ "id": '],
    ['is not JSON', ''],
    ['is not JSON', '// a comment\n{}'],
    ['nested deeper', `${'['.repeat(40)}${']'.repeat(40)}`],
    ['cannot be a key', '{ "__proto__": {} }'],
    ['twice', '{ "id": "a", "id": "b" }'],
    ['longer than', `"${'x'.repeat(2_100_000)}"`],
  ])('says of a hostile file that it %s', (said, text) => {
    const problems = problemsWith('features/software.json', () => text)
    expect(
      problems.some(({ file, message }) => file === 'features/software.json' && message.includes(said)),
    ).toBe(true)
  })

  it('refuses a phrase that can be written in too many ways', () => {
    const problems = problemsWith('features/software.json', (text) => {
      const file = JSON.parse(text)
      file.phrases.en.push('{a|b|c} {a|b|c} {a|b|c} {a|b|c}')
      return JSON.stringify(file)
    })
    expect(problems.some(({ message }) => message.includes('more than 64 ways'))).toBe(true)
  })
})
