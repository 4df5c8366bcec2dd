import { thousands } from '../../src/cli/bulk/progress.js'
import type { Language } from '../../src/types.js'
import type { Figures, StageTimes } from './figures.js'
import { goalsOf, htmlExtra, row, slower } from './goals.js'
import type { Measured } from './measure.js'

const names: Readonly<Record<Language, string>> = { en: 'English', de: 'German' }

/** Three digits that count: 0.42, 5.31, 27.5, 1,204. */
function figure(value: number): string {
  if (value >= 100) return thousands(Math.round(value))
  return value.toFixed(value >= 10 ? 1 : 2)
}

const spread = ({ lowest, highest }: Measured): string => `${figure(lowest)} – ${figure(highest)}`

/** A Markdown table; columns whose head starts with `>` are set to the right. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const marks = heads.map((head) => (head.startsWith('>') ? '---:' : '---'))
  return [heads.map((head) => head.replace(/^>/, '')), marks, ...rows].map(line).join('\n')
}

function textTable({ cells }: Figures): string {
  const rows = cells.flatMap(({ language, length, rows: measured }) =>
    measured.map((each) => [
      thousands(length),
      names[language],
      each.name,
      figure(each.median),
      spread(each),
      figure(each.ratio),
    ]),
  )
  return table(['>characters', 'language', 'what', '>µs', '>lowest – highest', '>× floor'], rows)
}

/** What each stage adds to those before it, in units of the floor. */
function added({ rows }: StageTimes): { name: string; ratio: number; share: number }[] {
  const [, ...stages] = rows
  const whole = stages.at(-1)?.ratio ?? 1
  return stages.map(({ name, ratio }, n) => {
    const own = ratio - (n === 0 ? 0 : (stages[n - 1]?.ratio ?? 0))
    return { name, ratio: own, share: own / whole }
  })
}

function stageTable({ stages }: Figures): string {
  const rows = stages.flatMap((each) => {
    const own = added(each)
    return own.map(({ name, ratio, share }) => {
      const upTo = row(each.rows, name)
      const percent = `${Math.round(share * 100)} %`
      return [
        names[each.language],
        `\`${name}\``,
        figure(ratio),
        percent,
        figure(upTo.median),
        figure(upTo.ratio),
      ]
    })
  })
  return table(
    ['language', 'stage', '>it alone, × floor', '>of the whole', '>µs up to here', '>× floor up to here'],
    rows,
  )
}

function costliest({ stages }: Figures): string {
  return stages
    .map((each) => {
      const [first, second] = added(each).sort((a, b) => b.share - a.share)
      const say = (stage: typeof first): string =>
        `\`${stage?.name}\` (${Math.round((stage?.share ?? 0) * 100)} %)`
      return `in ${names[each.language]} ${say(first)}, then ${say(second)}`
    })
    .join('; ')
}

function peerTable({ peers }: Figures): string {
  const rows = peers.flatMap(({ length, rows: measured }) => {
    const own = row(measured, 'Shelfmark').median
    return measured.map((each) => [
      thousands(length),
      each.name,
      figure(each.median),
      spread(each),
      figure(each.ratio),
      figure(each.median / own),
    ])
  })
  return table(['>characters', 'what', '>µs', '>lowest – highest', '>× floor', '>× Shelfmark'], rows)
}

function accuracyTable({ accuracy, checked }: Figures): string {
  const cell = (right: number | undefined): string =>
    right === undefined ? '–' : `${right} of ${checked} (${Math.round((right / checked) * 100)} %)`
  return table(
    ['what', '>English', '>German'],
    accuracy.map(({ name, right }) => [name, cell(right.en), cell(right.de)]),
  )
}

function scaleTable({ scale }: Figures): string {
  const rows = scale.map(({ language, short, long, floorGrowth }) => [
    names[language],
    figure(short * 1000),
    figure(long * 1000),
    figure(long / short),
    figure(floorGrowth),
  ])
  return table(
    ['language', '>ns a character, 2,000', '>ns a character, 1,000,000', '>ratio', '>ratio of the floor'],
    rows,
  )
}

function hostileTable({ hostile, scale }: Figures): string {
  const usual = Math.max(...scale.map(({ long }) => long))
  const rows = hostile.map(({ name, characters, time, growth }) => [
    name,
    thousands(characters),
    figure(time),
    figure((time * 1000) / characters / usual),
    figure(growth),
  ])
  return table(
    ['text', '>characters', '>ms', '>× an ordinary character', '>× a tenth of it, per character'],
    rows,
  )
}

function goalTable(figures: Figures): string {
  const rows = goalsOf(figures).map(({ name, limit, measured, reached }) => [
    name,
    limit,
    measured,
    reached ? 'reached' : '**not reached**',
  ])
  return table(['at 2,000 characters of plain text, unless said otherwise', '>goal', '>measured', ''], rows)
}

function missed(figures: Figures): string {
  const open = goalsOf(figures).filter(({ reached }) => !reached)
  if (open.length === 0) return 'In this run every goal was reached.'
  return `Not reached in this run:\n\n${open.map(({ name, limit, measured }) => `- ${name}: ${measured}, the goal is ${limit}.`).join('\n')}`
}

/** docs/performance.md */
export function performancePage(figures: Figures, machine: string): string {
  const { cold, bundles, cells, phrases, peerPhrases, rules, ruleset } = figures
  const middle = cells.filter(({ length }) => length === 2_000)
  const tenfoldRatios = figures.tenfold.map(({ language, ratio }) => `${names[language]} ${figure(ratio)} ×`)
  const htmlRatios = middle.map((cell) => `${names[cell.language]} ${figure(htmlExtra(cell))} ×`)
  const markup = middle.map(
    ({ language, htmlLength }) => `${thousands(Math.round(htmlLength))} (${names[language]})`,
  )
  return `# How fast it is

Written by \`npm run bench\`, which measures the built package (\`npm run build\` first) and takes up to three
minutes; the text is in \`scripts/bench/page.ts\`. This run: ${machine}, rules \`${ruleset}\` with
${thousands(phrases)} phrases and ${rules} decision rules. Trust the ratios, which were measured side by side,
more than the microseconds, which depend on the machine and on what else it did.

## Goals

${goalTable(figures)}

Of two languages the worse one counts. The limit of 3 for hostile texts is this benchmark's own; the project only
asks that no text blows up. ${missed(figures)}

## What is measured

- **Floor**: the text lower-cased and cut by \`/[\\p{L}\\p{N}]+/gu\` into words with their offsets. Nobody who reads
  a text with that expression does less. All ratios are to the floor on the same plain text in the same rounds.
- **Shelfmark**: \`classify({ description })\` with the rules of the package. The language is detected each time. It
  always gives the quotations and what every rule said, so no call is cheaper; "decision with its evidence" in
  the goals is the work up to \`decide\`, taken from the table of the stages.
- **Texts**: descriptions of \`fixtures/corpus\`, joined and cut. HTML is the same text in paragraphs, lists and
  bold words: 2,000 characters become ${markup.join(' and ')}.
- **Rounds**: the contenders take turns; µs are for one text, the median of the rounds, with the fastest and
  the slowest round beside it. Shelfmark has gone through the corpus for three seconds before, so its code is
  compiled and it has met every word, as in the middle of a catalogue; what a fresh process costs is under
  [Start](#start).

## Texts of three lengths

${textTable(figures)}

HTML adds ${htmlRatios.join(' and ')} the floor at 2,000 characters.

## Where the time goes

At 2,000 characters of plain text, each stage after those before it:

${stageTable(figures)}

The costliest: ${costliest(figures)}. \`read\` is one pass over code units that gives every distinct word a number;
\`match\` walks an automaton over those numbers and looks a word's stem, compound ends and misspellings up once; \`assess\`
and \`decide\` only touch what was found, which is why texts that promise much cost more than long ones that say
little; \`weigh\` adds up a row of numbers for each word, pair of words and concept; \`explain\` cuts the quotations and writes the trace of all ${rules} rules. A stage that only makes a small
difference can come out slightly wrong or below zero: it is the difference of two measurements.

## What one would use instead

English, plain text. The pipeline of packages is \`compromise(text)\`, the phrases of all features as a net
(${thousands(peerPhrases)} written out), and \`Engine.run\` of json-rules-engine with the same decision rules; wink-nlp gets the same
phrases as custom entities, in the shortest pipe that finds them and their negations (\`sbd\`, \`negation\`, \`cer\`), and
the same rules. Neither gets the cues, the frames or the inflections, which have no counterpart there.

${peerTable(figures)}

At 2,000 characters Shelfmark is ${figure(slower(figures, 'compromise + json-rules-engine'))} times as fast as the pipeline, ${figure(slower(figures, 'wink-nlp + json-rules-engine'))} times as fast as
wink-nlp, and ${figure(slower(figures, 'natural, Bayes'))} times as fast as the Bayes classifier.

Right categories on the half of the corpus with odd numbers (none counts as a category):

${accuracyTable(figures)}

The Bayes classifier of natural was trained on the other half, 60 texts a language, which is little: it puts most
of what it has not seen into one category. Read Shelfmark's figure with care: its weights were learned without
this half, but its rules were written with most of the corpus in view; docs/accuracy.md has figures for unseen text. Those of the pipelines
are no verdict on these packages either: they show what the phrases are worth without cues and frames.

## Length

The same corpus in texts of 2,000 characters and as one text of 1,000,000:

${scaleTable(figures)}

## Hostile texts

${hostileTable(figures)}

The last column is what tells a text that blows up: near 1, time grows with the length; 10 would be
quadratic. The floor's own cost per character grows too (table above), with the garbage collector's work. An ordinary character is one of
the million above.

## Ten times the lexicon

${thousands(figures.tenfold[0]?.phrases ?? 0)} phrases instead of ${thousands(phrases)}; four of the nine new ones for each begin with the whole old phrase and go on,
five are of words that no text has. Time at 2,000 characters, to the time with the real lexicon: ${tenfoldRatios.join(', ')}.

## Start

Medians of five fresh processes of plain Node on \`dist/index.js\`:

${table(
  ['what', '>measured'],
  [
    ['import', `${figure(cold.load)} ms`],
    ['first `classify`, which unpacks the lexicon', `${figure(cold.first)} ms`],
    ['resident after it, above bare Node', `${figure(cold.resident)} MB`],
    ['the corpus once after that, code and words still cold', `${figure(cold.fresh * 1000)} ns a character`],
    ...bundles.map(({ name, bytes, gzip }) => [
      `browser bundle, ${name}, rules included`,
      `${figure(bytes / 1000)} kB, ${figure(gzip / 1000)} kB gzip`,
    ]),
  ],
)}
`
}
