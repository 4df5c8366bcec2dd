import { stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { loadAssets } from '../desk/server/assets.js'
import { type Desk, openDesk } from '../desk/server/desk.js'
import { JournalError } from '../desk/server/error.js'
import { type Command, type Context, Exit, type ExitCode, readArgs, UsageError, write } from './command.js'
import { type Columns, productFields, readMap } from './input/columns.js'
import { kindOf, readItems } from './input/items.js'

const standardPort = 7431

const usage = `Opens a page on this machine on which a reviewer decides the products of a catalogue.

Usage: shelfmark desk CATALOGUE [OPTION…]

CATALOGUE is .ndjson or .jsonl (one product a line: {"id"?, "title"?, "description", "language"?,
"declaredCategory"?}), or .csv or .tsv (those as headings), each also packed (.gz). The category is
an id or an official name in English, German or French. The texts are read by this program and by
your browser, and go nowhere else.

Options:
      --decisions FILE    where each decision is written the moment it is made
                          (without it: CATALOGUE's name with .decisions.ndjson beside it)
      --map FIELD=NAME,…  under which names the catalogue has the fields: description=Beschreibung
      --port PORT         on which port of 127.0.0.1 (without it: ${standardPort}; 0: any free one)
  -h, --help              this page

Ctrl-C ends the desk. The next time it goes on where it stopped: decisions are read from FILE.
Exit code: 0 ended by you; 2 the command line is wrong.`

const fields = [...productFields, { name: 'declaredCategory', required: false }]

const options = {
  decisions: { type: 'string' },
  map: { type: 'string', multiple: true },
  port: { type: 'string' },
} as const

function readPort(given: string | undefined): number {
  if (given === undefined) return standardPort
  const port = Number(given)
  if (/^\d{1,5}$/.test(given) && port <= 65_535) return port
  throw new UsageError(`--port is a number from 0 to 65535, not "${given}".`)
}

function besides(file: string): string {
  const plain = basename(file).replace(/\.gz$/i, '')
  return join(dirname(file), `${basename(plain, extname(plain))}.decisions.ndjson`)
}

interface Asked {
  readonly file: string
  readonly decisions: string
  readonly port: number
  readonly columns: Columns
}

async function start({ file, decisions, port, columns }: Asked, context: Context): Promise<Desk> {
  const { env } = context
  try {
    return await openDesk({
      file,
      records: readItems([file], { columns, delimiter: null, title: null }, context),
      decisions,
      port,
      reviewer: env.USER ?? env.USERNAME ?? '',
      assets: await loadAssets(new URL('./', import.meta.url)),
    })
  } catch (error) {
    if (error instanceof JournalError) throw new UsageError(error.message)
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') {
      throw new UsageError(`Port ${port} is taken. Choose another with --port, or 0 for any free one.`)
    }
    if (code === 'EACCES' || code === 'ENOENT' || code === 'EROFS') {
      throw new UsageError(`${decisions}: decisions cannot be written there (${code}).`)
    }
    throw error
  }
}

async function assertFile(file: string): Promise<void> {
  if (!['lines', 'table'].includes(kindOf(file))) {
    throw new UsageError(`${file}: a catalogue is .ndjson, .jsonl, .csv or .tsv, each also with .gz.`)
  }
  const found = await stat(file).catch(() => null)
  if (found === null) throw new UsageError(`${file}: no such file.`)
  if (!found.isFile()) throw new UsageError(`${file}: a catalogue is a file.`)
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
}

async function run(args: readonly string[], context: Context): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, options)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError('A desk needs one catalogue.')
  const port = readPort(values.port)
  const columns = readMap(fields, values.map ?? [])
  await assertFile(file)
  const decisions = values.decisions ?? besides(file)
  const stop = interrupted()
  const desk = await start({ file, decisions, port, columns }, context)
  const before = desk.decided()
  const goesOn = before === 0 ? '' : ` ${before} decided already.`
  await write(
    context.stdout,
    `The desk for ${file} is at ${desk.url}\nDecisions go to ${decisions}.${goesOn} Ctrl-C ends it.\n`,
  )
  await stop
  const decided = desk.decided()
  await desk.close()
  await write(context.stdout, `\n${decided} decided, all of them in ${decisions}.\n`)
  return Exit.ok
}

/** `shelfmark desk`: a local page to review a catalogue on. */
export const deskCommand: Command = {
  name: 'desk',
  summary: 'review a catalogue on a page of this machine, decisions kept in a file',
  usage,
  run,
}
