import { reviewData } from '../generated/review.js'
import { type Category, categories } from '../types.js'
import { locales } from './types.js'

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_\u00a0‐‑–-]+/g, ' ')
    .trim()

let known: ReadonlyMap<string, Category> | undefined

function names(): ReadonlyMap<string, Category> {
  if (!known) {
    const { wording } = reviewData()
    known = new Map(
      categories.flatMap((category) => [
        [plain(category), category] as const,
        ...locales.flatMap((locale) => {
          const { name, also } = wording[locale].categories[category]
          return [name, ...also].map((one) => [plain(one), category] as const)
        }),
      ]),
    )
  }
  return known
}

/**
 * Reads a category as people write it: its id or its official name in English, German or French, in any case,
 * with spaces, hyphens or underscores, accents or none. null for anything else.
 */
export function parseCategory(text: string): Category | null {
  return text.length > 200 ? null : (names().get(plain(text)) ?? null)
}
