import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Counted, count, emptyTally, merge } from '../../../src/cli/bulk/tally.js'

const line: fc.Arbitrary<Counted> = fc.record({
  values: fc.record({ verdict: fc.constantFrom('approve', 'reject', 'ask') }),
  look: fc.boolean(),
  case: fc.record({ rank: fc.nat(5), text: fc.string({ maxLength: 3 }) }),
})

test('counts of parts add up to the counts of all, and the cases stay in order', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 80 }), fc.nat(80), (lines, cut) => {
      const whole = emptyTally()
      for (const one of lines) count(whole, one)
      const parts = [lines.slice(0, cut), lines.slice(cut)].map((part) => {
        const tally = emptyTally()
        for (const one of part) count(tally, one)
        return tally
      })
      const sum = emptyTally()
      for (const part of parts) merge(sum, part)
      expect(sum).toEqual(whole)
      const sorted = lines.map((one) => one.case?.rank ?? 0).sort((a, b) => a - b)
      expect(whole.first.map(({ rank }) => rank)).toEqual(sorted.slice(0, 20))
    }),
  )
})
