import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expand, mostExpansions, PhraseError, parts } from '../../src/load/phrase.js'

describe('expand', () => {
  it.each([
    ['live call', ['live call']],
    ['{weekly|monthly} call', ['weekly call', 'monthly call']],
    ['ask me (anything)', ['ask me anything', 'ask me']],
    ['(very|quite) good', ['very good', 'quite good', 'good']],
    ['{a|b} (c)', ['a c', 'a', 'b c', 'b']],
  ])('writes out %s', (phrase, ways) => {
    expect(expand(phrase)).toEqual(ways)
  })

  it.each(['{a|b', 'a)', '{a|{b}}', '(a', '}'])('refuses %s', (phrase) => {
    expect(() => expand(phrase)).toThrow(PhraseError)
  })

  it('refuses what is no word beside words: the phrase would be found without it', () => {
    expect(() => parts('# {€|Euro}')).toThrow(/no word/)
    expect(parts('# (€|Euro)')[1]).toContainEqual(['euro'])
  })

  it('gives some ways or says why not, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '{', '}', '(', ')', '|') }), (phrase) => {
        try {
          const ways = expand(phrase)
          expect(ways.length).toBeLessThanOrEqual(mostExpansions)
          for (const way of ways) expect(way).toBe(way.trim())
        } catch (error) {
          expect(error).toBeInstanceOf(PhraseError)
        }
      }),
    )
  })
})

describe('parts', () => {
  it('finds a hyphenated word also closed up', () => {
    expect(parts('Live-Call')).toEqual([[['live', 'call'], ['livecall']]])
  })

  it('keeps an optional group as an empty filling', () => {
    expect(parts('ask me (anything)').at(-1)).toContainEqual([])
  })

  it('refuses a phrase without words', () => {
    expect(() => parts('( )')).toThrow(PhraseError)
  })
})
