/** Learns from labelled descriptions what words weigh, and writes rules/weights/. It takes half a minute. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { languages } from '../src/ruleset.js'
import type { Language } from '../src/types.js'
import { most } from '../src/weigh/weights.js'
import { type Stages, stageBundles } from './bench/bundles.js'
import { featuresOf } from './learn/features.js'
import { type Labelled, outcomeOf, textsOf } from './learn/texts.js'
import { type Example, train } from './learn/train.js'
import { inRepository } from './repository.js'

/** Texts in which a word must occur. */
const fewest = 8
/** The weights are the mean of several runs, which differ by the order of the texts. */
const seeds = [1, 2, 3]
const groups = ['words', 'beginnings', 'pairs', 'concepts', 'assertions'] as const

/** The names that occur in enough texts, in order. */
function namesIn(found: readonly ReadonlyMap<string, number>[]): string[] {
  const texts = new Map<string, number>()
  for (const features of found)
    for (const name of features.keys()) texts.set(name, (texts.get(name) ?? 0) + 1)
  return [...texts].flatMap(([name, count]) => (count >= fewest ? [name] : [])).sort()
}

function examplesFrom(
  texts: readonly Labelled[],
  found: readonly ReadonlyMap<string, number>[],
  names: readonly string[],
  outcomes: readonly string[],
): Example[] {
  const rowOf = new Map(names.map((name, row) => [name, row]))
  return found.map((features, n) => {
    const known = [...features].filter(([name]) => rowOf.has(name))
    return {
      rows: known.map(([name]) => rowOf.get(name) as number),
      counts: known.map(([, count]) => count),
      outcome: outcomes.indexOf(outcomeOf(texts[n] as Labelled)),
    }
  })
}

/** A line for each row: numbers on lines of their own would be a file that nobody can read. */
function lines(rows: Readonly<Record<string, readonly number[]>>): string {
  const entries = Object.entries(rows)
  if (entries.length === 0) return '{}'
  const row = ([name, units]: (typeof entries)[number]): string =>
    `    ${JSON.stringify(name)}: [${units.join(', ')}]`
  return `{\n${entries.map(row).join(',\n')}\n  }`
}

async function learn(language: Language, stages: Stages): Promise<void> {
  const texts = await textsOf(language)
  const outcomes = [...new Set(texts.map(outcomeOf))].sort()
  const found = texts.map((text) => featuresOf(text, stages))
  const names = namesIn(found)
  const examples = examplesFrom(texts, found, names, outcomes)
  const learned = seeds.map((seed) => train(examples, names.length, outcomes.length, seed))
  const mean = (of: (one: (typeof learned)[number]) => number | undefined): number =>
    learned.reduce((sum, one) => sum + (of(one) as number), 0) / learned.length
  const weights = names.map((_, row) =>
    outcomes.map((__, k) => mean((one) => one.weights[row * outcomes.length + k])),
  )
  const unit = Number((Math.max(...weights.flat().map(Math.abs)) / most).toPrecision(3))
  const inUnits = (weight: number): number => Math.max(-most, Math.min(most, Math.round(weight / unit)))
  const group = (name: string): Record<string, number[]> =>
    Object.fromEntries(
      names.flatMap((full, row) =>
        full.startsWith(`${name} `)
          ? [[full.slice(name.length + 1), (weights[row] as number[]).map(inUnits)]]
          : [],
      ),
    )
  const head = {
    $schema: '../schema/weights.schema.json',
    language,
    outcomes,
    unit,
    bias: outcomes.map((_, k) => Math.round(mean(({ bias }) => bias[k]) / unit)),
  }
  const tail = groups.map((name) => `  "${name}": ${lines(group(name))}`).join(',\n')
  await writeFile(
    inRepository(`rules/weights/${language}.json`),
    `${JSON.stringify(head, null, 2).slice(0, -2)},\n${tail}\n}\n`,
  )
  console.log(`${language}: ${texts.length} texts, ${names.length} weights`)
}

const folder = await mkdtemp(join(tmpdir(), 'shelfmark-learn-'))
try {
  const { stages } = await stageBundles(folder)
  for (const language of languages) await learn(language, stages)
} finally {
  await rm(folder, { recursive: true })
}
