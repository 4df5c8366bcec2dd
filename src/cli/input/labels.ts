import { assertProduct, InputError } from '../../classify.js'
import type { LabelledProduct } from '../../evaluate/evaluation.js'
import { didYouMean } from '../../load/nearest.js'
import {
  type Category,
  categories,
  type ProductType,
  productTypes,
  type Reason,
  reasons,
} from '../../types.js'
import type { Context } from '../command.js'
import { productColumns, toRecord } from './columns.js'
import { jsonLines } from './json-lines.js'
import { nameOf, openBytes, ReadError } from './source.js'

/** A labelled product, or why there is none; `where` is the file and the line. */
export type Labelled =
  | { readonly where: string; readonly product: LabelledProduct; readonly problem: null }
  | { readonly where: string; readonly product: null; readonly problem: string }

/** What is wrong with a label; thrown and caught in this file. */
class LabelError extends Error {}

/** One of `known`, or null where the label is missing or null. */
function oneOf<T extends string>(
  record: Record<string, unknown>,
  key: string,
  known: readonly T[],
): T | null {
  const given = record[key]
  if (given === undefined || given === null) return null
  const found = known.find((each) => each === given)
  if (found !== undefined) return found
  throw new LabelError(
    `"${key}" is ${JSON.stringify(given)}, not one of ${known.join(', ')}, null.${didYouMean(String(given), known)}`,
  )
}

function tagsOf({ tags }: Record<string, unknown>): string[] {
  if (tags === undefined || tags === null) return []
  if (Array.isArray(tags) && tags.every((tag) => typeof tag === 'string')) return tags
  throw new LabelError('"tags" must be a list of strings.')
}

function labelled(record: Record<string, unknown>, where: string): LabelledProduct {
  if (!('category' in record)) {
    throw new LabelError('"category" is missing: the right category, or null if there is none.')
  }
  const product: unknown = toRecord(record, productColumns)
  assertProduct(product)
  const category: Category | null = oneOf(record, 'category', categories)
  const reason: Reason | null = oneOf(record, 'reason', reasons)
  const productType: ProductType | null = oneOf(record, 'productType', productTypes)
  if (category !== null && (reason !== null || productType !== null)) {
    throw new LabelError('"reason" and "productType" go with a category of null.')
  }
  return {
    ...product,
    id: product.id ?? where,
    category,
    reason,
    productType,
    tags: tagsOf(record),
    ...(typeof record.lang === 'string' ? { lang: record.lang } : {}),
  }
}

async function* labelsOf(file: string, context: Context, ids: Map<string, string>): AsyncGenerator<Labelled> {
  for await (const { where, value, problem } of jsonLines(nameOf(file), openBytes(file, context))) {
    if (problem !== null) {
      yield { where, product: null, problem }
      continue
    }
    try {
      const product = labelled(value, where)
      const first = ids.get(product.id)
      if (first !== undefined) throw new LabelError(`the id "${product.id}" is that of ${first} too.`)
      ids.set(product.id, where)
      yield { where, product, problem: null }
    } catch (error) {
      if (!(error instanceof LabelError || error instanceof InputError)) throw error
      yield { where, product: null, problem: error.message }
    }
  }
}

/** The labelled products of NDJSON files, in their order; `-` is stdin. A file that cannot be read is one problem. */
export async function* readLabels(files: readonly string[], context: Context): AsyncGenerator<Labelled> {
  const ids = new Map<string, string>()
  for (const file of files) {
    try {
      yield* labelsOf(file, context, ids)
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      yield { where: error.file, product: null, problem: error.problem }
    }
  }
}
