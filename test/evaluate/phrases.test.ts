import { expect, test } from 'vitest'
import { readable } from '../../src/evaluate/phrases.js'

test.each([
  ['live ~call/livecall', 'live {call~|livecall}'],
  ['in_per ~chat', 'in per chat~'],
  ['*betreuung', '~betreuung'],
  ['~biet ^an', 'biet~ … an'],
])('%s reads as %s', (packed, expected) => {
  expect(readable(packed)).toBe(expected)
})
