import type { Evidence } from '../assess/assess.js'
import type { FeatureKind, Ruleset } from '../ruleset.js'

/** Promised features that the same words promise: they fall together. */
export type Unit = readonly string[]

/** Kinds in the order in which a vendor gives them up; content, the thing itself, last. */
const order: readonly FeatureKind[] = [
  'side',
  'guidance',
  'contact',
  'check',
  'judge',
  'hand-in',
  'zfu',
  'made',
  'vague',
  'outside',
  'content',
]

const inside = (a: Evidence, b: Evidence): boolean =>
  b.mention.first <= a.mention.first && a.mention.end <= b.mention.end

/** True if every promise of one stands inside the words that promise the other. */
function sameWords(a: readonly Evidence[], b: readonly Evidence[]): boolean {
  return (
    a.every((item) => b.some((other) => inside(item, other))) ||
    b.every((item) => a.some((other) => inside(item, other)))
  )
}

/**
 * The groups that a vendor can leave out and still sell the same thing. What the text opens with is the thing itself
 * where it is content, goods, or work made for the buyer.
 */
export function removable(units: readonly Unit[], opening: unknown, ruleset: Ruleset): Unit[] {
  const kindOf = new Map(ruleset.data.features.map(({ id, kind }) => [id, kind]))
  const itself: readonly (FeatureKind | undefined)[] =
    kindOf.get(String(opening)) === 'made' ? ['content', 'outside', 'made'] : ['content', 'outside']
  return units.filter((unit) => !unit.some((feature) => itself.includes(kindOf.get(feature))))
}

/** The promised features of a text in groups that fall together. */
export function unitsOf(evidence: readonly Evidence[], ruleset: Ruleset): Unit[] {
  const promises = new Map<string, Evidence[]>()
  for (const item of evidence) {
    if (item.assertion !== 'promised') continue
    const known = promises.get(item.feature)
    if (known) known.push(item)
    else promises.set(item.feature, [item])
  }
  const kindOf = new Map(ruleset.data.features.map(({ id, kind }) => [id, kind]))
  const rank = (feature: string): number => order.indexOf(kindOf.get(feature) as FeatureKind)
  const content = (feature: string): boolean => rank(feature) >= order.indexOf('outside')
  const features = [...promises.keys()]
    .filter((feature) => rank(feature) >= 0)
    .sort((a, b) => rank(a) - rank(b))
  const units: string[][] = []
  for (const feature of features) {
    const own = promises.get(feature) as Evidence[]
    const alike = units.filter((unit) =>
      unit.some(
        (other) => content(other) === content(feature) && sameWords(promises.get(other) as Evidence[], own),
      ),
    )
    const [first, ...others] = alike
    if (!first) {
      units.push([feature])
      continue
    }
    first.push(...others.flat(), feature)
    for (const other of others) units.splice(units.indexOf(other), 1)
  }
  return units
}

/** Every choice of `size` features, the first ones first. */
export function* choices(features: readonly string[], size: number, from = 0): Generator<string[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let i = from; i <= features.length - size; i++) {
    for (const rest of choices(features, size - 1, i + 1)) yield [features[i] as string, ...rest]
  }
}
