import * as z from 'zod'
import { addresses, locales, verdicts } from '../review/types.js'
import { assertions, categories, certainties, productTypes, reasons } from '../types.js'
import { featureKinds } from './schema.js'

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'an id is lower case, its words joined by hyphens')
const oneOf = <T extends string>(values: readonly T[]) => z.enum(values as [T, ...T[]])
const everyOf = <K extends string, T extends z.ZodType>(keys: readonly K[], value: T) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, T>)
const schema = z.string().optional()

const row = z.strictObject({
  declared: z.union([z.literal('any'), z.array(oneOf(categories)).min(1)]),
  /** `same`: the declared category; `other`: another one. */
  proposed: z.union([z.enum(['any', 'same', 'other']), z.array(oneOf([...categories, ...reasons])).min(1)]),
  certainty: z.union([z.literal('any'), z.array(oneOf(certainties)).min(1)]),
  verdict: oneOf(verdicts),
})

export const reviewFile = z.strictObject({
  $schema: schema,
  /** From the top: the first row that fits decides. */
  verdicts: z.array(row).min(1).max(200),
  /** Kinds of features of which a category needs one promise. */
  needs: everyOf(categories, z.array(oneOf(featureKinds)).min(1)),
  /** How a mention may be meant otherwise than it reads; the first that makes the declared category right is offered. */
  readings: z.array(
    z.strictObject({
      id,
      features: z.array(id).min(1),
      as: oneOf([...assertions, 'none']).exclude(['promised']),
    }),
  ),
  questions: z
    .array(
      z.strictObject({
        id,
        /** Features of which an answer may promise one. */
        promises: z.array(id).min(1).optional(),
        /** Features that an answer may take back. */
        drops: z.array(id).min(1).optional(),
      }),
    )
    .max(50),
  /** Features that say less exactly what others say, too; a message leaves them out beside those. */
  general: z.array(id),
})

const plain = z.string().min(1).max(600)
const text = z.union([plain, everyOf(addresses, plain)])
const counted = z.union([text, z.strictObject({ one: text, other: text })])
const named = z.strictObject({ name: plain, also: z.array(plain) })

export const wordingFile = z.strictObject({
  $schema: schema,
  locale: oneOf(locales),
  /** Opening and closing marks, with their spaces. */
  quotes: z.tuple([z.string().min(1).max(3), z.string().min(1).max(3)]),
  /** Official names; `also` is understood as input. */
  categories: everyOf(categories, named),
  reasons: everyOf(reasons, plain),
  productTypes: everyOf(productTypes, z.strictObject({ name: plain, object: plain })),
  verdicts: everyOf(verdicts, plain),
  features: z.record(id, z.strictObject({ name: plain, object: plain, means: text })),
  grounds: z.record(z.string(), text),
  missing: everyOf(categories, text),
  readings: z.record(id, text),
  questions: z.record(id, text),
  message: z.strictObject({
    product: everyOf(['titled', 'untitled'], text),
    found: everyOf(['same', 'same-unclear', 'other', 'other-unclear', ...reasons], text),
    verdict: everyOf(verdicts, text),
    evidence: text,
    quoted: plain,
    questions: counted,
    ways: counted,
    waysOpen: counted,
    way: everyOf(['change-category', 'change-offer'], text),
    next: everyOf(['reject', 'reject-open', 'ask', 'ask-mixed', 'check'], text),
    checked: everyOf(['named', 'unnamed'], text),
    help: text,
    objection: everyOf(['plain', 'contact', 'url', 'both'], text),
    automated: everyOf(['decided', 'prepared'], text),
  }),
  /** About the vendor, not to the vendor: for the statement of reasons. */
  statement: z.strictObject({
    specification: plain,
    notPublished: plain,
    ground: plain,
    otherCategory: plain,
    noCategory: plain,
    facts: plain,
    nothing: plain,
    passages: counted,
  }),
})

export type ReviewFile = z.infer<typeof reviewFile>
export type WordingFile = z.infer<typeof wordingFile>
