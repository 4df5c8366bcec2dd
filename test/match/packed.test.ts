import fc from 'fast-check'
import { expect, it } from 'vitest'
import { automatonOf } from '../../src/load/automaton.js'
import { pack } from '../../src/load/encoder.js'
import { laidOut, noList, unpack } from '../../src/match/automaton.js'
import { Decoder } from '../../src/match/packed/decoder.js'
import { emptyPlain, transcode } from '../../src/match/packed/format.js'

const word = fc.constantFrom(
  'live',
  'call',
  'calls',
  '~kurs',
  '*coaching',
  '#',
  '+',
  'ä',
  "don't",
  'q&a',
  '19',
)
const group = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('/'))
const phrase = fc.array(group, { minLength: 1, maxLength: 4 }).map((groups) => groups.join(' '))
const phrases = fc.array(
  fc.array(phrase, { maxLength: 6 }).map((list) => list.join('|')),
  { minLength: 1, maxLength: 8 },
)

it('an automaton comes out of its packing as it went in', () => {
  fc.assert(
    fc.property(phrases, (given) => {
      const plain = automatonOf(given)
      const back = emptyPlain()
      transcode(new Decoder(pack(plain)), back)
      expect(back).toEqual(plain)
    }),
  )
})

/** Concepts of the phrases that end after the symbols, ascending. */
function accepted(packed: string, symbols: readonly string[]): number[] {
  const automaton = unpack(packed)
  let node = 0
  symbols.forEach((symbol, n) => {
    const bare = symbol.startsWith('~') ? `${symbol.slice(1)}~` : symbol
    const number = automaton.symbols.get(bare) ?? 0
    node = n === 0 ? automaton.start(number) : node === 0 ? 0 : automaton.next(node, number)
  })
  if (node === 0 || automaton.endOf(node) < 0) return []
  const more = automaton.moreEndsOf(node)
  const { lists } = automaton
  return [
    automaton.endOf(node),
    ...(more === noList ? [] : lists.slice(more + 1, more + 1 + (lists[more] as number))),
  ]
}

it('it accepts each way to write each phrase, for its concept', () => {
  fc.assert(
    fc.property(phrases, (given) => {
      const packed = pack(automatonOf(given))
      given.forEach((list, concept) => {
        for (const each of list === '' ? [] : list.split('|')) {
          const first = each.split(' ').map((ways) => ways.split('/')[0] as string)
          expect(accepted(packed, first)).toContain(concept)
        }
      })
    }),
    { numRuns: 50 },
  )
})

it('forms of a word that no phrase tells apart share a symbol', () => {
  const { symbols } = laidOut(automatonOf(['answer/answers/answered your/my questions', 'your call']))
  expect(symbols.get('answers')).toBe(symbols.get('answered'))
  expect(symbols.get('your')).not.toBe(symbols.get('my'))
})
