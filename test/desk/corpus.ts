import type { Product } from '../../src/types.js'
import { linesOf } from '../lines.js'

const productsIn = (language: string): Product[] =>
  linesOf<Product>(`fixtures/corpus/${language}.jsonl`).map(({ id, title, description }) => ({
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    description,
  }))

/** The products of the development corpus without their labels. */
export const corpus: readonly Product[] = [...productsIn('de'), ...productsIn('en')]
