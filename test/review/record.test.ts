import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  classify,
  type DeclaredProduct,
  decisionRecord,
  review,
  type StatementOptions,
  toStatementOfReasons,
  verify,
} from '../../src/index.js'
import { statementSchema } from '../../src/load/statement-schema.js'
import { sha256Of } from '../../src/review/hash.js'
import { locales } from '../../src/review/types.js'
import { categories } from '../../src/types.js'
import { corpusProducts } from './corpus.js'

const product: DeclaredProduct = {
  id: 'p1',
  title: 'Calm Mornings',
  description:
    'Twelve recorded lessons. Every Monday there is a live call on Zoom with Anna Example. Personal support on WhatsApp.',
  declaredCategory: 'digital-product',
}

describe('decisionRecord', () => {
  it('holds what was decided, by which rules, and no word of the text', () => {
    const result = review(product)
    const record = decisionRecord(result, product, { reviewer: 'r7' })
    expect(record).toMatchObject({
      id: 'p1',
      verdict: result.verdict,
      proposed: result.proposal.category,
      reviewer: 'r7',
      override: null,
      ruleset: result.proposal.ruleset,
    })
    expect(record.textHash).toMatch(/^[\da-f]{64}$/)
    expect(JSON.stringify(record)).not.toMatch(/Anna|Zoom|Mornings/)
  })

  it('keeps an override with its reason, and takes none without', () => {
    const override = { verdict: 'approve', category: 'digital-product', reasonCode: 'offer-misread' } as const
    expect(decisionRecord(review(product), product, { override }).override).toEqual(override)
    const silent = { verdict: 'approve', reasonCode: ' ' } as const
    expect(() => decisionRecord(review(product), product, { override: silent })).toThrow('reasonCode')
  })
})

describe('verify', () => {
  const record = decisionRecord(review(product), product)

  it('says that the same text under the same rules gives the same answer', () => {
    expect(verify(JSON.parse(JSON.stringify(record)), product)).toEqual({
      sameText: true,
      sameRules: true,
      sameLibrary: true,
      sameAnswer: true,
      differs: [],
    })
  })

  it('tells of another text, of other rules and of another answer', () => {
    const other = verify(record, { ...product, description: 'Twelve recorded lessons.' })
    expect(other).toMatchObject({ sameText: false, sameRules: true, sameAnswer: false })
    expect(other.differs).toContain('proposed')
    const old = { ...record, library: '0.0.1', ruleset: { ...record.ruleset, hash: '0' } }
    expect(verify(old, product)).toMatchObject({ sameRules: false, sameLibrary: false, sameAnswer: true })
    const forged = { ...record, decidedBy: { ...record.decidedBy, rule: 'content-only' } }
    expect(verify(forged, product).differs).toEqual(['decidedBy'])
  })

  it('tells a title that moved into the description', () => {
    const moved = { ...product, title: '', description: `${product.title} ${product.description}` }
    expect(verify(record, moved).sameText).toBe(false)
  })
})

it('hashes as SHA-256 does', () => {
  for (const text of ['', 'abc', 'Grüße 🌱', 'x'.repeat(1000)]) {
    expect(sha256Of(text)).toBe(createHash('sha256').update(text).digest('hex'))
  }
  expect(classify(product).ruleset.hash).toMatch(/^[\da-f]{64}$/)
})

describe('toStatementOfReasons', () => {
  const options: StatementOptions = {
    puid: 'decision-1',
    contentDate: '2026-11-23',
    applicationDate: '2026-11-25',
    decidedByPerson: false,
    wasLive: false,
  }

  it('fits the database for every rejection of the corpus, in every language, without the vendor’s words', () => {
    let rejected = 0
    for (const [i, one] of corpusProducts().entries()) {
      const declaredCategory = categories[i % categories.length] ?? 'digital-product'
      const result = review({ ...one, declaredCategory })
      if (result.proposal.category === declaredCategory) continue
      const locale = locales[i % locales.length] ?? 'en'
      const statement = toStatementOfReasons(result, {
        ...options,
        locale,
        wasLive: i % 2 === 0,
        decidedByPerson: result.verdict !== 'reject',
        termsUrl: 'https://example.org/terms',
        territorialScope: ['DE', 'AT'],
      })
      expect(statementSchema.parse(statement)).toEqual(statement)
      const text = JSON.stringify(statement)
      expect(text).not.toMatch(/\{\w+\}|undefined/)
      for (const { quote } of result.reasons.flatMap(({ evidence }) => evidence)) {
        if (quote.includes(' ') && quote.length > 12) expect(text).not.toContain(quote)
      }
      if (result.verdict === 'reject') rejected++
    }
    expect(rejected).toBeGreaterThan(100)
  })

  it('derives the part of the machine from who decided', () => {
    const result = review(product)
    const fully = toStatementOfReasons(result, options)
    expect(fully.automated_decision).toBe('AUTOMATED_DECISION_FULLY')
    expect(fully.decision_facts).toContain('live sessions (1 passage)')
    const partly = toStatementOfReasons(result, { ...options, decidedByPerson: true, wasLive: true })
    expect(partly.automated_decision).toBe('AUTOMATED_DECISION_PARTIALLY')
    expect(partly).not.toHaveProperty('decision_visibility_other')
  })

  it.each([
    [{ puid: 'a b' }, 'puid'],
    [{ puid: 'x'.repeat(501) }, 'puid'],
    [{ contentDate: '2026-02-30' }, 'contentDate'],
    [{ applicationDate: '25.11.2026' }, 'applicationDate'],
    [{ termsUrl: 'javascript:alert(1)' }, 'termsUrl'],
    [{ territorialScope: ['US'] }, 'territorialScope'],
  ])('refuses %o', (change, field) => {
    expect(() => toStatementOfReasons(review(product), { ...options, ...change })).toThrow(`"${field}"`)
  })

  it('is not made of a product that nobody rejected', () => {
    const approved = review({ ...product, declaredCategory: 'service-with-digital-content' })
    expect(() => toStatementOfReasons(approved, options)).toThrow('nothing was rejected')
    const byHand = { ...options, decidedByPerson: true }
    expect(() => toStatementOfReasons(approved, byHand)).toThrow('no ground')
  })
})
