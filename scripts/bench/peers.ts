import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { classify } from '../../src/classify.js'
import { defaultRuleset } from '../../src/default-ruleset.js'
import { phraseData } from '../../src/generated/phrases.js'
import { corpusOf, type Labelled } from './texts.js'

/** Another way to sort a text, with what it has learned. */
export interface Peer {
  readonly name: string
  answer(text: string): string
}

const label = ({ category, reason }: Labelled): string => category ?? reason ?? 'none'
const isEven = ({ id }: Labelled): boolean => Number(id.slice(-1)) % 2 === 0

const all = [...corpusOf('en'), ...corpusOf('de')]
const learned = all.filter(isEven)
/** The half that no peer has seen. */
export const checked = all.filter((each) => !isEven(each))

/** natural's naive Bayes, trained on one half of the corpus. */
export function bayes(): Peer {
  const classifier = new BayesClassifier()
  for (const each of learned) classifier.addDocument(`${each.title} ${each.description}`, label(each))
  classifier.train()
  return { name: 'natural, BayesClassifier', answer: (text) => classifier.classify(text) }
}

/** Entity names that wink-nlp takes. */
const nameOf = (id: string): string => id.toUpperCase().replace(/-/g, '_')

/** wink-nlp with the features' one-word phrases as custom entities, and the kind of feature that is met most often. */
export function wink(): Peer {
  const nlp = winkNLP(model, ['sbd', 'negation', 'cer'])
  const { concepts } = defaultRuleset().lexicon.data
  const patterns = phraseData().en.flatMap((list, n) => {
    const concept = concepts[n]
    if (concept?.kind !== 'feature' || list === '') return []
    const words = list
      .split('|')
      .map((phrase) => phrase.replace(/[~*]/g, '').replace(/_/g, ' '))
      .filter((phrase) => /^[a-z]+( [a-z]+)*$/.test(phrase))
    return words.length > 0 ? [{ name: nameOf(concept.id), patterns: words }] : []
  })
  nlp.learnCustomEntities(patterns, { matchValue: false, useEntity: false, usePOS: false } as never)
  const { its } = nlp
  const typesOf = (text: string): string[] => nlp.readDoc(text).customEntities().out(its.type) as string[]
  // what each feature speaks for is learned from the same half as Bayes
  const votes = new Map<string, Map<string, number>>()
  for (const each of learned) {
    for (const type of typesOf(`${each.title}. ${each.description}`)) {
      const vote = votes.get(type) ?? new Map<string, number>()
      votes.set(type, vote.set(label(each), (vote.get(label(each)) ?? 0) + 1))
    }
  }
  return {
    name: 'wink-nlp with custom entities',
    answer(text) {
      const sums = new Map<string, number>()
      for (const type of typesOf(text)) {
        for (const [name, count] of votes.get(type) ?? []) sums.set(name, (sums.get(name) ?? 0) + count)
      }
      return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'insufficient-description'
    },
  }
}

export const shelfmark: Peer = {
  name: 'Shelfmark',
  answer(description) {
    const { category, reason } = classify({ description })
    return category ?? reason
  },
}

/** Share of the unseen half that a peer sorts rightly. */
export function accuracy({ answer }: Peer): number {
  const right = checked.filter((each) => answer(`${each.title}.\n\n${each.description}`) === label(each))
  return right.length / checked.length
}
