import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  categories,
  certainties,
  classify,
  InputError,
  type Product,
  type Proposal,
  reasons,
} from '../src/index.js'

function assertEvidenceIsSliceOfProduct(product: Product, proposal: Proposal): void {
  for (const feature of proposal.features) {
    for (const evidence of feature.evidence) {
      for (const { field, start, end, quote } of [evidence, ...evidence.cues]) {
        expect((product[field] ?? '').slice(start, end)).toBe(quote)
        expect(quote).not.toBe('')
      }
    }
  }
}

const piece = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'weekly live calls on Zoom',
    'wöchentliche Live-Calls',
    'keine 1:1-Betreuung',
    'Videokurs mit 40 Lektionen',
    'no personal support',
    '<ul><li>',
    '</li>',
    '<p>',
    '&amp;',
    '&uuml;',
    '\r\n',
    '\n\n- ',
    '## ',
    '**',
    '\u00a0',
    'a\u0308',
    '\u00ad',
    '👩‍👩‍👧',
    '“',
    '„',
    ': ',
    '. ',
    '? ',
  ),
)
const text = fc.array(piece, { maxLength: 24 }).map((parts) => parts.join(' '))

describe('classify', () => {
  it('quotes exact slices of what the vendor wrote, whatever that is', () => {
    fc.assert(
      fc.property(text, text, (title, description) => {
        const product = { title, description }
        assertEvidenceIsSliceOfProduct(product, classify(product))
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same proposal for the same product, as plain JSON', () => {
    fc.assert(
      fc.property(text, (description) => {
        const proposal = classify({ description })
        expect(classify({ description })).toEqual(proposal)
        expect(JSON.parse(JSON.stringify(proposal))).toEqual(proposal)
      }),
    )
  })

  it('gives a category or a reason, never both and never neither', () => {
    fc.assert(
      fc.property(text, (description) => {
        const { category, reason, productType, certainty, decidedBy, outcomes } = classify({ description })
        expect(certainties).toContain(certainty)
        if (category === null) expect(reasons).toContain(reason)
        else expect([categories.includes(category), reason]).toEqual([true, null])
        expect(productType !== null).toBe(reason === 'outside-categories')
        expect(outcomes.find((outcome) => outcome.holds)?.rule).toBe(decidedBy.rule)
      }),
    )
  })

  it('quotes the same words once in a summary', () => {
    const { summary } = classify({
      description: 'Lehrvideos. Jeden Mittwoch ist unser Händler live auf Zoom und beantwortet deine Fragen.',
    })
    const quotes = summary.match(/“[^”]*”/g) ?? []
    expect(quotes).toEqual(['“Jeden Mittwoch ist unser Händler live auf Zoom und beantwortet deine Fragen”'])
  })

  it('reads line breaks of any kind alike', () => {
    const lines = [
      'Du bekommst:',
      '- 40 Videolektionen',
      '- wöchentliche Live-Calls',
      '',
      'Nicht enthalten:',
      '- 1:1-Coaching',
    ]
    const [unix, windows] = ['\n', '\r\n'].map((end) => classify({ description: lines.join(end) }))
    expect(windows?.category).toBe(unix?.category)
    expect(windows?.features.map(({ id, assertion }) => [id, assertion])).toEqual(
      unix?.features.map(({ id, assertion }) => [id, assertion]),
    )
  })

  it('keeps the id and takes a given language', () => {
    expect(classify({ id: 'p-1', description: 'Hallo' }).id).toBe('p-1')
    expect('id' in classify({ description: 'Hallo' })).toBe(false)
    expect(classify({ description: 'Live-Coaching', language: 'de-AT' }).language).toBe('de')
    expect(classify({ description: 'Live coaching', language: 'nl' }).reason).toBe('unsupported-language')
  })

  it.each([
    [null, 'product'],
    [[], 'product'],
    ['text', 'product'],
    [{}, 'description'],
    [{ description: null }, 'description'],
    [{ description: 7 }, 'description'],
    [{ description: '', title: 7 }, 'title'],
    [{ description: '', id: {} }, 'id'],
    [{ description: '', language: 1 }, 'language'],
  ])('refuses %j with an error that names the field', (value, field) => {
    const attempt = (): Proposal => classify(value as unknown as Product)
    expect(attempt).toThrow(InputError)
    expect(attempt).toThrow(expect.objectContaining({ field }))
  })
})
