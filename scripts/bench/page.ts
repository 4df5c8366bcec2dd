import type { Cold } from './cold.js'
import type { Timing } from './measure.js'

/** Everything a run has measured. */
export interface Results {
  readonly node: string
  readonly cpu: string
  /** By length of the texts. */
  readonly whole: readonly { readonly length: number; readonly timings: readonly Timing[] }[]
  readonly stages: readonly Timing[]
  readonly unseen: { readonly median: number; readonly floor: number }
  readonly pipeline: { readonly timing: Timing; readonly phrases: number }
  readonly peers: readonly { readonly timing: Timing; readonly accuracy: number }[]
  readonly scale: { readonly short: number; readonly long: number }
  readonly tenfold: { readonly timing: Timing; readonly plain: Timing }
  readonly hostile: readonly (readonly [string, number])[]
  readonly cold: Cold
  readonly bundle: number
}

const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)
const ratio = (value: number): string =>
  `${value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2)} ×`

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, n) => (n === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

const spread = ({ fastest, slowest }: Timing): string => `${number(fastest)} – ${number(slowest)}`

const timingTable = (timings: readonly Timing[], floor: number): string =>
  table(
    ['', 'µs a text, median', 'fastest – slowest round', '× floor'],
    timings.map((each) => [each.name, number(each.median), spread(each), ratio(each.median / floor)]),
  )

/** The page docs/performance.md. */
export function pageOf(results: Results): string {
  const { whole, stages, unseen, pipeline, peers, scale, tenfold, hostile, cold, bundle } = results
  const middle = whole.find(({ length }) => length === 2000)?.timings ?? []
  const [floor, plain, html] = middle as readonly [Timing, Timing, Timing]
  const worst = [...hostile].sort((a, b) => b[1] - a[1])
  return `<!-- Written by \`npm run bench\`; the text around the tables is in scripts/bench/page.ts. -->

# Performance

Measured with Node ${results.node} on ${results.cpu}. Trust the ratios, not the microseconds: everything is timed in
turn in one process, round by round. The **floor** is what any reader has to do at least: \`text.toLowerCase()\` and
\`/[\\p{L}\\p{N}]+/gu\` with the places of the words. Texts are cut out of \`fixtures/corpus\`, half of them German.

## Text to proposal

"Shelfmark" is \`classify\`: the decision, each quotation behind it and what every rule said.

${whole
  .map(
    ({ length, timings }) =>
      `${length.toLocaleString('en')} characters:\n\n${timingTable(timings, timings[0]?.median ?? 1)}`,
  )
  .join('\n\n')}

Goals at 2,000 characters: plain text at most 1 × the floor, now ${ratio(plain.median / floor.median)}; HTML at most
0.5 × the floor more, now ${ratio((html.median - plain.median) / floor.median)} more.

## Stage by stage

2,000 characters of plain text, each stage on what the one before it gives:

${timingTable(stages, floor.median)}

What is known of a word is kept for the next text. Texts in which no word was ever met before cost
${number(unseen.median)} µs, ${ratio(unseen.median / unseen.floor)} their floor.

## What one would use instead

| | µs for 2,000 characters | × Shelfmark | right of the unseen half of the corpus |
| --- | ---: | ---: | ---: |
${[
  `| compromise with a net of ${pipeline.phrases.toLocaleString('en')} phrases, then json-rules-engine | ${number(pipeline.timing.median)} | ${ratio(pipeline.timing.median / plain.median)} | – |`,
  ...peers.map(
    ({ timing, accuracy }) =>
      `| ${timing.name} | ${number(timing.median)} | ${ratio(timing.median / plain.median)} | ${Math.round(accuracy * 100)} % |`,
  ),
].join('\n')}

The rules were written with the whole development corpus in view, so Shelfmark's share says nothing about unknown
products; the peers learned from the other half.

## Scale

- Nanoseconds a character: ${number(scale.short)} at 2,000 characters, ${number(scale.long)} at 1,000,000
  (${ratio(scale.long / scale.short)}; the goal is at most 1.5 ×).
- Ten times the phrases cost ${ratio(tenfold.timing.median / tenfold.plain.median)} (goal: at most 1.3 ×).
- A new process needs ${number(cold.importMs)} ms for the import and ${number(cold.firstMs)} ms for the first call
  (goal: 100 ms together) and ${number(cold.memory / 1e6)} MB of memory (goal: 25 MB).
- The browser bundle of \`classify\` with all rules is ${number(bundle / 1000)} kB after gzip (goal: 100 kB).

## Texts made to be slow

A million characters each. None takes more than ${number(worst[0]?.[1] ?? 0)} ms:

${table(
  ['Text', 'ms'],
  hostile.map(([name, ms]) => [name, number(ms)]),
)}

What keeps them so: a sentence is cut after 120 words, a cue hands at most 32 cues on to a list, an assertion names at
most eight cues, the reader of markup never goes back, and an unclosed quotation is searched once.

## Where the time goes

- **Reading** is one pass over code units. A word is hashed while its letters are gone through and found in a table of
  known spellings, so that a word met before makes no string; case, umlauts, stems and language are worked out once for
  each spelling. The tables are emptied beyond 50,000 spellings.
- **Matching** goes from word to symbols to the nodes of a minimal automaton in one array, a node beside its edges.
  Frames are looked at only where each of their slots has a mention.
- **Assessing** works out clause boundaries only for sentences with a cue; **deciding** and **explaining** make the
  objects of the proposal and little else.

What was tried: a trie of \`Map\`s (waiting for memory took most of the time), one hash table for all edges (the same,
less so), \`Intl.Segmenter\` (quadratic on Node 20), regular expressions a line or a word (each costs more than
the whole word), htmlparser2 (half a floor by itself, and quadratic on unclosed elements; the tests still compare with
it), phrases shipped as text (half a second to build the trie at the first call).

The lexicon is shipped as a minimal automaton for each language behind a range coder: words that no rule tells apart
share a symbol, neighbours in the sorted list share their beginnings, and each bit costs what it is worth.
`
}
