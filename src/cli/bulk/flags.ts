import { availableParallelism } from 'node:os'
import { UsageError } from '../command.js'
import { type Columns, type Field, readMap } from '../input/columns.js'

/** The flags that every command with bulk input has. */
export const bulkOptions = {
  workers: { type: 'string' },
  output: { type: 'string', short: 'o' },
  resume: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  map: { type: 'string', multiple: true },
  delimiter: { type: 'string' },
} as const

/** Their lines on the help page. */
export const bulkUsage = `      --map FIELD=NAME,…  where the input calls fields otherwise: description=Beschreibung,title=Titel
      --delimiter SIGN    of CSV (without it: what the headings are divided by); "tab" for a tab
      --workers N         threads that do the work beside the one that reads and writes (without it: none)
  -o, --output FILE       where to write; FILE.partial until all is done
      --resume            go on after the last whole record in FILE.partial; the result is the same
                          to the byte as that of a run without a break
  -q, --quiet             no progress and no summary on stderr`

/** The values that `readArgs` gives for those flags. */
interface BulkValues {
  readonly workers?: string | undefined
  readonly output?: string | undefined
  readonly resume?: boolean | undefined
  readonly quiet?: boolean | undefined
  readonly map?: readonly string[] | undefined
  readonly delimiter?: string | undefined
}

export interface BulkFlags {
  readonly columns: Columns
  readonly delimiter: string | null
  /** Threads beside this one; 0 for none. */
  readonly workers: number
  readonly output: string | null
  readonly resume: boolean
  readonly quiet: boolean
}

/** More threads than this only wait for each other. */
const mostWorkers = 256

function readWorkers(asked: string | undefined): number {
  if (asked === undefined) return 0
  const workers = Number(asked)
  if (/^\d+$/.test(asked) && workers <= mostWorkers) return workers
  throw new UsageError(
    `--workers is a whole number up to ${mostWorkers}, not "${asked}"; this machine has ${availableParallelism()} cores.`,
  )
}

function readDelimiter(asked: string | undefined): string | null {
  if (asked === undefined) return null
  if (asked === 'tab' || asked === '\\t') return '\t'
  if ([...asked].length === 1 && !/["\r\n]/.test(asked)) return asked
  throw new UsageError(`--delimiter is one sign, or "tab", not "${asked}".`)
}

/** Checks the flags of a command whose records have `fields`. @throws UsageError */
export function readBulkFlags(values: BulkValues, fields: readonly Field[]): BulkFlags {
  const { output = null, resume = false, quiet = false, map = [] } = values
  if (resume && output === null) {
    throw new UsageError('--resume needs the --output that the earlier run had.')
  }
  if (output !== null && /\.gz$/i.test(output)) {
    throw new UsageError(
      '--output is written as plain text; for a packed file write to stdout: … | gzip > FILE.gz',
    )
  }
  return {
    columns: readMap(fields, map),
    delimiter: readDelimiter(values.delimiter),
    workers: readWorkers(values.workers),
    output,
    resume,
    quiet,
  }
}
