import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { QueueLine } from '../protocol.js'
import type { Catalogue } from './catalogue.js'
import type { Journal } from './journal.js'

/** Rows in one piece of the answer. */
const batch = 500

/** Sends the queue as NDJSON: what is decided, then each row as soon as the catalogue has it. */
export async function sendQueue(
  response: ServerResponse,
  head: Extract<QueueLine, { kind: 'start' }>,
  catalogue: Catalogue,
  journal: Journal,
): Promise<void> {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  const send = async (lines: readonly QueueLine[]): Promise<void> => {
    if (lines.length === 0 || gone.signal.aborted) return
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    if (!response.write(text)) await once(response, 'drain', { signal: gone.signal })
  }
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' })
  try {
    await send([head, ...journal.standings().map((each) => ({ kind: 'standing', ...each }) as const)])
    let rows = 0
    let problems = 0
    for (;;) {
      const { done } = catalogue
      while (rows < catalogue.rows.length) {
        const part = catalogue.rows.slice(rows, rows + batch)
        rows += part.length
        await send(part.map((row) => ({ kind: 'row', ...row }) as const))
      }
      const more = catalogue.problems.slice(problems)
      problems += more.length
      await send(more.map((problem) => ({ kind: 'problem', ...problem }) as const))
      if (done) break
      await catalogue.more(gone.signal)
    }
    await send([{ kind: 'end', rows, problems }])
    response.end()
  } catch (error) {
    // the page was closed
    if (!gone.signal.aborted) throw error
  }
}
