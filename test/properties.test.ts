import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classify, type Proposal } from '../src/index.js'
import { read } from '../src/read/read.js'

const pieces = fc.constantFrom(
  'weekly live call',
  'no calls',
  'wir rufen dich an',
  'kein Coaching',
  'Feedback zu deinen Texten',
  '40 Lektionen',
  'answer your questions',
  'is not included',
  'Zugang',
  '„',
  '“',
  '"',
  '- ',
  '• ',
  '# ',
  '**',
  '\n',
  '\n\n',
  '\r\n',
  '. ',
  '? ',
  ': ',
  ', ',
  ' ',
  '&amp;',
  '&uuml;',
  '&',
  '<',
  '>',
  '<p>',
  '</p>',
  '<ul><li>',
  '<script>',
  '<!--',
  '\u00AD',
  '\u00A0',
  'a\u0308',
  '🎉',
  '\ud800',
  '*innen',
  "n't",
  'z. B. ',
  '@',
  '://',
  'www.',
  '3. Mai',
  '𝗟𝗶𝘃𝗲',
)
const unit = fc.string({ unit: 'binary', maxLength: 30 })
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 1, arbitrary: unit }), { maxLength: 40 })
  .map((parts) => parts.join(''))
const product = fc.record({ title: text, description: text })

function quotations({
  features,
  advisories,
}: Proposal): { field: 'title' | 'description'; start: number; end: number; quote: string }[] {
  const evidence = [...features, ...advisories].flatMap((each) => each.evidence)
  return [...evidence, ...evidence.flatMap(({ cues }) => cues)]
}

describe('whatever the text', () => {
  it('a proposal comes back, and every quotation is a slice of the original', () => {
    fc.assert(
      fc.property(product, (given) => {
        for (const { field, start, end, quote } of quotations(classify(given))) {
          expect(given[field].slice(start, end)).toBe(quote)
          expect(end).toBeGreaterThan(start)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('the answer is the same again, whatever was read in between', () => {
    fc.assert(
      fc.property(product, product, (given, other) => {
        const first = JSON.stringify(classify(given))
        classify(other)
        expect(JSON.stringify(classify(given))).toBe(first)
      }),
      { numRuns: 200 },
    )
  })

  it('tokens stand in order and do not overlap', () => {
    fc.assert(
      fc.property(text, (description) => {
        const { tokens, sentences } = read({ description })
        for (let t = 0; t < tokens.length; t++) {
          expect(tokens.end[t]).toBeGreaterThan(tokens.start[t] as number)
          expect(tokens.start[t]).toBeGreaterThanOrEqual(t === 0 ? 0 : (tokens.start[t - 1] as number))
        }
        // every token is in exactly one sentence
        expect(sentences.reduce((sum, { first, end }) => sum + end - first, 0)).toBe(tokens.length)
      }),
      { numRuns: 400 },
    )
  })
})
