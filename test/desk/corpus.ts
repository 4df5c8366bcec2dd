import { readFileSync } from 'node:fs'
import type { Product } from '../../src/types.js'

const linesOf = (name: string): Product[] =>
  readFileSync(new URL(`../../fixtures/corpus/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, title, description } = JSON.parse(line) as Product
      return { ...(id === undefined ? {} : { id }), ...(title === undefined ? {} : { title }), description }
    })

/** The products of the development corpus without their labels. */
export const corpus: readonly Product[] = [...linesOf('de'), ...linesOf('en')]
