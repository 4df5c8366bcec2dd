import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type DeclaredProduct, type ReviewOptions, review } from '../../src/index.js'

interface Case {
  readonly product: DeclaredProduct
  readonly options?: ReviewOptions
}

const folder = new URL('../../fixtures/reviews/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const cases = Object.entries(JSON.parse(read('cases.json')) as Record<string, Case>)

describe('the letters in fixtures/reviews (npm run letters writes them anew)', () => {
  it.each(cases)('%s', (name, { product, options }) => {
    const { verdict, message } = review(product, options)
    expect(`${message.text}\n`).toBe(read(`${name}.txt`))
    expect(name.split('-')[0]).toBe(verdict)
    expect(name.endsWith(`.${message.locale}`)).toBe(true)
  })

  it('are all there are', () => {
    const letters = readdirSync(folder).filter((name) => name.endsWith('.txt'))
    expect(letters.sort()).toEqual(cases.map(([name]) => `${name}.txt`).sort())
  })
})
