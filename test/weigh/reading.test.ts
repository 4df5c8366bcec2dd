import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Reading } from '../../src/weigh/reading.js'
import { most, Weights, type WeightsData, zero } from '../../src/weigh/weights.js'

const outcomes = ['digital-product', 'service-with-digital-content', 'other-service']
const data = { outcomes, unit: 0.1, bias: [0, 0, 0] }

/** A reading of sentences, each with what it says for the outcomes. */
const readingOf = (...sentences: number[][]): Reading =>
  new Reading(data, Int32Array.from(sentences.flat()), new Int32Array(sentences.length).fill(10))

describe('a reading', () => {
  it('finds the outcome that all sentences together speak for', () => {
    const reading = readingOf([90, 0, 0], [0, 60, 0], [0, 60, 0])
    expect(reading.outcome).toBe('service-with-digital-content')
    expect(reading.chance).toBeGreaterThan(0.4)
  })

  it('is less sure of a few words than of many that say the same', () => {
    expect(readingOf([50, 0, 0]).chance).toBeLessThan(readingOf([50, 0, 0], [50, 0, 0], [50, 0, 0]).chance)
  })

  it('names the fewest sentences without which another outcome would be likelier', () => {
    expect(readingOf([0, 20, 0], [190, 0, 0], [0, 290, 0]).decisive(4)).toEqual([2])
    expect(readingOf([0, 160, 0], [150, 0, 0], [0, 170, 0]).decisive(4)).toEqual([0, 2])
  })

  it('names no more sentences than asked for, and none that speaks against it', () => {
    const reading = readingOf([0, 60, 0], [0, 60, 0], [0, 60, 0], [9, 0, 0])
    expect(reading.decisive(2)).toHaveLength(2)
    expect(reading.decisive(9)).not.toContain(3)
  })

  it('has chances that sum up to 1', () => {
    const sentence = fc.array(fc.integer({ min: -30_000, max: 30_000 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 20 }), (sentences) => {
        const { chances, chance } = readingOf(...sentences)
        expect(chances.reduce((a, b) => a + b, 0)).toBeCloseTo(1)
        expect(chance).toBe(Math.max(...chances))
      }),
    )
  })
})

describe('weights', () => {
  const rows = [
    [3, -4, most],
    [-most, 0, 7],
    [1, 1, -1],
    [0, 5, 0],
  ]
  const packed: WeightsData = {
    ...data,
    words: '# zoom',
    beginnings: 'feedb',
    pairs: '',
    concepts: [],
    assertions: 'denied:live-session',
    weights: rows
      .flat()
      .map((weight) => String.fromCharCode(zero + weight))
      .join(''),
  }
  const weights = new Weights(packed, 5)

  it('are found by word, number, beginning and assertion', () => {
    expect(weights.ofWord('zoom')).toBe(1)
    expect(weights.ofWord('1998')).toBe(0)
    expect(weights.ofWord('zoo')).toBe(-1)
    expect(weights.ofBeginning('feedbackrunde')).toBe(2)
    expect(weights.ofBeginning('feedb')).toBe(-1)
    expect(weights.ofAssertion('denied:live-session')).toBe(3)
    expect([...weights.ofConcept]).toEqual([-1, -1, -1, -1, -1])
  })

  it('are summed up as they were packed', () => {
    const row = fc.integer({ min: 0, max: rows.length - 1 })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 700 }), (chosen) => {
        const sums = new Int32Array(5)
        weights.sum(Int32Array.from(chosen), chosen.length, sums, 1)
        const expected = outcomes.map((_, k) =>
          chosen.reduce((sum, r) => sum + ((rows[r] as number[])[k] as number), 0),
        )
        expect([...sums]).toEqual([0, ...expected, 0])
      }),
    )
  })
})
