import * as z from 'zod'
import { operatorNames } from '../decide/condition.js'
import { assertions, categories, certainties, productTypes, reasons } from '../types.js'
import { most, mostMark, mostRarity } from '../weigh/weights.js'

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'an id is lower case, its words joined by hyphens')
const clauseId = z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, 'a clause id looks like order/3')
const sentence = z.string().min(1).max(400)
const phrase = z.string().min(1).max(400)
const percent = z.number().min(0).max(101)
const phrases = z.array(phrase).max(5000)
const wordings = z.strictObject({ any: phrases.optional(), en: phrases.optional(), de: phrases.optional() })
const verbs = z.strictObject({ en: phrases.optional(), de: phrases.optional() })
const schema = z.string().optional()

const frame = z.strictObject({
  /** Slots or features that must all be there; `a|b` is one of them. */
  needs: z.array(z.string().min(1)).min(2).max(5),
  without: z.array(z.string().min(1)).max(20).optional(),
  /** The language whose grammar the frame follows; left out, both. */
  language: z.enum(['en', 'de']).optional(),
  /** Slots that must not stand between the first two of `needs`: another agent there is the one who acts. */
  rivals: z.array(z.string().min(1)).max(20).optional(),
  ordered: z.boolean().optional(),
  within: z.int().min(2).max(60).optional(),
})

export const featureKinds = [
  'content',
  'contact',
  'guidance',
  'check',
  'hand-in',
  'judge',
  'zfu',
  'made',
  'outside',
  'side',
  'vague',
  'advisory',
  'hint',
  'faint',
  'weighed',
] as const

const assertion = z.enum(assertions)
const example = z.strictObject({
  text: z.string().min(1).max(1000),
  is: z.enum([...assertions, 'none']),
  /** A miss that is known: the test fails as soon as it is none any more. */
  gap: z.literal(true).optional(),
})

export const rulesetFile = z.strictObject({
  $schema: schema,
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version looks like 2026.11.0'),
  effective: z.iso.date(),
  /** How far the weights of words are trusted, in percent of chance. */
  weighing: z.strictObject({
    /** From which they overrule what the evidence decided. */
    overrules: percent,
    /** From which they make sure of a decision that they agree with. */
    confirms: percent,
    /** Likewise where a text has few words: there it is the evidence that makes sure. */
    confirmsLittle: percent,
    /** From which they are sure by themselves, where they overrule. */
    proves: percent,
  }),
})

export const policyFile = z.strictObject({
  $schema: schema,
  clauses: z
    .array(
      z.strictObject({ id: clauseId, by: z.enum(['feature', 'cue', 'rule', 'advisory']), text: sentence }),
    )
    .min(1),
})

export const slotFile = z.strictObject({
  $schema: schema,
  id,
  means: sentence,
  phrases: wordings.optional(),
  verbs: verbs.optional(),
  frames: z.array(frame).optional(),
})

export const featureFile = z.strictObject({
  $schema: schema,
  id,
  kind: z.enum(featureKinds),
  policy: clauseId,
  means: sentence,
  note: sentence.optional(),
  phrases: wordings.optional(),
  verbs: verbs.optional(),
  frames: z.array(frame).optional(),
  /** Wordings that look like the feature and are none. */
  not: wordings.optional(),
  examples: z.strictObject({ en: z.array(example).min(2), de: z.array(example).min(2) }),
})

const cue = z.strictObject({
  id: z.string().regex(/^(?:en|de)\/[a-z][a-z0-9-]*$/, 'a cue id looks like de/ohne'),
  policy: clauseId,
  gives: assertion.exclude(['promised']),
  direction: z.enum(['forward', 'backward', 'both', 'sentence', 'heading']),
  phrases: phrases.optional(),
  verbs: phrases.optional(),
  frames: z.array(frame).optional(),
  /** Tokens between the cue and what it governs, at most. */
  within: z.int().min(0).max(60).optional(),
  /** Features it may govern; left out, all. */
  only: z.array(id).optional(),
  /** Slots or features whose presence in the sentence frees a mention from it. */
  unless: z.array(id).optional(),
  /** Kinds of features that it never governs. */
  spares: z.array(z.enum(featureKinds)).optional(),
  /** Wordings that look like the cue and are none. */
  not: phrases.optional(),
  examples: z.array(example).min(2),
})

export const cueFile = z.strictObject({
  $schema: schema,
  language: z.enum(['en', 'de']),
  /** Words that end every cue's reach. */
  terminators: phrases,
  /** Words with which a clause of its own begins. */
  subjects: phrases,
  conjunctions: phrases,
  /** First words of an answer to a question. */
  answers: z.strictObject({ yes: z.array(phrase), no: z.array(phrase) }),
  cues: z.array(cue).min(1),
})

const leaf = z.strictObject({
  fact: z.string().min(1),
  operator: z.enum(operatorNames as [string, ...string[]]),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]),
})
type Condition = z.infer<typeof leaf> | { all: Condition[] } | { any: Condition[] } | { not: Condition }
// written without recursion helpers, so that a condition has neither path nor params: a rule file must not run code
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    leaf,
    z.strictObject({ all: z.array(condition).min(1).max(50) }),
    z.strictObject({ any: z.array(condition).min(1).max(50) }),
    z.strictObject({ not: condition }),
  ]),
)
const topCondition = z.union([
  z.strictObject({ all: z.array(condition).min(1).max(50) }),
  z.strictObject({ any: z.array(condition).min(1).max(50) }),
])
const decisionExamples = z
  .array(
    z.strictObject({
      lang: z.enum(['en', 'de']),
      title: z.string().optional(),
      text: z.string().min(1),
      decides: z.boolean(),
    }),
  )
  .min(2)

const certainty = z.enum(certainties)
export const decisionFile = z.strictObject({
  $schema: schema,
  name: id,
  priority: z.int().min(1).max(1000),
  policy: clauseId,
  means: sentence,
  conditions: topCondition,
  event: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('outside-categories'),
      params: z.strictObject({ certainty, productType: z.enum(productTypes) }),
    }),
    z.strictObject({
      type: z.enum([...categories, ...reasons]).exclude(['outside-categories']),
      params: z.strictObject({ certainty }),
    }),
  ]),
  examples: decisionExamples,
})

export const advisoryFile = z.strictObject({
  $schema: schema,
  name: id,
  policy: clauseId,
  means: sentence,
  conditions: topCondition,
  event: z.strictObject({
    type: z.literal('advisory'),
    params: z.strictObject({ features: z.array(id).min(1) }),
  }),
  examples: decisionExamples,
})

const outcome = z.enum([
  ...categories,
  ...reasons.filter((reason) => reason !== 'outside-categories' && reason !== 'unsupported-language'),
  ...productTypes.map((type) => `outside-categories/${type}`),
] as [string, ...string[]])
const units = z.array(z.int().min(-mostRarity).max(mostRarity))
const layer = z.array(z.number())

/** What `npm run learn` writes. */
export const weightsFile = z
  .strictObject({
    $schema: schema,
    language: z.enum(['en', 'de']),
    outcomes: z.array(outcome).min(2),
    /** What one unit of weight is worth. */
    unit: z.number().positive(),
    /** How a sentence is understood from the marks of its words: two layers of a neural network. */
    understanding: z.strictObject({
      marks: z.int().min(1).max(64),
      /** What one unit of a mark is worth. */
      unit: z.number().positive(),
      hidden: layer,
      hiddenBias: layer,
      says: layer,
      saysBias: layer,
    }),
    /** For each word how rare it is, what it weighs for each outcome, and its marks; likewise below. */
    words: z.record(z.string().regex(/^\S+$/, 'a word has no space in it'), units),
    beginnings: z.record(z.string().regex(/^\S+$/, 'a beginning has no space in it'), units),
    /** Two words that follow each other, joined by `_`. */
    pairs: z.record(z.string().regex(/^[^\s_]+_[^\s_]+$/, 'a pair is two words joined by _'), units),
    /** `slot:`, `feature:` or `cue:` and an id. */
    concepts: z.record(z.string(), units),
    /** An assertion, `:` and the id of a feature. */
    assertions: z.record(z.string(), units),
  })
  .superRefine(({ outcomes, understanding, words, beginnings, pairs, concepts, assertions }, context) => {
    const issue = (path: string[], message: string): void =>
      context.addIssue({ code: 'custom', path, message: `${message}; run \`npm run learn\`` })
    const lengthOf = (list: readonly number[], wanted: number): string | null =>
      list.length === wanted ? null : `has ${list.length} numbers instead of ${wanted}`
    const { marks, hidden, hiddenBias, says, saysBias } = understanding
    for (const [name, list, wanted] of [
      ['hidden', hidden, marks * marks],
      ['hiddenBias', hiddenBias, marks],
      ['says', says, outcomes.length * marks],
      ['saysBias', saysBias, outcomes.length],
    ] as const) {
      const message = lengthOf(list, wanted)
      if (message) issue(['understanding', name], message)
    }
    const largeIn = (list: readonly number[]): string | null => {
      const large = list.slice(1).find((n, i) => Math.abs(n) > (i < outcomes.length ? most : mostMark))
      return large === undefined ? null : `has ${large}, beyond what can be packed`
    }
    for (const [group, rows] of Object.entries({ words, beginnings, pairs, concepts, assertions }))
      for (const [name, list] of Object.entries(rows)) {
        const message = lengthOf(list, 1 + outcomes.length + marks) ?? largeIn(list)
        // where one row does not fit, thousands do not: one line says as much
        if (message) return issue([group, name], message)
      }
  })

export type WeightsFile = z.infer<typeof weightsFile>
export type RulesetFile = z.infer<typeof rulesetFile>
export type PolicyFile = z.infer<typeof policyFile>
export type SlotFile = z.infer<typeof slotFile>
export type FeatureFile = z.infer<typeof featureFile>
export type CueFile = z.infer<typeof cueFile>
export type DecisionFile = z.infer<typeof decisionFile>
export type AdvisoryFile = z.infer<typeof advisoryFile>
