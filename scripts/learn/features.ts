import type { Product } from '../../src/types.js'
import { unpromised } from '../../src/weigh/weigh.js'
import { beginning, generic } from '../../src/weigh/weights.js'
import type { Stages } from '../bench/bundles.js'

/** What is weighed, as it stands in the files: the group, a space and a name. */
export type WeighedName = string

/** What is weighed of a product, with the number of sentences that have it; as `src/weigh` weighs it. */
export function featuresOf(
  product: Product,
  { read, match, assess, defaultRuleset }: Stages,
): Map<WeighedName, number> {
  const ruleset = defaultRuleset()
  const source = read(product)
  const matched = match(source, ruleset.lexicon)
  const evidence = assess(matched.mentions, source, ruleset)
  const gone = unpromised(source.tokens.length, evidence)
  const found = new Map<WeighedName, number>()
  let c = 0
  source.sentences.forEach(({ first, end }, s) => {
    const inSentence = new Set<WeighedName>()
    let last: string | null = null
    for (let t = first; t < end; t++) {
      const word = source.tokens.word[t] as string
      if (gone?.[t] === 1) {
        last = null
        continue
      }
      inSentence.add(`words ${generic(word)}`)
      if (word.length > beginning) inSentence.add(`beginnings ${word.slice(0, beginning)}`)
      if (last !== null) inSentence.add(`pairs ${generic(last)}_${generic(word)}`)
      last = word
    }
    for (; c < (matched.ends[s] as number); c++) {
      const { kind, id } = ruleset.lexicon.data.concepts[matched.concepts[c] as number] as {
        kind: string
        id: string
      }
      inSentence.add(`concepts ${kind}:${id}`)
    }
    for (const { assertion, feature, mention } of evidence)
      if (mention.sentence === s) inSentence.add(`assertions ${assertion}:${feature}`)
    for (const feature of inSentence) found.set(feature, (found.get(feature) ?? 0) + 1)
  })
  return found
}
