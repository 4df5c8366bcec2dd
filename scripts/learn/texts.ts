import { readdir, readFile } from 'node:fs/promises'
import type { Language, Product } from '../../src/types.js'
import { inRepository } from '../repository.js'

export interface Labelled extends Product {
  readonly category: string | null
  readonly reason: string | null
  readonly productType?: string | null
  /** How much it counts among all that are learned from; 1 where it is left out. */
  readonly weight?: number
}

/** How much a text of a sentence or two counts, of the sets that have nothing else. */
const shortWeight = 0.25
/** Sets of offers that are there to check with. */
const heldOut = ['aa', 'ab', 'ac', 'ad', 'f', 'g', 'h', 'i', 'j', 'o', 't']

/** The name of what a text is labelled as. */
export const outcomeOf = ({ category, reason, productType }: Labelled): string =>
  category ?? (productType ? `${reason}/${productType}` : (reason as string))

async function jsonIn(folder: string): Promise<Record<string, unknown>[]> {
  const names = (await readdir(inRepository(folder))).sort()
  const texts = await Promise.all(names.map((name) => readFile(inRepository(`${folder}/${name}`), 'utf8')))
  return texts.map((text) => JSON.parse(text))
}

/** The examples of the policy, of the FAQ and of the decision rules. */
async function examplesOf(language: Language): Promise<Labelled[]> {
  const all: Labelled[] = []
  for (const folder of ['fixtures/faq', 'fixtures/policy']) {
    for (const { lang, title, description, expect } of await jsonIn(folder))
      if (lang === language) all.push({ title, description, ...(expect as object) } as Labelled)
  }
  for (const { event, examples } of await jsonIn('rules/decision')) {
    const { type, params } = event as { type: string; params: { productType?: string } }
    for (const { lang, title, text, decides } of examples as Record<string, string>[])
      if (decides && lang === language)
        all.push({
          ...(title === undefined ? {} : { title }),
          description: text as string,
          category: null,
          reason: type,
          productType: params.productType ?? null,
        })
  }
  return all
}

/** The labelled offers, and the half of the corpus that is not there to check with. */
async function offersOf(language: Language): Promise<Labelled[]> {
  const names = (await readdir(inRepository('fixtures/offers')))
    .filter((name) => name.startsWith(`${language}-`))
    .filter((name) => !heldOut.some((set) => name === `${language}-${set}.jsonl`))
  const all: (Labelled & { id: string })[] = []
  for (const file of [`corpus/${language}.jsonl`, ...names.sort().map((name) => `offers/${name}`)]) {
    const lines = (await readFile(inRepository(`fixtures/${file}`), 'utf8')).trim().split('\n')
    const weight = file.includes('-short-') ? shortWeight : 1
    const texts = lines.map((line) => ({ ...JSON.parse(line), weight }))
    all.push(...texts.filter(({ id }) => !file.startsWith('corpus') || Number(id.slice(-1)) % 2 === 0))
  }
  return all
}

/** Every text to learn from. */
export async function textsOf(language: Language): Promise<Labelled[]> {
  const all = [...(await examplesOf(language)), ...(await offersOf(language))]
  return all.filter((text) => outcomeOf(text) !== 'unsupported-language')
}
