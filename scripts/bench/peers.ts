import compromise from 'compromise'
import { Engine, type RuleProperties } from 'json-rules-engine'
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js'
import englishStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import germanStemmer from 'natural/lib/natural/stemmers/porter_stemmer_de.js'
import model from 'wink-eng-lite-web-model'
import winkNlp, { type ItemEntity } from 'wink-nlp'
import { readRuleFiles } from '../../src/cli/rule-files.js'
import type { FactValue } from '../../src/decide/facts.js'
import { parseFiles } from '../../src/load/files.js'
import { expand } from '../../src/load/phrase.js'
import type { Ruleset } from '../../src/ruleset.js'
import { categories, type Language } from '../../src/types.js'
import { inRepository } from '../repository.js'
import type { Labelled } from './texts.js'

/** Says what category a text has, as it is written in the corpus; `null` for none. */
export type Judge = (text: string) => Promise<string | null> | string | null

export interface Phrase {
  readonly feature: string
  readonly words: string
}

/** The English phrases of all features, written out; those with signs for numbers or word ends are left out. */
export async function englishPhrases(): Promise<Phrase[]> {
  const { features } = parseFiles(await readRuleFiles(inRepository('rules')))
  return features.flatMap(({ id, phrases }) =>
    [...(phrases?.any ?? []), ...(phrases?.en ?? [])]
      .flatMap(expand)
      .filter((phrase) => !/[#+*^]/.test(phrase))
      .map((phrase) => ({
        feature: id,
        words: phrase
          .toLowerCase()
          .replace(/[^\p{L}\p{N}'’ ]+/gu, ' ')
          .trim(),
      })),
  )
}

const categoryOf = (type: string | undefined): string | null =>
  categories.find((category) => category === type) ?? null

/** The decision rules in json-rules-engine, over facts made of the features that were found. */
export function ruleEngine(
  ruleset: Ruleset,
  emptyFacts: Readonly<Record<string, FactValue | undefined>>,
): (found: readonly string[], words: number) => Promise<string | null> {
  const rules = ruleset.data.rules.map(({ name, priority, conditions, event }) => ({
    name,
    priority: Math.max(1, priority),
    conditions,
    event,
  }))
  const engine = new Engine(rules as unknown as RuleProperties[], { allowUndefinedFacts: true })
  return async (found, words) => {
    const facts: Record<string, FactValue | undefined> = { ...emptyFacts, language: 'en', words }
    for (const feature of found) facts[feature] = 'promised'
    facts['opens-with'] = found[0] ?? 'none'
    for (const feature of new Set(found)) {
      const kind = ruleset.index.facts.features.get(feature)?.kind
      facts[`${kind}-promised`] = Number(facts[`${kind}-promised`] ?? 0) + 1
      facts[`${kind}-mentions`] =
        Number(facts[`${kind}-mentions`] ?? 0) + found.filter((each) => each === feature).length
      if (kind === 'made') facts['made-role'] = 'core'
    }
    const { results } = await engine.run(facts)
    const [winner] = [...results].sort((a, b) => (b.priority ?? 1) - (a.priority ?? 1))
    return categoryOf(winner?.event?.type)
  }
}

/** compromise with the phrases as a net, then the engine. */
export function compromisePipeline(phrases: readonly Phrase[], decide: ReturnType<typeof ruleEngine>): Judge {
  const net = compromise.buildNet(phrases.map(({ feature, words }) => ({ match: words, name: feature })))
  return (text) => {
    const doc = compromise(text)
    const { found } = doc.sweep(net) as unknown as { found: readonly { name: string }[] }
    return decide(
      found.map(({ name }) => name),
      doc.wordCount(),
    )
  }
}

/** wink-nlp with only the steps that custom entities need, its own negation, then the engine. */
export function winkPipeline(phrases: readonly Phrase[], decide: ReturnType<typeof ruleEngine>): Judge {
  const nlp = winkNlp(model, ['sbd', 'negation', 'cer'])
  nlp.learnCustomEntities(phrases.map(({ feature, words }) => ({ name: feature, patterns: [words] })))
  const { its } = nlp
  return (text) => {
    const doc = nlp.readDoc(text)
    const found: string[] = []
    doc.customEntities().each((entity: ItemEntity) => {
      const negated = entity.tokens().out(its.negationFlag) as unknown as boolean[]
      if (!negated.includes(true)) found.push(entity.out(its.type) as string)
    })
    return decide(found, doc.tokens().length())
  }
}

/** A naive Bayes classifier of `natural`, trained on labelled products of one language. */
export function bayes(products: readonly Labelled[], language: Language): Judge {
  const classifier = new BayesClassifier(language === 'de' ? germanStemmer : englishStemmer)
  for (const { title, description, category } of products)
    classifier.addDocument(`${title}\n${description}`, category ?? 'none')
  classifier.train()
  return (text) => categoryOf(classifier.classify(text))
}
