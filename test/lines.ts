import { readFileSync } from 'node:fs'

/** The records of a file of NDJSON in the repository. */
export const linesOf = <T>(path: string): T[] =>
  readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
