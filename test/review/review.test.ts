import { describe, expect, it } from 'vitest'
import { reviewData } from '../../src/generated/review.js'
import type { Quotation } from '../../src/index.js'
import { categories, InputError, parseCategory, replay, review } from '../../src/index.js'
import { inFewWords, quotedFeatures, type SaidFeature } from '../../src/review/evidence.js'
import { cleanQuote } from '../../src/review/quote.js'
import { type DeclaredProduct, locales } from '../../src/review/types.js'
import { rowOf, verdictOf } from '../../src/review/verdict.js'

const live: DeclaredProduct = {
  id: 'p1',
  title: 'Calm Mornings',
  description:
    'Twelve recorded lessons in the member area. Every Monday there is a live call on Zoom. You also get personal support on WhatsApp.',
  declaredCategory: 'digital-product',
}

describe('review', () => {
  it('rejects what clearly belongs in another category, with both ways out', () => {
    const { id, verdict, proposal, wayOut, distance } = review(live)
    expect({ id, verdict, category: proposal.category }).toEqual({
      id: 'p1',
      verdict: 'reject',
      category: 'service-with-digital-content',
    })
    expect(wayOut.map(({ kind }) => kind)).toEqual(['change-category', 'change-offer'])
    const offer = wayOut.find((way) => way.kind === 'change-offer')
    expect(offer?.without).toContain('live-session')
    expect(offer?.without).toContain('messenger-support')
    expect(distance).toBe(offer?.without.length)
  })

  it('approves the proposed category and has nothing to change then', () => {
    const result = review({ ...live, declaredCategory: 'service-with-digital-content' })
    expect(result).toMatchObject({ verdict: 'approve', wayOut: [], questions: [] })
  })

  it('names what the text lacks for the declared category', () => {
    const { reasons, message } = review({ ...live, declaredCategory: 'distance-learning' })
    expect(reasons.at(-1)).toMatchObject({
      code: 'missing-for-distance-learning',
      policy: 'category/distance-learning',
    })
    expect(message.parts.map(({ id }) => id)).toContain('missing')
  })

  it('asks only what the decision still depends on', () => {
    const thin = review({
      description: 'Change your life in twelve weeks.',
      declaredCategory: 'digital-product',
    })
    expect(thin.verdict).toBe('ask')
    expect(thin.questions.map(({ id }) => id)).toEqual(['form-of-content', 'vendor-takes-part', 'who-marks'])
    const service = review({
      description: 'Change your life in twelve weeks.',
      declaredCategory: 'other-service',
    })
    expect(service.questions[0]?.id).toBe('made-for-buyer')
    const denied = review({
      description: 'Change your life in twelve weeks. No live calls.',
      declaredCategory: 'digital-product',
    })
    expect(denied.questions.map(({ id }) => id)).not.toContain('vendor-takes-part')
  })

  it('writes in the language of the description, or in the one asked for, or in English', () => {
    const german = {
      ...live,
      description: 'Zwölf aufgezeichnete Lektionen im Mitgliederbereich und ein Forum.',
    }
    expect(review(german).message.locale).toBe('de')
    expect(review(german, { locale: 'fr' }).message.locale).toBe('fr')
    const spanish =
      'Curso completo en vídeo para aprender a tocar la guitarra desde casa, con acceso para siempre a todas las lecciones.'
    expect(review({ ...live, title: '', description: spanish }).message.locale).toBe('en')
  })

  it('addresses the vendor in one way only', () => {
    const german = { ...live, language: 'de' }
    const formal = review(german, { locale: 'de' }).message.parts
    const informal = review(german, { locale: 'de', address: 'informal' }).message.parts
    const own = (parts: typeof formal): string =>
      parts.map(({ text }) => text.replace(/„[^“]*“/g, '')).join(' ')
    expect(own(formal)).not.toMatch(/\b(?:du|dich|dir|dein\w*)\b/i)
    expect(own(informal)).not.toMatch(/\b(?:Sie|Ihnen|Ihr\w*)\b(?= (?:oder|haben|können|bitte))/)
    expect(own(informal)).toMatch(/\b[Dd]ein\w*\b/)
  })

  it('names the marketplace, its contact and its addresses where they are given', () => {
    const marketplace = {
      name: 'Example Market',
      contact: 'check@example.org',
      appealUrl: 'https://example.org/appeal',
      helpUrl: 'https://example.org/help',
    }
    for (const locale of locales) {
      const { text } = review(live, { locale, marketplace }).message
      for (const value of Object.values(marketplace)) expect(text).toContain(value)
    }
  })

  it('refuses a category that there is not', () => {
    const wrong = { ...live, declaredCategory: 'digital product' } as unknown as DeclaredProduct
    expect(() => review(wrong)).toThrow(InputError)
    expect(() => review(wrong)).toThrow('parseCategory')
  })

  it('does not obey markup in a title or a quotation', () => {
    const { message } = review({ ...live, title: '<img src=x onerror=alert(1)> **Calm**\u202e {declared}' })
    expect(message.text).not.toMatch(/<img|\*\*|\u202e/)
    expect(message.text).toContain('“Calm {declared}”')
  })
})

describe('replay', () => {
  it('decides as if features were not promised', () => {
    expect(replay(live, { without: [] }).category).toBe('service-with-digital-content')
    const offer = review(live).wayOut.find((way) => way.kind === 'change-offer')
    const { category, features } = replay(live, { without: offer?.without ?? [] })
    expect(category).toBe('digital-product')
    expect(features.map(({ id }) => id)).not.toContain('live-session')
    expect(features.map(({ id }) => id)).toContain('recorded-lessons')
  })
})

describe('parseCategory', () => {
  it('reads ids and official names in three languages, however they are written', () => {
    for (const category of categories) {
      expect(parseCategory(category)).toBe(category)
      for (const locale of locales) {
        const { name } = reviewData().wording[locale].categories[category]
        for (const form of [
          name,
          name.toUpperCase(),
          ` ${name.replace(/ /g, '_')} `,
          name.replace(/ /g, '-'),
        ])
          expect(parseCategory(form), form).toBe(category)
      }
    }
    expect(parseCategory('Digital Product')).toBe('digital-product')
    expect(parseCategory('produit numerique')).toBe('digital-product')
  })

  it('reads nothing else', () => {
    for (const text of ['', 'product', 'constructor', '__proto__', 'x'.repeat(10_000)]) {
      expect(parseCategory(text)).toBeNull()
    }
  })
})

describe('the verdict table', () => {
  const { verdicts } = reviewData()
  it.each([
    ['digital-product', 'digital-product', 'clear', 'approve'],
    ['digital-product', 'digital-product', 'likely', 'approve'],
    ['digital-product', 'digital-product', 'unclear', 'check'],
    ['digital-product', 'other-service', 'clear', 'reject'],
    ['digital-product', 'other-service', 'likely', 'check'],
    ['distance-learning', 'insufficient-description', 'clear', 'ask'],
    ['other-service', 'mixed-offer', 'likely', 'ask'],
    ['other-service', 'outside-categories', 'clear', 'check'],
    ['other-service', 'unsupported-language', 'clear', 'check'],
  ] as const)('%s, proposed %s, %s: %s', (declared, proposed, certainty, verdict) => {
    expect(verdictOf(verdicts, declared, proposed, certainty)).toBe(verdict)
  })

  it('goes by the first row that fits', () => {
    const strict = [
      { declared: ['other-service'], proposed: 'other', certainty: 'any', verdict: 'reject' },
      { declared: 'any', proposed: ['mixed-offer'], certainty: ['likely'], verdict: 'ask' },
    ] as const
    expect(verdictOf(strict, 'other-service', 'digital-product', 'unclear')).toBe('reject')
    expect(rowOf(strict, 'other-service', 'mixed-offer', 'likely')).toBe(1)
    expect(rowOf(strict, 'other-service', 'mixed-offer', 'clear')).toBe(-1)
  })
})

describe('quotations', () => {
  it('lose markup, entities and what cannot be seen, and are cut at a word', () => {
    expect(cleanQuote('<b>Live</b>-Calls &amp; **Q&A**\r\n\u200bauf [Zoom](https://x.org)')).toBe(
      'Live -Calls & Q&A auf Zoom',
    )
    const long = cleanQuote('word '.repeat(100))
    expect(long.length).toBeLessThanOrEqual(122)
    expect(long).toMatch(/word …$/)
  })

  it('are four at most, no words twice, the features that weigh most first', () => {
    const feature = (id: string, quotes: readonly [number, string][]): SaidFeature => ({
      id,
      assertion: 'promised',
      phrases: quotes.map(([start, quote]) => {
        const core = { field: 'description', start, end: start + quote.length, quote } as const
        return { ...core, core }
      }),
    })
    const features = [
      feature('a', [
        [0, 'one'],
        [10, 'ONE'],
        [20, 'two words'],
      ]),
      feature('b', [[40, 'three']]),
      feature('c', [[60, 'four']]),
      feature('d', [[80, 'five']]),
      feature('e', [[100, 'six']]),
    ]
    const chosen = quotedFeatures(features, new Set(['e']))
    expect(chosen.map(({ feature: { id }, quotes }) => [id, ...quotes])).toEqual([
      ['a', 'two words'],
      ['b', 'three'],
      ['c', 'four'],
      ['e', 'six'],
    ])
  })

  it('repeat of a clause that is quoted already only the words that say the other thing', () => {
    const at = (start: number, quote: string): Quotation => ({
      field: 'description',
      start,
      end: start + quote.length,
      quote,
    })
    const clause = at(0, 'Live calls with WhatsApp support')
    const said = (id: string, core: Quotation): SaidFeature => ({
      id,
      assertion: 'promised',
      phrases: [{ ...clause, core }],
    })
    const features = [said('live', at(0, 'Live calls')), said('chat', at(16, 'WhatsApp support'))]
    const quotes = (some: readonly SaidFeature[]): string[][] =>
      quotedFeatures(some).map((one) => [...one.quotes])
    expect(quotes(features)).toEqual([['Live calls with WhatsApp support'], ['WhatsApp support']])
    expect(quotes(features.map(inFewWords))).toEqual([['Live calls'], ['WhatsApp support']])
  })
})
