import { execFileSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { inRepository } from '../repository.js'
import { median } from './measure.js'
import { corpus } from './texts.js'

/** Medians of fresh processes. */
export interface Cold {
  /** Milliseconds. */
  readonly load: number
  /** Milliseconds of the first `classify`, in which the tries are built. */
  readonly first: number
  /** Resident megabytes more than before the import, after the first call. */
  readonly resident: number
  /** Microseconds a character over the whole corpus, every word of it new. */
  readonly fresh: number
}

const child = `
import { readFileSync } from 'node:fs'
const [url, product, ...files] = process.argv.slice(1)
const first = JSON.parse(product)
const bare = process.memoryUsage().rss
const start = performance.now()
const { classify } = await import(url)
const loaded = performance.now()
classify(first)
const called = performance.now()
const resident = (process.memoryUsage().rss - bare) / 2 ** 20
const lines = files.flatMap((file) => readFileSync(file, 'utf8').trim().split('\\n'))
const descriptions = lines.map((line) => JSON.parse(line).description)
const from = performance.now()
for (const description of descriptions) classify({ description })
const characters = descriptions.reduce((sum, { length }) => sum + length, 0)
const fresh = ((performance.now() - from) * 1000) / characters
console.log(JSON.stringify({ load: loaded - start, first: called - loaded, resident, fresh }))
`

/** Starts plain Node on the built package, `processes` times. */
export function coldStart(processes: number): Cold {
  const { title, description } = corpus('en')[0] as { title: string; description: string }
  const args = [
    '--input-type=module',
    '-e',
    child,
    pathToFileURL(inRepository('dist/index.js')).href,
    JSON.stringify({ title, description }),
    inRepository('fixtures/corpus/en.jsonl'),
    inRepository('fixtures/corpus/de.jsonl'),
  ]
  const env = { ...process.env, NODE_OPTIONS: '' }
  const runs = Array.from(
    { length: processes },
    () => JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', env })) as Cold,
  )
  const of = (key: keyof Cold): number => median(runs.map((run) => run[key]))
  return { load: of('load'), first: of('first'), resident: of('resident'), fresh: of('fresh') }
}
