import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { printable, wantsColour, wrap } from '../../src/cli/style.js'

function wants(env: Record<string, string>, isTTY: boolean): boolean {
  const stdout = Object.assign(new Writable(), { isTTY })
  return wantsColour({ stdout, env })
}

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  // no-color.org: an empty value does not count
  [{ NO_COLOR: '' }, true, true],
  [{ TERM: 'dumb' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
])('%j, terminal %s: colour %s', (env, isTTY, expected) => {
  expect(wants(env, isTTY)).toBe(expected)
})

test('vendor text cannot steer the terminal or hide what it says', () => {
  expect(printable('a\u001b[31mred\u0007\nb')).toBe('a [31mred b')
  expect(printable('\u202eevil\u200b\u00ad text')).toBe('evil text')
})

test('wraps between words and does not count escape sequences', () => {
  expect(wrap('aa bb cc', 5)).toEqual(['aa bb', 'cc'])
  expect(wrap('\u001b[1maa\u001b[22m bb cc', 5)).toEqual(['\u001b[1maa\u001b[22m bb', 'cc'])
  expect(wrap('a longestword b', 4)).toEqual(['a', 'longestword', 'b'])
})
