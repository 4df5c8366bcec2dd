import { expect, test } from 'vitest'
import { readable } from '../../src/evaluate/phrases.js'

test.each([
  ['live ~call/livecall', 'live {call~|livecall}'],
  ['in_per ~chat', 'in per chat~'],
  ['*betreuung', '~betreuung'],
  ['~biet ^an', 'biet~ … an'],
  ['@1 ~call', '{weekly~|monthly} call~'],
])('%s reads as %s', (packed, expected) => {
  expect(readable(packed, ['not this', '~weekly/monthly'])).toBe(expected)
})
