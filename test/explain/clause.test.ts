import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/classify.js'
import { defaultRuleset } from '../../src/default-ruleset.js'
import { Clauses } from '../../src/explain/clause.js'
import { quotation } from '../../src/explain/quotation.js'
import { classify, type Evidence } from '../../src/index.js'

const ruleset = defaultRuleset()

const quotesOf = (description: string, feature: string): string[] =>
  classify({ description }).features.flatMap(({ id, evidence }) =>
    id === feature ? evidence.map(({ quote }: Evidence) => quote) : [],
  )

describe('a quotation', () => {
  it.each([
    // from one boundary to the next
    ['You get 12 video lessons; more follows.', 'recorded-lessons', 'You get 12 video lessons'],
    [
      'Jeden Montag gibt es einen Live-Call auf Zoom, mehr nicht.',
      'live-session',
      'Jeden Montag gibt es einen Live-Call auf Zoom',
    ],
    // up to the next part of a list that says something else
    [
      'You get 12 video lessons and a live call with me on Zoom.',
      'recorded-lessons',
      'You get 12 video lessons',
    ],
    [
      'You get 12 video lessons and a live call with me on Zoom.',
      'live-session',
      'a live call with me on Zoom',
    ],
    [
      'Du bekommst 12 Videolektionen und einen Live-Call mit mir.',
      'recorded-lessons',
      'Du bekommst 12 Videolektionen',
    ],
    // with the bracket that it opens
    [
      '38 video tutorials (self-paced), in your portal.',
      'recorded-lessons',
      '38 video tutorials (self-paced)',
    ],
  ])('of %j for %s is %j', (description, feature, quote) => {
    expect(quotesOf(description, feature)).toContain(quote)
  })

  it('begins and ends with whole words, also where hyphens join them', () => {
    const quotes = quotesOf(
      'Dazu gibt es jeden Sonntag ein Flugloch-Treffen live auf Zoom-Basis, für alle.',
      'live-session',
    )
    expect(quotes.join(' ')).toContain('Flugloch-Treffen live auf Zoom-Basis')
  })

  it('takes in no words that say the opposite', () => {
    const quotes = quotesOf('Videokurs mit 40 Lektionen ohne Live-Calls.', 'recorded-lessons')
    expect(quotes.length).toBeGreaterThan(0)
    for (const quote of quotes) expect(quote).not.toMatch(/ohne|Live-Calls/)
  })

  it('has no more than sixteen words, or those of the mention alone', () => {
    const filler = 'with many a long word for every single one of the people '
    const [quote] = quotesOf(
      `${filler}there is a live call on Zoom ${filler}again and again ${filler}.`,
      'live-session',
    )
    expect(quote?.split(' ').length).toBeLessThanOrEqual(16)
    expect(quote).toContain('live call')
  })

  const piece = fc.constantFrom(
    ...[
      'weekly live calls',
      'on Zoom',
      'and',
      'und',
      'the',
      'no',
      'ohne',
      'with me',
      'video lessons',
      ',',
      '.',
    ],
    ...[
      '(',
      ')',
      'Live-Calls',
      'für dich',
      '\n- ',
      'WhatsApp support',
      'I answer your questions',
      ':',
      'or',
      'a',
    ],
  )

  it('always holds the words of the mention, unless one at its edge joins or leads to others', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { evidence, source } = analyse({ description: pieces.join(' ') }, ruleset)
        const clauses = new Clauses(evidence, source)
        for (const { mention } of evidence) {
          const whole = quotation(clauses.around(mention), source)
          const core = quotation(mention, source)
          expect(whole.end).toBeGreaterThan(whole.start)
          expect(whole.start).toBeLessThan(core.end)
          expect(whole.end).toBeGreaterThan(core.start)
          expect(source.product[whole.field].slice(whole.start, whole.end)).toBe(whole.quote)
        }
      }),
    )
  })
})
