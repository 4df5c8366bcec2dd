import compromise from 'compromise/one'
import { Engine, type RuleProperties } from 'json-rules-engine'
import type { Facts } from '../../src/decide/condition.js'
import { derivedFacts } from '../../src/decide/facts.js'
import { defaultRuleset } from '../../src/default-ruleset.js'
import { phraseData } from '../../src/generated/phrases.js'
import { languages } from '../../src/ruleset.js'

/** Phrases of a feature that compromise is given, at most: its net grows slow with more. */
const mostPhrases = 40

/** One way to write a packed phrase in words. */
const firstWay = (packed: string): string =>
  packed
    .split(' ')
    .map((group) => (group.split('/')[0] as string).replace(/_/g, ' '))
    .join(' ')
    .replace(/[~*^]/g, '')

/** The features' phrases as compromise's matches: their first ways, without its signs. */
function netData(): { match: string; tag: string }[] {
  const { concepts } = defaultRuleset().lexicon.data
  return languages.flatMap((language) =>
    phraseData()[language].flatMap((list, n) => {
      const concept = concepts[n]
      if (concept?.kind !== 'feature' || list === '') return []
      return list
        .split('|')
        .map(firstWay)
        .filter((phrase) => /^[a-z ]+$/.test(phrase))
        .slice(0, mostPhrases)
        .map((match) => ({ match, tag: concept.id }))
    }),
  )
}

/** The pipeline a team would write with the same packages: a net of phrases over compromise, then json-rules-engine. */
export function obviousPipeline(): { phrases: number; run(text: string): Promise<string> } {
  const { data } = defaultRuleset()
  const matches = netData()
  const net = compromise.buildNet(matches)
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const { name, priority, conditions, event } of data.rules)
    engine.addRule({ name, priority, conditions, event } as unknown as RuleProperties)
  const start: Record<string, string | number> = {}
  for (const [fact, kind] of Object.entries(derivedFacts)) start[fact] = kind === 'number' ? 0 : 'none'
  for (const { id } of data.features) start[id] = 'none'
  const kinds = new Map(data.features.map(({ id, kind }) => [id, kind]))
  return {
    phrases: matches.length,
    async run(text) {
      const doc = compromise(text)
      doc.sweep(net, { tagger: true })
      const facts: Record<string, string | number> = { ...start, words: 100, language: 'en' }
      for (const id of kinds.keys()) {
        if (!doc.has(`#${id}`)) continue
        facts[id] = 'promised'
        for (const fact of ['promised', 'mentions'].map((end) => `${kinds.get(id)}-${end}`))
          facts[fact] = Number(facts[fact] ?? 0) + 1
      }
      const { events } = await engine.run(facts as Facts)
      return events[0]?.type ?? 'none'
    },
  }
}
