import { type Coder, Size, Tree } from './coder.js'

/** Edges of a node that lead to the same node. */
export interface Group {
  target: number
  /** Ascending. */
  classes: number[]
}

export interface AutomatonNode {
  /** Concepts of the phrases that end here. */
  ends: number[]
  /** Class of a particle and concept of its verb, in turn. */
  particles: number[]
  /** By target; targets stand before the node. */
  groups: Group[]
}

/**
 * The phrases of one language as an acyclic automaton. Symbols that no phrase tells apart (the forms of a verb) are one
 * class. The root is the last node.
 */
export interface PlainAutomaton {
  /** Ascending, their sign behind the word (`kurs~`), so that neighbours are alike. */
  symbols: string[]
  /** Class of each symbol, numbered from 0 in the order of the symbols. */
  classes: number[]
  nodes: AutomatonNode[]
}

const longestPrefix = 31
const classBits = 17
const conceptBits = 14

/** What has been learned of each part of the format. */
class Models {
  readonly count = new Size()
  readonly sign = new Tree(16)
  readonly prefix = new Tree(5, longestPrefix + 1)
  readonly same = new Tree(1, 2)
  readonly isNew = new Tree(1, 4)
  readonly class = new Tree(classBits)
  readonly isOpen = new Tree(1)
  readonly hasEnd = new Tree(1, 3)
  readonly concept = new Tree(conceptBits)
  readonly particles = new Size()
  readonly groups = new Size()
  readonly target = new Size()
  readonly size = new Size()
  readonly step = new Size()
}

function words(coder: Coder, models: Models, plain: PlainAutomaton): void {
  const { symbols } = plain
  const count = coder.size(models.count, symbols.length)
  const given = [...new Set(symbols.join(''))].sort()
  const alphabet: string[] = []
  const signs = coder.size(models.count, given.length)
  for (let n = 0; n < signs; n++)
    alphabet.push(String.fromCharCode(coder.tree(models.sign, 0, given[n]?.charCodeAt(0) ?? 0)))
  const numbers = new Map(alphabet.map((sign, n) => [sign, n + 1]))
  const bits = 32 - Math.clz32(signs)
  const letters = new Tree(bits, signs + 1)
  let previous = ''
  for (let s = 0; s < count; s++) {
    const symbol = symbols[s] ?? ''
    let shared = 0
    while (shared < longestPrefix && shared < previous.length && symbol[shared] === previous[shared]) shared++
    const prefix = coder.tree(models.prefix, Math.min(previous.length, longestPrefix), shared)
    let word = previous.slice(0, prefix)
    for (;;) {
      const last = numbers.get(word[word.length - 1] ?? '') ?? 0
      const next = coder.tree(letters, last, numbers.get(symbol[word.length] ?? '') ?? 0)
      if (next === 0) break
      word += alphabet[next - 1]
    }
    symbols[s] = word
    previous = word
  }
}

function classes(coder: Coder, models: Models, { symbols, classes: all }: PlainAutomaton): void {
  let known = 0
  let previous = -1
  let wasSame = 0
  let wasNew = 0
  for (let s = 0; s < symbols.length; s++) {
    const value = all[s] ?? 0
    const same = coder.tree(models.same, wasSame, value === previous ? 1 : 0)
    if (same === 0) {
      wasNew = coder.tree(models.isNew, wasSame * 2 + wasNew, value === known ? 1 : 0)
      previous = wasNew === 1 ? known++ : coder.tree(models.class, 0, value)
    }
    all[s] = previous
    wasSame = same
  }
}

function node(coder: Coder, models: Models, { ends, particles, groups }: AutomatonNode): void {
  const open = coder.tree(models.isOpen, 0, groups.length === 0 ? 0 : 1)
  for (let n = 0; coder.tree(models.hasEnd, n === 0 ? open : 2, n < ends.length ? 1 : 0) === 1; n++)
    ends[n] = coder.tree(models.concept, 0, ends[n] ?? 0)
  const numbers = coder.size(models.particles, particles.length)
  for (let n = 0; n < numbers; n += 2) {
    particles[n] = coder.tree(models.class, 0, particles[n] ?? 0)
    particles[n + 1] = coder.tree(models.concept, 0, particles[n + 1] ?? 0)
  }
  const count = open === 1 ? coder.size(models.groups, groups.length) : 0
  let target = 0
  for (let n = 0; n < count; n++) {
    const group = groups[n] ?? { target: 0, classes: [] }
    groups[n] = group
    target += coder.size(models.target, group.target - target)
    group.target = target
    const size = coder.size(models.size, group.classes.length)
    let last = 0
    for (let k = 0; k < size; k++) {
      const value = group.classes[k] ?? 0
      last = k === 0 ? coder.tree(models.class, 0, value) : last + coder.size(models.step, value - last)
      group.classes[k] = last
    }
  }
}

/** Writes `plain` with an encoder, or fills it from a decoder. */
export function transcode(coder: Coder, plain: PlainAutomaton): void {
  const models = new Models()
  words(coder, models, plain)
  classes(coder, models, plain)
  const count = coder.size(models.count, plain.nodes.length)
  for (let n = 0; n < count; n++) {
    const each = plain.nodes[n] ?? { ends: [], particles: [], groups: [] }
    plain.nodes[n] = each
    node(coder, models, each)
  }
}
