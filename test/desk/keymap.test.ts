import { expect, test } from 'vitest'
import { elementActions, keymap, pageActions } from '../../src/element/keymap.js'
import { de } from '../../src/element/words/de.js'
import { en } from '../../src/element/words/en.js'

test('no key does two things, and each action has one', () => {
  const keys = Object.values(keymap)
  expect(new Set(keys).size).toBe(keys.length)
  expect(Object.keys(keymap).sort()).toEqual([...elementActions, ...pageActions].sort())
  expect(keys.every((key) => key.length === 1)).toBe(true)
})

test('reviewers find the keys that were agreed on', () => {
  expect(keymap).toMatchObject({
    approve: 'a',
    reject: 'r',
    ask: 'q',
    next: 'j',
    previous: 'k',
    undo: 'u',
    help: '?',
  })
})

test.each([en, de])('every word has a text ($language)', (words) => {
  for (const [key, value] of Object.entries(words)) {
    const texts = typeof value === 'object' ? Object.values(value as Record<string, unknown>) : [value]
    for (const text of texts) if (typeof text === 'string') expect(text.trim(), key).not.toBe('')
  }
})

test('both languages name the same things', () => {
  const shape = (words: typeof en): Record<string, string[]> =>
    Object.fromEntries(
      Object.entries(words)
        .filter(([key, value]) => typeof value === 'object' && key !== 'clauses')
        .map(([key, value]) => [key, Object.keys(value as object).sort()]),
    )
  expect(shape(de)).toEqual(shape(en))
})
