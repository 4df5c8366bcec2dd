import * as z from 'zod'
import { statementCountries } from '../review/statement.js'

const sentence = (longest: number) => z.string().trim().min(1).max(longest)

/**
 * What `toStatementOfReasons` gives, checked as the DSA Transparency Database checks it: its field names,
 * enumerations and lengths, narrowed to what a rejection for a wrong category can hold.
 */
export const statementSchema = z
  .strictObject({
    decision_visibility: z.tuple([
      z.enum(['DECISION_VISIBILITY_CONTENT_DISABLED', 'DECISION_VISIBILITY_OTHER']),
    ]),
    decision_visibility_other: sentence(500).optional(),
    decision_ground: z.literal('DECISION_GROUND_INCOMPATIBLE_CONTENT'),
    decision_ground_reference_url: z.url().max(500).optional(),
    incompatible_content_ground: sentence(500),
    incompatible_content_explanation: sentence(2000),
    decision_facts: sentence(5000),
    category: z.literal('STATEMENT_CATEGORY_OTHER_VIOLATION_TC'),
    category_specification: z.tuple([z.literal('KEYWORD_OTHER')]),
    category_specification_other: sentence(500),
    content_type: z.tuple([z.literal('CONTENT_TYPE_PRODUCT')]),
    content_language: z
      .string()
      .regex(/^[A-Z]{2}$/, 'a language has two capitals')
      .optional(),
    territorial_scope: z.array(z.enum(statementCountries as [string, ...string[]])).optional(),
    content_date: z.iso.date(),
    application_date: z.iso.date(),
    source_type: z.literal('SOURCE_VOLUNTARY'),
    automated_detection: z.literal('Yes'),
    automated_decision: z.enum(['AUTOMATED_DECISION_FULLY', 'AUTOMATED_DECISION_PARTIALLY']),
    account_type: z.literal('ACCOUNT_TYPE_BUSINESS'),
    puid: z.string().regex(/^[a-zA-Z0-9_-]{1,500}$/, 'an id has letters, digits, "-" and "_", at most 500'),
  })
  .refine(
    (statement) =>
      (statement.decision_visibility[0] === 'DECISION_VISIBILITY_OTHER') ===
      (statement.decision_visibility_other !== undefined),
    { path: ['decision_visibility_other'], error: 'goes with DECISION_VISIBILITY_OTHER, and only with it' },
  )
