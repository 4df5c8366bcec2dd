import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Atom, layout, type ViewBlock } from '../../src/element/text/layout.js'
import { read } from '../../src/read/read.js'

const shown = ({ atoms }: ViewBlock): string => atoms.map(({ text }) => text).join('')
const of = (description: string, title?: string): ViewBlock[] =>
  layout(read({ description, ...(title === undefined ? {} : { title }) }))
const outline = (blocks: readonly ViewBlock[]): string[] =>
  blocks.map((block) => `${block.kind} ${block.marker}|${shown(block).trim()}`)

test('shows headings, lists and paragraphs as the vendor wrote them', () => {
  const text =
    '# What you get\n\n- Forty videos (all recorded).\n- „Workbook“\n\n1. First\n2. Second\n\nPay once!'
  expect(outline(of(text, 'The course'))).toEqual([
    'title |The course',
    'heading |What you get',
    'item |Forty videos (all recorded).',
    'item |„Workbook“',
    'item 1.|First',
    'item 2.|Second',
    'paragraph |Pay once!',
  ])
})

test('shows HTML without its tags, entities as characters', () => {
  const html =
    '<h2>F&uuml;r dich</h2><ul><li>40 <b>Videos</b></li><li>1 &amp; 2</li></ul><script>alert(1)</script><p>Ende.</p>'
  expect(outline(of(html))).toEqual([
    'heading |Für dich',
    'item |40 Videos',
    'item |1 & 2',
    'paragraph |Ende.',
  ])
})

test('keeps bold text apart, in Markdown and HTML', () => {
  const strong = (blocks: readonly ViewBlock[]): string =>
    blocks
      .flatMap(({ atoms }) => atoms)
      .filter((atom) => atom.strong)
      .map(({ text }) => text)
      .join('')
  expect(strong(of('Only **forty videos** and no calls.'))).toBe('forty videos')
  expect(strong(of('<p>Only <strong>forty videos</strong> and no calls.</p>'))).toBe('forty videos')
})

test('an unread text is shown all the same', () => {
  expect(outline(of('★ ★ ★'))).toEqual(['paragraph |★ ★ ★'])
  expect(of('')).toEqual([])
})

const words = (atoms: readonly Atom[]): Atom[] => atoms.filter(({ start, end }) => end > start)
const pieces = fc.constantFrom(
  'live calls',
  'über WhatsApp',
  '\n\n',
  '\n- ',
  '**',
  '__',
  '<b>',
  '</b>',
  '<p>',
  '<li>',
  '&uuml;',
  '&lt;',
  '<script>',
  '</script>',
  '# ',
  '1. ',
  '> ',
  '😀',
  '„',
  '“',
  '. ',
  ': ',
  'no ',
  '\r\n',
  '<img src=x onerror=alert(1)>',
  '\u00ad',
  '\u2028',
  '<',
  '&',
  ' ',
)

test('offsets grow, lie within the original, and plain words are the original', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      let last = 0
      for (const { start, end, text: drawn } of of(text).flatMap(({ atoms }) => words(atoms))) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeLessThanOrEqual(text.length)
        const original = text.slice(start, end)
        if (!/[<&*_]/.test(original)) expect(drawn).toBe(original)
        last = start
      }
    }),
    { numRuns: 300 },
  )
})
