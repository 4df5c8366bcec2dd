import { expect, test } from 'vitest'
import { classify, compare, evaluate, type LabelledProduct } from '../../src/index.js'

const live = 'Video course with 40 recorded lessons. Every Monday live Q&A on Zoom.'
const recorded = 'Video course with 40 recorded lessons. No live calls, no personal support.'

const products: readonly LabelledProduct[] = [
  { id: 'live', description: live, category: 'service-with-digital-content', tags: ['zoom'], lang: 'en' },
  { id: 'recorded', description: recorded, category: 'other-service', tags: ['negation'], lang: 'en' },
  { id: 'empty', description: '', category: null, reason: 'mixed-offer', language: 'de' },
  { id: 'empty-too', description: '', category: null },
]

test('says what is right and explains what is not', () => {
  const evaluation = evaluate(products)
  expect(evaluation).toMatchObject({ products: 4, right: 3, accuracy: 0.75, exact: 0.5 })
  expect(evaluation.results.map(({ id, wrong }) => [id, wrong])).toEqual([
    ['live', null],
    ['recorded', 'category'],
    ['empty', 'detail'],
    ['empty-too', null],
  ])
  const [miss] = evaluation.misses
  const proposal = classify({ id: 'recorded', description: recorded })
  expect(miss).toMatchObject({
    id: 'recorded',
    found: { category: 'digital-product' },
    rule: proposal.decidedBy.rule,
    features: proposal.features,
  })
  expect(evaluation.languages.map(({ name, products }) => [name, products])).toEqual([
    ['de', 1],
    ['en', 2],
    ['not stated', 1],
  ])
})

test('a product type is compared where one is labelled', () => {
  const description = 'An e-book in PDF format, 120 pages. Read it on your phone or tablet.'
  const label = { description, category: null, reason: 'outside-categories' } as const
  const { results } = evaluate([
    { ...label, id: '1', productType: 'e-book' },
    { ...label, id: '2', productType: 'in-person-event' },
    { ...label, id: '3' },
  ])
  expect(results.map(({ wrong }) => wrong)).toEqual([null, 'detail', null])
})

test('tells the rules nothing of the label', () => {
  const [labelled] = evaluate([{ ...(products[0] as LabelledProduct), lang: 'de', category: null }]).results
  expect(labelled?.found.category).toBe('service-with-digital-content')
})

test('names what had no part in any answer', () => {
  const { unused } = evaluate(products)
  expect(unused.features).not.toContain('live-session')
  expect(unused.features).toContain('remote-treatment')
  expect(unused.cues).toContain('de/statt')
  const { rule } = classify({ description: live }).decidedBy
  expect(unused.rules.map(({ name }) => name)).not.toContain(rule)
  expect(unused.rules.find(({ name }) => name === 'language-without-lexicon')).toEqual({
    name: 'language-without-lexicon',
    held: 0,
  })
})

test('says which phrases were found and which not', () => {
  const { phrases } = evaluate([
    { id: 'a', description: 'Ask me in the Telegram group.', category: null },
  ]).unused
  const all = evaluate([{ id: 'a', description: '', category: null }]).unused.phrases
  const missing = (list: typeof all): Set<string> =>
    new Set(
      list
        .filter(({ id, language }) => id === 'messenger' && language === 'en')
        .flatMap(({ unmatched }) => unmatched),
    )
  const found = [...missing(all)].filter((phrase) => !missing(phrases).has(phrase))
  expect(found.join()).toContain('telegram')
  expect(found.join()).not.toContain('whatsapp')
})

test('measures nothing on nothing', () => {
  expect(evaluate([])).toMatchObject({ products: 0, accuracy: 0, macroF1: 0, misses: [] })
})

test('a comparison sorts the changes', () => {
  const [first, second, third, fourth] = products as [
    LabelledProduct,
    LabelledProduct,
    LabelledProduct,
    LabelledProduct,
  ]
  const before = evaluate([{ ...first, category: null }, second, third, fourth])
  const now = evaluate([first, { ...second, description: live }, { ...third, id: 'new' }])
  const { better, worse, otherwise, certainty, added, removed, accuracy } = compare(before, now)
  expect(better.map((change) => change.now.id)).toEqual(['live'])
  expect(worse).toEqual([])
  expect(otherwise.map((change) => change.now.id)).toEqual(['recorded'])
  expect(certainty).toEqual([])
  expect({ added, removed }).toEqual({ added: ['new'], removed: ['empty', 'empty-too'] })
  expect(accuracy).toBeCloseTo(2 / 3 - 2 / 4, 12)
  expect(compare(now, before).worse.map((change) => change.now.id)).toEqual(['live'])
})
