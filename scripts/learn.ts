/** Learns from labelled descriptions what words weigh and how sentences are understood, and writes rules/weights/. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { languages } from '../src/ruleset.js'
import type { Language } from '../src/types.js'
import type { Walked } from '../src/weigh/walk.js'
import { most, mostMark, rarityParts } from '../src/weigh/weights.js'
import { type Stages, stageBundles } from './bench/bundles.js'
import { walkerOf } from './learn/features.js'
import { type Kept, weightiest } from './learn/select.js'
import { type Labelled, outcomeOf, textsOf } from './learn/texts.js'
import { type Example, type Learned, train } from './learn/train.js'
import { inRepository } from './repository.js'

/** Texts in which a word must occur. */
const fewest = 10
/** Share of them that is kept: what matters most, once all were learned. */
const share = 0.36
/** Numbers by which a sentence is understood. */
const width = 18
const seed = 3
/** So many of the numbers fit into the units; the few that are larger are cut. */
const fitting = 0.9995
const groups = ['words', 'beginnings', 'pairs', 'concepts', 'assertions'] as const

function keptOf(names: readonly string[], walked: readonly Walked[]): Kept[] {
  const texts = new Int32Array(names.length)
  for (const { rows } of walked) for (const row of new Set(rows)) texts[row] = (texts[row] as number) + 1
  return names
    .flatMap((name, row) => {
      const count = texts[row] as number
      const rarity = Math.round(rarityParts * (1 + Math.log((walked.length + 1) / (count + 1))))
      return count >= fewest ? [{ name, row, rarity, texts: count }] : []
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The sentences of a text, in rows of what is kept. */
function sentencesOf({ rows, ends }: Walked, rowOf: ReadonlyMap<number, number>): Int32Array[] {
  let from = 0
  return Array.from(ends, (end) => {
    const known = [...rows.subarray(from, end)].flatMap((row) => rowOf.get(row) ?? [])
    from = end
    return Int32Array.from(known)
  }).filter((sentence) => sentence.length > 0)
}

/** What one unit is worth where numbers are written as whole units up to `largest`. */
function unitOf(values: Float64Array, largest: number): number {
  const sizes = values.map(Math.abs).sort()
  return Number(((sizes[Math.floor(sizes.length * fitting)] as number) / largest).toPrecision(3))
}

const inUnits = (values: Float64Array, unit: number, largest: number): number[] =>
  Array.from(values, (value) => Math.max(-largest, Math.min(largest, Math.round(value / unit))))

const rounded = (values: Float64Array): number[] => Array.from(values, (value) => Number(value.toFixed(4)))

/** The file. A line for each row: numbers on lines of their own would be one that nobody can read. */
function written(
  language: Language,
  outcomes: readonly string[],
  kept: readonly Kept[],
  learned: Learned,
): string {
  const size = outcomes.length
  const weights = learned.weights.map(
    (weight, n) => (weight * (kept[Math.floor(n / size)] as Kept).rarity) / rarityParts,
  )
  const unit = unitOf(weights, most)
  const markUnit = unitOf(learned.marks, mostMark)
  const rows = kept.map(({ name, rarity }, row) => ({
    name,
    numbers: [
      rarity,
      ...inUnits(weights.subarray(row * size, (row + 1) * size), unit, most),
      ...inUnits(learned.marks.subarray(row * width, (row + 1) * width), markUnit, mostMark),
    ],
  }))
  const group = (wanted: string): string => {
    const lines = rows
      .filter(({ name }) => name.startsWith(`${wanted} `))
      .map(
        ({ name, numbers }) => `    ${JSON.stringify(name.slice(wanted.length + 1))}: [${numbers.join(',')}]`,
      )
    return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`
  }
  const layers = {
    hidden: rounded(learned.hidden),
    hiddenBias: rounded(learned.hiddenBias),
    says: rounded(learned.says),
    saysBias: rounded(learned.saysBias),
  }
  const understanding = [
    `    "marks": ${width}`,
    `    "unit": ${markUnit}`,
    ...Object.entries(layers).map(([name, values]) => `    "${name}": [${values.join(', ')}]`),
  ]
  const parts = [
    '  "$schema": "../schema/weights.schema.json"',
    `  "language": "${language}"`,
    `  "outcomes": ${JSON.stringify(outcomes)}`,
    `  "unit": ${unit}`,
    `  "understanding": {\n${understanding.join(',\n')}\n  }`,
    ...groups.map((name) => `  "${name}": ${group(name)}`),
  ]
  return `{\n${parts.join(',\n')}\n}\n`
}

/** Learns from texts by what is kept of them. */
function learnedFrom(
  texts: readonly Labelled[],
  walked: readonly Walked[],
  outcomes: readonly string[],
  kept: readonly Kept[],
): Learned {
  const rowOf = new Map(kept.map(({ row }, n) => [row, n]))
  const examples = walked.flatMap<Example>((text, n) => {
    const labelled = texts[n] as Labelled
    const sentences = sentencesOf(text, rowOf)
    const outcome = outcomes.indexOf(outcomeOf(labelled))
    return sentences.length === 0 ? [] : [{ sentences, outcome, weight: labelled.weight ?? 1 }]
  })
  const rarities = kept.map(({ rarity }) => rarity / rarityParts)
  return train(examples, rarities, outcomes.length, width, seed)
}

async function learn(language: Language, stages: Stages): Promise<void> {
  const texts = await textsOf(language)
  const outcomes = [...new Set(texts.map(outcomeOf))].sort()
  const { names, walk } = walkerOf(stages)
  const walked = texts.map(walk)
  const all = keptOf(names.names, walked)
  const kept = weightiest(all, learnedFrom(texts, walked, outcomes, all), share)
  const learned = learnedFrom(texts, walked, outcomes, kept)
  await writeFile(inRepository(`rules/weights/${language}.json`), written(language, outcomes, kept, learned))
  console.log(`${language}: ${texts.length} texts, ${kept.length} of ${all.length} weights`)
}

const folder = await mkdtemp(join(tmpdir(), 'shelfmark-learn-'))
try {
  const { stages } = await stageBundles(folder)
  for (const language of languages) await learn(language, stages)
} finally {
  await rm(folder, { recursive: true })
}
