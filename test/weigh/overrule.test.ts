import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/classify.js'
import { defaultRuleset } from '../../src/default-ruleset.js'
import { classify, type Product } from '../../src/index.js'
import { linesOf } from '../lines.js'

interface Labelled extends Product {
  readonly title: string
  readonly category: string | null
}

const texts = ['en', 'de'].flatMap((language) =>
  ['f', 'g', 'u'].flatMap((set) => linesOf<Labelled>(`fixtures/offers/${language}-${set}.jsonl`)),
)
const overruled = texts.flatMap((product) => {
  const proposal = classify({ title: product.title, description: product.description })
  return proposal.decidedBy.rule.startsWith('reads-as-') ? [{ product, proposal }] : []
})

describe('a decision that the words as a whole overrule', () => {
  it('is there for each category', () => {
    const found = new Set(overruled.map(({ proposal }) => proposal.category))
    expect(found).toContain('digital-product')
    expect(found).toContain('service-with-digital-content')
    expect(found).toContain('distance-learning')
    expect(found).toContain('other-service')
  })

  it('is clear only where the words are surer than the ruleset asks', () => {
    const ruleset = defaultRuleset()
    for (const { product, proposal } of overruled) {
      const { title, description } = product
      const { reading } = analyse({ title, description }, ruleset)
      const percent = Math.round((reading?.chance ?? 0) * 1000) / 10
      expect(proposal.certainty).toBe(percent >= ruleset.data.weighing.proves ? 'clear' : 'likely')
    }
  })

  it('quotes the sentences that weigh most, word for word', () => {
    for (const { product, proposal } of overruled) {
      const read = proposal.features.find(({ id }) => id === proposal.decidedBy.rule)
      expect(read?.evidence.length).toBeGreaterThan(0)
      for (const { field, start, end, quote } of read?.evidence ?? [])
        expect((product[field] ?? '').slice(start, end)).toBe(quote)
    }
  })

  it('promises nothing that is not so in prepared content alone', () => {
    const digital = overruled.filter(({ proposal }) => proposal.category === 'digital-product')
    const promised = digital.flatMap(({ proposal }) =>
      proposal.features.filter(({ assertion }) => assertion === 'promised').map(({ id }) => id),
    )
    for (const contact of ['live-session', 'personal-session', 'messenger-support', 'made-for-buyer'])
      expect(promised).not.toContain(contact)
  })

  it('is the same each time, also after other texts', () => {
    for (const { product, proposal } of overruled)
      expect(classify({ title: product.title, description: product.description })).toEqual(proposal)
  })
})

describe('one plain promise', () => {
  const course =
    'Forty recorded lessons on throwing and glazing in the member area, with templates for bowls, mugs and plates, a glaze calculator and a workbook to print. You watch whenever you like, for ever, and a quiz after each chapter marks itself. The library grows by two films a month. '

  it.each([
    ['Bonus: a 30-minute call with me.', 'service-with-digital-content'],
    ['Every last Friday of the month I answer your questions live on Zoom.', 'service-with-digital-content'],
    ['You also get personal support on WhatsApp.', 'service-with-digital-content'],
    ['No live calls are included.', 'digital-product'],
    ['Live calls can be booked on top for 50 euros.', 'digital-product'],
  ])('is not outweighed by much prepared content: %s', (promise, category) => {
    expect(classify({ title: 'Pottery', description: course + promise }).category).toBe(category)
  })
})

describe('a sentence that is repeated', () => {
  it('speaks no louder than once', () => {
    const part = 'In this part you watch ten recorded lessons and do the exercises at your own pace. '
    const categories = [1, 5, 50, 500].map(
      (times) =>
        classify({
          title: 'Long',
          description: `${part.repeat(times)}\n\nBonus: a monthly live call on Zoom.`,
        }).category,
    )
    expect(new Set(categories)).toEqual(new Set(['service-with-digital-content']))
  })
})

describe('a text in a language without weights', () => {
  it('is decided by the rules alone', () => {
    const { category, reason } = classify({
      description:
        'Ce cours en ligne vous apprend à jouer de la guitare chez vous, avec un accès à vie à toutes les leçons.',
    })
    expect({ category, reason }).toEqual({ category: null, reason: 'unsupported-language' })
  })
})
