import { splitLines } from './lines.js'

/** One record of the input, or why it cannot be read; `where` is the file and the line. */
export type Found =
  | { readonly where: string; readonly value: Record<string, unknown>; readonly problem: null }
  | { readonly where: string; readonly value: null; readonly problem: string }

/** The JSON object in a text, or what is wrong with it. */
export function parseObject(text: string): Record<string, unknown> | string {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>
    }
    return 'not a JSON object'
  } catch (error) {
    return `not JSON (${(error as Error).message})`
  }
}

/** The objects of an NDJSON file, one a line; blank lines are skipped. */
export async function* jsonLines(file: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Found> {
  for await (const line of splitLines(bytes)) {
    const where = `${file}:${line.number}`
    if (line.problem !== null) {
      yield { where, value: null, problem: line.problem }
      continue
    }
    if (line.text.trim() === '') continue
    const parsed = parseObject(line.text)
    yield typeof parsed === 'string'
      ? { where, value: null, problem: parsed }
      : { where, value: parsed, problem: null }
  }
}
