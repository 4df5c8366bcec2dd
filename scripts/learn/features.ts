import type { Concept } from '../../src/match/lexicon.js'
import type { Product } from '../../src/types.js'
import { type Rows, type Walked, Walker } from '../../src/weigh/walk.js'
import { beginningOf, generic, pairOf } from '../../src/weigh/weights.js'
import type { Stages } from '../bench/bundles.js'

/** Gives everything that can weigh something a row when it is first seen. */
export class Names implements Rows {
  /** By row: as it stands in the files, the group, a space and a name. */
  readonly names: string[] = []
  private readonly rows = new Map<string, number>()

  constructor(private readonly concepts: readonly Concept[]) {}

  private rowOf(name: string): number {
    let row = this.rows.get(name)
    if (row === undefined) {
      row = this.names.push(name) - 1
      this.rows.set(name, row)
    }
    return row
  }

  ofWord(word: string): number {
    return this.rowOf(`words ${generic(word)}`)
  }

  ofBeginning(word: string): number {
    const name = beginningOf(word)
    return name === null ? -1 : this.rowOf(`beginnings ${name}`)
  }

  opensPair(): boolean {
    return true
  }

  ofPair(word: string, next: string): number {
    return this.rowOf(`pairs ${pairOf(word, next)}`)
  }

  ofConcept(concept: number): number {
    const { kind, id } = this.concepts[concept] as Concept
    return this.rowOf(`concepts ${kind}:${id}`)
  }

  ofAssertion(name: string): number {
    return this.rowOf(`assertions ${name}`)
  }
}

/** Finds what is weighed of products, as `src/weigh` does. */
export function walkerOf({ read, match, assess, defaultRuleset }: Stages): {
  names: Names
  walk(product: Product): Walked
} {
  const ruleset = defaultRuleset()
  const names = new Names(ruleset.lexicon.data.concepts)
  const walker = new Walker(names)
  return {
    names,
    walk(product) {
      const source = read(product)
      const matched = match(source, ruleset.lexicon)
      return walker.walk(source, matched, assess(matched.mentions, source, ruleset))
    },
  }
}
