import type { Concept } from './lexicon.js'

/** The decoys found in a sentence: words that look like a feature or cue, and keep phrases of it from counting. */
export class Decoys {
  /** What each decoy hides; by concept. */
  private readonly hides: readonly (ReadonlySet<number> | null)[]
  /** Concept, first token and end of each decoy. */
  private readonly found: number[] = []

  constructor(concepts: readonly Concept[]) {
    this.hides = concepts.map(({ kind, hides }) => (kind === 'decoy' ? new Set(hides) : null))
  }

  get isEmpty(): boolean {
    return this.found.length === 0
  }

  clear(): void {
    if (this.found.length > 0) this.found.length = 0
  }

  add(concept: number, first: number, end: number): void {
    this.found.push(concept, first, end)
  }

  /** True if a decoy overlaps with a mention of what it hides. */
  hide(concept: number, first: number, end: number): boolean {
    const { found } = this
    for (let n = 0; n < found.length; n += 3) {
      if ((found[n + 2] as number) <= first || end <= (found[n + 1] as number)) continue
      if (this.hides[found[n] as number]?.has(concept)) return true
    }
    return false
  }
}
