import { describe, expect, it } from 'vitest'
import { germanVerb } from '../../src/load/german.js'

const ways = (verb: string): string[][] =>
  germanVerb(verb).map((packed) => (packed.split(' ')[0] as string).split('/'))

describe('germanVerb', () => {
  it('knows a separable verb joined and apart', () => {
    const [joined, apart] = ways('ein|schicken')
    expect(joined).toEqual(expect.arrayContaining(['einschicken', 'eingeschickt', 'einzuschicken']))
    expect(apart).toEqual(expect.arrayContaining(['schicke', 'schickst']))
  })

  it('takes the bare stem only before a particle', () => {
    expect(ways('ein|reichen')[1]).toContain('reich')
    expect(ways('reichen')[0]).not.toContain('reich')
  })
})
