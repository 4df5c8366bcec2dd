import { decisions } from '../../element/ruling.js'
import { locales } from '../../review/types.js'
import { categories, productTypes, reasons } from '../../types.js'
import type { DecisionRequest, UndoRequest } from '../protocol.js'

/** Units that a reviewer's name and a message may have. */
const longest = { name: 100, key: 64, reason: 100, message: 50_000 }

type Fields = Readonly<Record<string, unknown>>

const isText = (value: unknown, length: number): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= length

const isOneOf = (value: unknown, known: readonly string[]): boolean =>
  value === null || known.includes(value as string)

function isMessage(value: unknown): boolean {
  if (value === null) return true
  if (typeof value !== 'object') return false
  const { locale, text } = value as Fields
  return (
    (locales as readonly unknown[]).includes(locale) &&
    typeof text === 'string' &&
    text.length <= longest.message
  )
}

function fieldsOf(body: unknown): Fields | null {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Fields) : null
}

/** The body of an undo, or null if it is none. */
export function readUndo(body: unknown): UndoRequest | null {
  const fields = fieldsOf(body)
  if (fields === null) return null
  const { key, expects, reviewer } = fields
  if (!isText(key, longest.key) || !isText(reviewer, longest.name)) return null
  return Number.isInteger(expects) ? { key, expects: expects as number, reviewer: reviewer.trim() } : null
}

/** The body of a decision, or null if it is none. */
export function readDecision(body: unknown): DecisionRequest | null {
  const head = readUndo(body)
  const fields = fieldsOf(body)
  if (head === null || fields === null) return null
  const { decision, category, reason, productType, overrideReason, message } = fields
  const fits =
    decision !== null &&
    isOneOf(decision, decisions) &&
    isOneOf(category, categories) &&
    isOneOf(reason, reasons) &&
    isOneOf(productType, productTypes) &&
    (overrideReason === null || isText(overrideReason, longest.reason)) &&
    isMessage(message) &&
    // a label is a category, or the reason why there is none
    (category === null) !== (reason === null)
  if (!fits) return null
  return { ...head, decision, category, reason, productType, overrideReason, message } as DecisionRequest
}
