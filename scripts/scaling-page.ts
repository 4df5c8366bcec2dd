import { thousands } from '../src/cli/bulk/progress.js'
export interface Measured {
  readonly command: string
  readonly products: number
  /** Of the whole process, start-up included. */
  readonly seconds: number
  /** As the command's summary has it, without start-up. */
  readonly perSecond: number
  /** Processor time of all threads. */
  readonly cpuSeconds: number
  readonly peakMegabytes: number
  readonly outputBytes: number
  /** Share that is left of the output after gzip. */
  readonly packed: number
  /** What GNU time printed, without the command. */
  readonly report: string
}

export interface Figures {
  readonly machine: string
  /** classify and review, each without workers, with one and with two, on the same products. */
  readonly speed: readonly Measured[]
  /** review with two workers on ten times as many. */
  readonly memory: Measured
  /** Bytes of a product in the catalogue. */
  readonly inputBytes: number
}

const round = (value: number): string => thousands(Math.round(value))

function duration(seconds: number): string {
  if (seconds < 90) return `${round(seconds)} s`
  if (seconds < 90 * 60) return `${round(seconds / 60)} min`
  if (seconds < 72 * 3600) return `${round(seconds / 3600)} h`
  return `${round(seconds / 86_400)} days`
}

function size(bytes: number): string {
  return bytes < 1e12 ? `${round(bytes / 1e9)} GB` : `${(bytes / 1e12).toFixed(1)} TB`
}

function speedRows({ speed }: Figures): string[] {
  return speed.map(({ command, perSecond, cpuSeconds, products, peakMegabytes }) => {
    const name = /cli\.js (.*) catalogue/.exec(command)?.[1]
    const cpu = ((cpuSeconds / products) * 1000).toFixed(2)
    return `| \`${name}\` | ${round(perSecond)} | ${cpu} ms | ${round(peakMegabytes)} MB |`
  })
}

function costRows({ memory, inputBytes }: Figures): string[] {
  const core = memory.cpuSeconds / memory.products
  const output = memory.outputBytes / memory.products
  return [1e6, 10e6, 500e6].map((products) => {
    const work = products * core
    const hours = work / 3600
    return [
      '',
      `${products / 1e6} million`,
      hours < 10 ? hours.toFixed(1) : round(hours),
      ...[2, 16, 64, 512].map((cores) => duration(work / cores)),
      size(products * inputBytes),
      size(products * output),
      '',
    ]
      .join(' | ')
      .trim()
  })
}

/** docs/scaling.md */
export function scalingPage(figures: Figures): string {
  const { machine, speed, memory, inputBytes } = figures
  const small = speed.find(({ command }) => command.includes('review --workers 2'))
  const [one, two] = ['1', '2'].map(
    (workers) => speed.find(({ command }) => command.includes(`review --workers ${workers}`))?.perSecond ?? 0,
  ) as [number, number]
  const onTwoCores = (products: number): string =>
    duration((products * memory.cpuSeconds) / memory.products / 2)
  return `# From a laptop to a cluster

Written by \`npx tsx scripts/scaling.ts\`, which measures on the machine that it runs on; the text is in
\`scripts/scaling-page.ts\`. This run: ${machine}. The products are those of
\`scripts/generate-catalogue.ts\`, ${round(inputBytes)} bytes each, English and German, plain, lists and HTML.

## How fast

${thousands(small?.products ?? 0)} products, from a file into a file:

| command | products a second | processor time a product | peak memory |
| --- | ---: | ---: | ---: |
${speedRows(figures).join('\n')}

\`--workers N\` adds N threads that do the work; the first thread only reads and writes. Two workers do
${(two / one).toFixed(2)} times what one does here. Without \`--workers\` all is done in one thread, which is right
inside another engine that has its own idea of how many cores there are.

## Memory stays flat

The input is read as fast as the output is written, and no faster: at most three batches of 100 products
a worker are under way. ${thousands(memory.products)} products, ${thousands(memory.products / (small?.products ?? 1))} times as many as above, peak at ${round(memory.peakMegabytes)} MB,
against ${round(small?.peakMegabytes ?? 0)} MB above:

\`\`\`text
$ ${memory.command}
${memory.report}
\`\`\`

## What a catalogue costs

From the processor time of that run, with the cores busy and the disks keeping up:

| products | core hours | on 2 cores | on 16 | on 64 | on 512 | input | output |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${costRows(figures).join('\n')}

Most of the output is evidence: every quotation with its place, every rule with what it said, and the
message to the vendor. \`shelfmark review … | gzip\` leaves ${round(memory.packed * 100)} % of it; a consumer that only wants
the verdicts cuts each line down before it is stored.

## Where the line is

- **One machine, one command** is enough as long as the night is long enough: on two cores a million
  products take ${onTwoCores(1e6)}, ten million ${onTwoCores(10e6)}. A crash costs nothing, because \`--resume\` goes on.
- **GNU parallel** ([examples/gnu-parallel](../examples/gnu-parallel)) is next: the same command over a
  split file, on all cores of one machine or of several that you reach by ssh. No thread is shared, so the
  one that reads and writes is no bottleneck. Above some eight workers a process this pays.
- **A queue** ([examples/bullmq](../examples/bullmq)) is for work that never ends: products that come in all
  day, workers that come and go, records that fail and have to be kept for somebody to look at.
- **A distributed engine** begins where the catalogue no longer is a file: hundreds of millions of rows in a
  warehouse, terabytes of output that must be written in parallel. The work itself is small, so it moves to
  the data: \`rdd.pipe("shelfmark review -q")\` in Spark, or Hadoop Streaming with the same command as the
  mapper. They are not tried here; the command line keeps to what they need: a line in, a line out, in
  order, nothing else on stdout, and an exit code that says whether some were bad. A re-analysis after a
  change of the rules needs no shuffle and no state, so the cost is what the table says, spread over however
  many cores there are.

What has to be the same everywhere is the version of the rules. Every line carries it (\`ruleset\`), so a
mixed result can be told.
`
}
