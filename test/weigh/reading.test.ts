import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Reading } from '../../src/weigh/reading.js'
import { quiet, saidBy } from '../../src/weigh/sentence.js'
import { most, mostMark, rarityParts, Weights, type WeightsData, zero } from '../../src/weigh/weights.js'

const outcomes = ['digital-product', 'service-with-digital-content', 'other-service']
const rarity = 4 * rarityParts
/** Each mark says one outcome, the more the larger it is. */
const understanding = {
  marks: 3,
  unit: 0.5,
  hidden: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  hiddenBias: [0, 0, 0],
  says: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  saysBias: [0, 0, 0],
}

const characters = (numbers: readonly number[]): string =>
  numbers.map((number) => String.fromCharCode(zero + number)).join('')

/** Weights of rows, each with one number an outcome and one a mark. */
function packed(rows: readonly (readonly number[])[], names: Partial<WeightsData>): WeightsData {
  return {
    outcomes,
    unit: 0.5,
    understanding,
    words: '',
    beginnings: '',
    pairs: '',
    concepts: [],
    assertions: '',
    ...names,
    rarities: characters(rows.map(() => rarity)),
    weights: characters(rows.flatMap((row) => row.slice(0, 3))),
    marks: characters(rows.flatMap((row) => row.slice(3))),
  }
}

/** Row 3 n + k weighs for outcome k; the rows from 150 on have a mark that says it, and weigh nothing. */
const rows = Array.from({ length: 300 }, (_, r) =>
  [0, 1].flatMap((part) =>
    outcomes.map((__, k) => (r % 3 === k && r >= 150 === (part === 1) ? (part === 0 ? 20 : 6) : 0)),
  ),
)
const weights = new Weights(packed(rows, { words: rows.map((_, r) => `w${r}`).join(' ') }), 0)

/** A reading of sentences, each with how many different words in it weigh for each outcome, or `say` it. */
function readingOf(...sentences: number[][]): Reading {
  const next = [0, 0, 0, 50, 50, 50]
  const found = sentences.map((speak) =>
    speak.flatMap((count, k) => Array.from({ length: count }, () => 3 * (next[k] as number)++ + (k % 3))),
  )
  let end = 0
  return new Reading(weights, {
    rows: Int32Array.from(found.flat()),
    ends: Int32Array.from(found, (list) => {
      end += list.length
      return end
    }),
  })
}

describe('a reading', () => {
  it('finds the outcome that all sentences together speak for', () => {
    const reading = readingOf([9, 0, 0], [0, 6, 0], [0, 6, 0])
    expect(reading.outcome).toBe('service-with-digital-content')
    expect(reading.chance).toBeGreaterThan(0.4)
  })

  it('takes one sentence that says an outcome for enough, however often words weigh for another', () => {
    const content = [9, 0, 0]
    expect(readingOf(content, content, content).outcome).toBe('digital-product')
    expect(readingOf(content, content, content, [0, 0, 0, 0, 9, 0]).outcome).toBe(
      'service-with-digital-content',
    )
    expect(readingOf(content, [0, 0, 0, 0, 9, 0], content, content).decisive(4)).toEqual([1])
  })

  it('names the sentence whose absence costs the outcome most, though by itself it says another still more', () => {
    const both = [0, 0, 0, 5, 4, 0]
    const reading = readingOf([0, 20, 0], both, [0, 0, 0, 5, 0, 0])
    expect(reading.outcome).toBe('service-with-digital-content')
    expect(reading.decisive(4, (sentence) => sentence !== 0)).toEqual([1])
  })

  it('is less sure of a few words than of many that say the same', () => {
    expect(readingOf([5, 0, 0]).chance).toBeLessThan(readingOf([5, 0, 0], [5, 0, 0], [5, 0, 0]).chance)
  })

  it('names the fewest sentences without which another outcome would be likelier', () => {
    expect(readingOf([2, 8, 0], [12, 0, 0], [0, 19, 0]).decisive(4)).toEqual([2])
    expect(readingOf([0, 9, 0], [8, 0, 0], [0, 10, 0]).decisive(4)).toEqual([0, 2])
  })

  it('names no more sentences than asked for, and none that speaks against it or says next to nothing', () => {
    const reading = readingOf([0, 6, 0], [2, 6, 0], [0, 8, 0], [9, 0, 0], [0, 8, 0])
    expect(reading.decisive(2)).toHaveLength(2)
    expect(reading.decisive(9)).toEqual([1, 2, 4])
  })

  it('has chances that sum up to 1', () => {
    const sentence = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 4 }), (sentences) => {
        const { chances, chance } = readingOf(...sentences)
        expect(chances.reduce((a, b) => a + b, 0)).toBeCloseTo(1)
        expect(chance).toBe(Math.max(...chances))
      }),
    )
  })
})

describe('weights', () => {
  const known = [
    [3, -4, most, 0, 1, mostMark],
    [-most, 0, 7, 0, 0, 0],
    [1, 1, -1, -mostMark, 2, 2],
    [0, 5, 0, 1, 1, 1],
    [2, 2, 2, 0, -1, 0],
    [0, -1, 0, 0, 0, 3],
  ]
  const data = packed(known, {
    words: '# zoom',
    beginnings: 'feedb',
    pairs: 'no_zoom',
    concepts: [3],
    assertions: 'denied:live-session',
  })
  const found = new Weights(data, 5)

  it('are found by word, number, beginning, pair, concept and assertion', () => {
    expect(found.ofWord('zoom')).toBe(1)
    expect(found.ofWord('1998')).toBe(0)
    expect(found.ofWord('zoo')).toBe(-1)
    expect(found.ofBeginning('feedbackrunde')).toBe(2)
    expect(found.ofBeginning('feedb')).toBe(-1)
    expect(found.opensPair('no')).toBe(true)
    expect(found.opensPair('zoom')).toBe(false)
    expect(found.ofPair('no', 'zoom')).toBe(3)
    expect([0, 1, 2, 3, 4].map((concept) => found.ofConcept(concept))).toEqual([-1, -1, -1, 4, -1])
    expect(found.ofAssertion('denied:live-session')).toBe(5)
  })

  it('add up to what the rows have that were packed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(known.length - 1), { minLength: 1, maxLength: 900 }), (chosen) => {
        const said = saidBy(found, { rows: Int32Array.from(chosen), ends: Int32Array.of(chosen.length) })
        const sum = (n: number): number => chosen.reduce((all, row) => all + (known[row]?.[n] as number), 0)
        expect([...said.weigh]).toEqual(outcomes.map((_, k) => sum(k)))
        const length = 16 * chosen.length
        expect([...said.lengths]).toEqual([length])
        outcomes.forEach((_, k) => {
          const input = (sum(3 + k) * 4 * 0.5) / Math.sqrt(length + quiet)
          expect(said.says[k]).toBeCloseTo(Math.max(0, input), 9)
        })
      }),
    )
  })
})
