import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { classify, type Evidence, type Feature, type Product } from '../../src/index.js'
import { linesOf } from '../lines.js'

interface Judged {
  readonly id: string
  readonly feature: string
  readonly assertion: string
  readonly field: 'title' | 'description'
  readonly start: number
  readonly end: number
  readonly verdict: 'true' | 'loose' | 'false'
}

const judged = ['en', 'de'].flatMap((language) => linesOf<Judged>(`fixtures/facts/${language}.jsonl`))
const judgedById = new Map<string, Judged[]>()
for (const one of judged) judgedById.set(one.id, [...(judgedById.get(one.id) ?? []), one])
const products = readdirSync('fixtures/offers')
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => linesOf<Product & { id: string }>(`fixtures/offers/${name}`))
  .filter(({ id }) => judgedById.has(id))

/** What a person said of a fact: of the one with the same feature and assertion that it shares words with. */
const verdictOn = (id: string, feature: Feature, evidence: Evidence): Judged['verdict'] | undefined =>
  judgedById
    .get(id)
    ?.find(
      (one) =>
        one.feature === feature.id &&
        one.assertion === feature.assertion &&
        one.field === evidence.field &&
        one.start < evidence.end &&
        evidence.start < one.end,
    )?.verdict

test('the facts that are quoted are those that readers found in the text', () => {
  const counts = { true: 0, loose: 0, false: 0, unknown: 0 }
  for (const { id, title, description } of products) {
    const proposal = classify({ title, description } as Product)
    for (const feature of proposal.features) {
      if (feature.id.startsWith('reads-as-')) continue
      for (const evidence of feature.evidence) counts[verdictOn(id, feature, evidence) ?? 'unknown']++
    }
  }
  const held = counts.true + counts.loose
  const share = held / (held + counts.false)
  console.log(`facts that hold: ${held} of ${held + counts.false} judged (${(share * 100).toFixed(1)} %)`)
  expect(products.length).toBe(judgedById.size)
  expect(share).toBeGreaterThan(0.9)
  // what is quoted was judged, but for little that is new
  expect(counts.unknown).toBeLessThan(held / 8)
})
