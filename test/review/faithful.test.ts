import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/classify.js'
import { certaintyOf } from '../../src/decide/certainty.js'
import { type Analysis, type Change, decideChanged } from '../../src/decide/counterfactual.js'
import { defaultRuleset } from '../../src/default-ruleset.js'
import type { Quotation } from '../../src/explain/proposal.js'
import { read } from '../../src/read/read.js'
import { reviewDataOf } from '../../src/review/data.js'
import { cleanQuote } from '../../src/review/quote.js'
import { replay } from '../../src/review/replay.js'
import { review } from '../../src/review/review.js'
import { locales, type Review } from '../../src/review/types.js'
import { removable, unitsOf } from '../../src/review/units.js'
import { type Outcome, verdictOf } from '../../src/review/verdict.js'
import { type Category, categories, type Product, type Span } from '../../src/types.js'
import { corpusProducts } from './corpus.js'

const products = corpusProducts()
const ruleset = defaultRuleset()
const data = reviewDataOf(ruleset)

const outcomeOf = ({ proposal }: Review): Outcome => proposal.category ?? proposal.reason

/** The product with pieces of its text turned into spaces. */
function blank(product: Product, spans: readonly Span[]): Product {
  const texts = { title: product.title ?? '', description: product.description }
  for (const { field, start, end } of spans) {
    const text = texts[field]
    texts[field] = text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end)
  }
  return { ...product, ...texts }
}

const decisive = (result: Review): Quotation[] =>
  result.reasons.filter(({ code }) => !code.startsWith('missing-for-')).flatMap(({ evidence }) => evidence)

/** The sentences in which nothing is quoted. */
function unquoted(product: Product, quotes: readonly Span[]): Span[] {
  const { sentences, tokens, descriptionToken } = read(product)
  return sentences.flatMap(({ first, end: last }) => {
    if (last <= first) return []
    const field = first < descriptionToken ? 'title' : 'description'
    const [start, end] = [tokens.start[first] as number, tokens.end[last - 1] as number]
    const quoted = quotes.some((quote) => quote.field === field && quote.start < end && start < quote.end)
    return quoted ? [] : [{ field, start, end } as const]
  })
}

describe('what is quoted as decisive', () => {
  const cases = products.flatMap((product) => {
    const first = review({ ...product, declaredCategory: 'digital-product' })
    const { language } = first.proposal
    const fixed = language === null ? product : { ...product, language }
    const quotes = decisive(first)
    return quotes.length > 0 ? [{ product: fixed, outcome: outcomeOf(first), quotes }] : []
  })
  const again = (product: Product): Outcome =>
    outcomeOf(review({ ...product, declaredCategory: 'digital-product' }))
  const share = (name: string, fitting: number): number => {
    console.log(`${name}: ${fitting} of ${cases.length} products`)
    return fitting / cases.length
  }

  it('changes the outcome when it is blanked', () => {
    const changed = cases.filter(({ product, outcome, quotes }) => again(blank(product, quotes)) !== outcome)
    expect(share('blanking the quotations changes the outcome', changed.length)).toBeGreaterThan(0.95)
  })

  it('is enough for the outcome when every sentence without it is blanked', () => {
    const kept = cases.filter(
      ({ product, outcome, quotes }) => again(blank(product, unquoted(product, quotes))) === outcome,
    )
    expect(share('blanking all other sentences keeps the outcome', kept.length)).toBeGreaterThan(0.97)
  })
})

/** Whether a change makes the declared category right, decided through the whole ruleset. */
function isRight(analysis: Analysis, change: Change, declared: Category): boolean {
  const decision = decideChanged(analysis, change, ruleset)
  const outcome = decision.winner.data.event.type as Outcome
  return (
    outcome === declared &&
    verdictOf(data.verdicts, declared, outcome, certaintyOf(decision, ruleset.data.weighing)) === 'approve'
  )
}

function* subsets(features: readonly string[], size: number, from = 0): Generator<string[]> {
  if (size === 0) yield []
  else
    for (let i = from; i <= features.length - size; i++)
      for (const rest of subsets(features, size - 1, i + 1)) yield [features[i] as string, ...rest]
}

/** Checks every way out of one review. Out: how many there were. */
function checkWays(product: Product, declared: Category): number {
  const { wayOut, proposal } = review({ ...product, declaredCategory: declared })
  const analysis = analyse(product, ruleset)
  expect(wayOut.length).toBeLessThanOrEqual(3)
  for (const way of wayOut) {
    const context = `${product.id} ${declared} ${JSON.stringify(way)}`
    if (way.kind === 'change-category') {
      expect(way.category, context).toBe(proposal.category)
      expect(review({ ...product, declaredCategory: way.category }).verdict, context).toBe('approve')
    } else if (way.kind === 'change-description') {
      const unit = unitsOf(analysis.evidence, ruleset).find((one) => one.includes(way.feature)) ?? []
      expect(isRight(analysis, { as: { features: unit, assertion: way.as } }, declared), context).toBe(true)
    } else {
      expect(replay(product, way).category, context).toBe(way.category)
      expect(isRight(analysis, way, declared), context).toBe(true)
      const opening = analysis.decision.facts.get('opens-with')
      const candidates = removable(unitsOf(analysis.evidence, ruleset), opening, ruleset)
      const smaller = Array.from({ length: Math.min(way.without.length, 4) - 1 }, (_, i) =>
        [...subsets(candidates.flat(), i + 1)].filter((without) => isRight(analysis, { without }, declared)),
      )
      expect(smaller.flat(), context).toEqual([])
    }
  }
  return wayOut.length
}

describe('a way out', () => {
  it('gives the category that it promises, and nothing smaller does, over the whole corpus', () => {
    let ways = 0
    products.forEach((product, i) => {
      // each category has its turn; what matters is that it is not always the same
      for (const turn of [i, i + 1])
        ways += checkWays(product, categories[turn % categories.length] as Category)
    })
    console.log(`${ways} ways out replayed`)
    expect(ways).toBeGreaterThan(products.length)
  })
})

/** The facts of a review that a part of its message may speak of. */
function factBehind(id: string, result: Review): boolean {
  const { wayOut, questions, reasons, verdict, proposal } = result
  const [kind, name] = id.split('/')
  switch (kind) {
    case 'found':
    case 'verdict':
    case 'automated':
      return true
    case 'ground':
      return verdict !== 'approve' && reasons[0]?.policy === proposal.decidedBy.policy
    case 'evidence':
      return name === undefined
        ? decisive(result).length > 0
        : reasons.some(({ evidence }) => evidence.some(({ feature }) => feature === name))
    case 'missing':
      return reasons.some(({ code }) => code === `missing-for-${result.declaredCategory}`)
    case 'questions':
      return questions.length > 0
    case 'question':
      return questions.some((question) => question.id === name)
    case 'ways':
      return wayOut.length > 0
    case 'way':
      return wayOut[Number(name) - 1] !== undefined
    case 'next':
      return verdict !== 'approve'
    case 'objection':
      return verdict === 'reject'
    default:
      return false
  }
}

function checkMessage(product: Product, declared: Category): void {
  const results = locales.map((locale) => review({ ...product, declaredCategory: declared }, { locale }))
  const ids = results.map(({ message }) => message.parts.map(({ id }) => id))
  expect(ids[1]).toEqual(ids[0])
  expect(ids[2]).toEqual(ids[0])
  for (const result of results) {
    const { message } = result
    for (const { id, text } of message.parts) {
      expect(factBehind(id, result), id).toBe(true)
      expect(message.text).toContain(text)
    }
    expect(message.parts.map(({ text }) => text).join(' ')).not.toMatch(/undefined|\[object|\{\w+\}/)
  }
}

describe('a message', () => {
  it('says nothing without a fact behind it, and the same in every language, over the whole corpus', () => {
    products.forEach((product, i) => {
      checkMessage(product, categories[i % categories.length] as Category)
    })
  })

  it('quotes only words that stand in the text', () => {
    for (const product of products) {
      const { message, reasons } = review({ ...product, declaredCategory: 'digital-product' })
      const words = cleanQuote(
        reasons.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)).join(' | '),
      )
      expect(words.length).toBeLessThanOrEqual(130)
      for (const { quote, field, start, end } of reasons.flatMap(({ evidence }) => evidence)) {
        expect(product[field]?.slice(start, end)).toBe(quote)
      }
      expect(message.text.length).toBeLessThan(4000)
    }
  })
})

const sentences = fc.constantFrom(
  'Forty recorded lessons in the member area.',
  'Thirty templates for Canva.',
  'Every Monday there is a live call on Zoom.',
  'You get WhatsApp support from me.',
  'I answer all your questions.',
  'No live calls.',
  'One-to-one coaching can be booked on top.',
  'You submit an assignment, which your tutor marks and grades.',
  'We build a website for you.',
  'An e-book with 200 pages.',
  'The course is approved by the ZFU.',
  'Change your life.',
  'Learn how to run live webinars.',
  'Recording of our live workshop.',
  'Vierzig aufgezeichnete Lektionen im Mitgliederbereich.',
  'Jeden Montag ein Live-Call auf Zoom.',
  'Persönliche Betreuung per WhatsApp.',
  'Ohne Live-Calls.',
  'Wir erstellen deine Website.',
  '<p>Du reichst <b>Einsendeaufgaben</b> ein, die deine Tutorin korrigiert.</p>',
)
const offers: fc.Arbitrary<Product> = fc.record(
  {
    title: fc.oneof(fc.string({ maxLength: 40 }), sentences),
    description: fc
      .array(fc.oneof({ weight: 6, arbitrary: sentences }, fc.string({ maxLength: 60 })), { maxLength: 9 })
      .map((all) => all.join(' ')),
  },
  { requiredKeys: ['description'] },
)

describe('any offer', () => {
  it('is reviewed to the same plain JSON each time, with ways out that hold and a message that has its facts', () => {
    fc.assert(
      fc.property(offers, fc.constantFrom(...categories), (product, declared) => {
        const result = review({ ...product, declaredCategory: declared })
        expect(JSON.parse(JSON.stringify(result))).toEqual(result)
        expect(review({ ...product, declaredCategory: declared })).toEqual(result)
        checkWays(product, declared)
        checkMessage(product, declared)
      }),
      { numRuns: 80 },
    )
  })
})
