import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Assertion, type Category, classify, type ProductType, type Reason } from '../src/index.js'

interface Fixture {
  readonly file: string
  readonly source: string
  readonly title: string
  readonly description: string
  readonly expect: {
    readonly category: Category | null
    readonly reason: Reason | null
    readonly productType: ProductType | null
    readonly evidence: readonly { readonly feature: string; readonly is: Assertion; readonly quote: string }[]
  }
}

const root = new URL('../fixtures/', import.meta.url)

function fixturesOf(folder: string): Fixture[] {
  return readdirSync(new URL(`${folder}/`, root))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ file, ...JSON.parse(readFileSync(new URL(`${folder}/${file}`, root), 'utf8')) }))
}

describe.each(['faq', 'policy', 'hostile'])('fixtures/%s', (folder) => {
  it.each(fixturesOf(folder))('$file: $source', ({ title, description, expect: expected }) => {
    const proposal = classify({ title, description })
    const { category, reason, productType } = proposal
    expect({ category, reason, productType }).toEqual({
      category: expected.category,
      reason: expected.reason,
      productType: expected.productType,
    })
    for (const { feature, is, quote } of expected.evidence) {
      const found = proposal.features
        .filter(({ id, assertion }) => id === feature && assertion === is)
        .flatMap(({ evidence }) => evidence)
      // some quotation holds words of the fixture's, however far either reaches
      const touched = found.some(({ field, start, end }) => {
        const at = (field === 'title' ? title : description).indexOf(quote)
        return at >= 0 && start < at + quote.length && at < end
      })
      expect(
        touched,
        `${feature} ${is}: ${found.map((each) => each.quote).join(' | ') || 'nothing quoted'}`,
      ).toBe(true)
    }
  })
})

describe('fixtures/faq', () => {
  it('has each statement of the FAQ in both languages, twice', () => {
    const names = fixturesOf('faq').map(({ file }) => file.replace(/-\d\.json$/, ''))
    const counts = new Map<string, number>()
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
    expect([...counts.values()].every((count) => count >= 2)).toBe(true)
    const topics = new Set(names.map((name) => name.replace(/-(?:en|de)$/, '')))
    for (const topic of topics) {
      for (const language of ['en', 'de'])
        expect(counts.has(`${topic}-${language}`), `${topic}-${language}`).toBe(true)
    }
  })
})
