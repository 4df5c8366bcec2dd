/**
 * `npx tsx scripts/scaling.ts [PRODUCTS]`: measures bulk runs of the built command line on generated products
 * (200,000 without a number) and writes docs/scaling.md. Takes some minutes; nothing else should run meanwhile.
 * Needs GNU time (Debian: `apt-get install time`) and some gigabytes in the temporary folder.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { thousands } from '../src/cli/bulk/progress.js'
import { inRepository } from './repository.js'
import { type Measured, scalingPage } from './scaling-page.js'

const products = Number(process.argv[2] ?? 200_000)
const cli = inRepository('dist/cli.js')
const work = mkdtempSync(join(tmpdir(), 'shelfmark-scaling-'))

function generate(count: number): string {
  const file = join(work, `${count}.ndjson`)
  execFileSync('npx', ['tsx', inRepository('scripts/generate-catalogue.ts'), `${count}`], {
    stdio: ['ignore', openSync(file, 'w'), 'inherit'],
  })
  return file
}

/** The seconds in `h:mm:ss` or `m:ss.hh`. */
const seconds = (clock: string): number => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

function field(report: string, label: string): string {
  const line = report.split('\n').find((each) => each.trim().startsWith(label))
  if (line === undefined) throw new Error(`GNU time printed no "${label}":\n${report}`)
  return line
    .slice(line.indexOf(label) + label.length)
    .replace(/^.*?: /, '')
    .trim()
}

/** The first bytes of a file: enough, since the lines are all of one kind, and the whole may be too long to read. */
function beginningOf(file: string): Uint8Array {
  const bytes = new Uint8Array(1 << 24)
  const descriptor = openSync(file, 'r')
  try {
    return bytes.subarray(0, readSync(descriptor, bytes))
  } finally {
    closeSync(descriptor)
  }
}

function measure(args: readonly string[], input: string, count: number): Measured {
  const output = join(work, 'output.ndjson')
  const command = [
    '/usr/bin/time',
    '-v',
    'node',
    'dist/cli.js',
    ...args,
    'catalogue.ndjson',
    '-o',
    'out.ndjson',
  ].join(' ')
  console.error(`${thousands(count)} products: ${args.join(' ')}`)
  const { status, stderr, error } = spawnSync(
    '/usr/bin/time',
    ['-v', process.execPath, cli, ...args, input, '-o', output],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  if (error) throw error
  if (status !== 0) throw new Error(stderr)
  const from = stderr.indexOf('\tCommand being timed')
  const report = stderr.slice(from)
  const rate = /products in [\d:]+, ([\d,]+) a second/.exec(stderr)?.[1]?.replaceAll(',', '')
  const outputBytes = statSync(output).size
  const slice = beginningOf(output)
  const packed = gzipSync(slice).length / slice.length
  rmSync(output)
  return {
    command,
    products: count,
    seconds: seconds(field(report, 'Elapsed (wall clock) time (h:mm:ss or m:ss)')),
    perSecond: Number(rate),
    cpuSeconds: Number(field(report, 'User time (seconds)')) + Number(field(report, 'System time (seconds)')),
    peakMegabytes: Number(field(report, 'Maximum resident set size (kbytes)')) / 1024,
    outputBytes,
    packed,
    report: report.slice(report.indexOf('\n') + 1).trimEnd(),
  }
}

try {
  const [small, large] = [Math.round(products / 10), products]
  const [smallFile, largeFile] = [generate(small), generate(large)]
  const speed = ['classify', 'review'].flatMap((command) =>
    [[], ['--workers', '1'], ['--workers', '2']].map((workers) =>
      measure([command, ...workers], smallFile, small),
    ),
  )
  const memory = measure(['review', '--workers', '2'], largeFile, large)
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`
  const inputBytes = statSync(largeFile).size / large
  writeFileSync(inRepository('docs/scaling.md'), scalingPage({ machine, speed, memory, inputBytes }))
  console.error('docs/scaling.md is written.')
} finally {
  rmSync(work, { recursive: true })
}
