import { type Coder, Size, Tree } from './coder.js'

/**
 * The phrases of one language as an acyclic automaton, its parts one behind the other. Symbols that no phrase tells
 * apart (the forms of a verb) are one class. Nodes stand behind those they lead to; the root is the last.
 */
export interface PlainAutomaton {
  /** Ascending. A stem has its sign behind (`kurs~`), so that neighbours are alike. */
  symbols: string[]
  /** Class of each symbol, numbered from 0 in the order of the symbols. */
  classes: number[]
  nodeCount: number
  /** For each node how many concepts end there, how many numbers its particles take, how many groups of edges it has. */
  endCounts: number[]
  particleCounts: number[]
  groupCounts: number[]
  /** Concepts of the phrases that end at the nodes. */
  ends: number[]
  /** Class of a particle and concept of its verb, in turn. */
  particles: number[]
  /** Of each group of edges with the same target: the target, and how many edges there are; by target. */
  targets: number[]
  sizes: number[]
  /** Classes of the edges, ascending in a group. */
  edges: number[]
}

/** An automaton without anything in it. */
export const emptyPlain = (): PlainAutomaton => ({
  symbols: [],
  classes: [],
  nodeCount: 0,
  endCounts: [],
  particleCounts: [],
  groupCounts: [],
  ends: [],
  particles: [],
  targets: [],
  sizes: [],
  edges: [],
})

const longestPrefix = 31
const classBits = 17
const conceptBits = 14
const listBits = 13

/** What has been learned of each part of the format. */
class Models {
  readonly count = new Size()
  readonly sign = new Tree(16)
  readonly prefix = new Tree(5, longestPrefix + 1)
  readonly same = new Tree(1, 2)
  readonly isNew = new Tree(1, 4)
  readonly class = new Tree(classBits)
  readonly endCount = new Size()
  readonly concept = new Tree(conceptBits)
  readonly particleCount = new Size()
  readonly groupCount = new Size()
  readonly target = new Size()
  readonly size = new Size()
  readonly step = new Size()
  readonly isKnown = new Tree(1)
  readonly list = new Tree(listBits)
}

function alphabetOf(coder: Coder, models: Models, symbols: readonly string[]): string {
  const given = [...new Set(symbols.join(''))].sort()
  const count = coder.size(models.count, given.length)
  let alphabet = ''
  for (let n = 0; n < count; n++)
    alphabet += String.fromCharCode(coder.tree(models.sign, 0, given[n]?.charCodeAt(0) ?? 0))
  return alphabet
}

function words(coder: Coder, models: Models, { symbols }: PlainAutomaton): void {
  const count = coder.size(models.count, symbols.length)
  const alphabet = alphabetOf(coder, models, symbols)
  // letters are numbered from 1; 0 ends a word
  const letters = new Tree(32 - Math.clz32(alphabet.length), alphabet.length + 1)
  const isGiven = symbols.length > 0
  let previous = ''
  for (let s = 0; s < count; s++) {
    const symbol = isGiven ? (symbols[s] as string) : ''
    let shared = 0
    while (shared < longestPrefix && shared < previous.length && symbol[shared] === previous[shared]) shared++
    shared = coder.tree(models.prefix, Math.min(previous.length, longestPrefix), shared)
    let last = shared === 0 ? 0 : alphabet.indexOf(previous[shared - 1] as string) + 1
    let word = previous.slice(0, shared)
    for (;;) {
      const given =
        isGiven && word.length < symbol.length ? alphabet.indexOf(symbol[word.length] as string) + 1 : 0
      last = coder.tree(letters, last, given)
      if (last === 0) break
      word += alphabet[last - 1]
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

/** The lists of nodes, with how far each has been gone through. */
class Nodes {
  private end = 0
  private particle = 0
  private group = 0
  private edge = 0
  /** Lists of edges written so far: where each stands among the edges, and its number by what it holds. */
  private readonly listStarts: number[] = []
  private readonly listSizes: number[] = []
  private readonly lists = new Map<string, number>()

  constructor(
    private readonly coder: Coder,
    private readonly models: Models,
    private readonly plain: PlainAutomaton,
  ) {}

  transcode(node: number): void {
    const { coder, models, plain } = this
    const ends = coder.size(models.endCount, plain.endCounts[node] ?? 0)
    plain.endCounts[node] = ends
    for (let n = 0; n < ends; n++, this.end++)
      plain.ends[this.end] = coder.tree(models.concept, 0, plain.ends[this.end] ?? 0)
    const particles = coder.size(models.particleCount, plain.particleCounts[node] ?? 0)
    plain.particleCounts[node] = particles
    for (let n = 0; n < particles; n++, this.particle++) {
      const tree = n % 2 === 0 ? models.class : models.concept
      plain.particles[this.particle] = coder.tree(tree, 0, plain.particles[this.particle] ?? 0)
    }
    const groups = coder.size(models.groupCount, plain.groupCounts[node] ?? 0)
    plain.groupCounts[node] = groups
    let target = 0
    for (let n = 0; n < groups; n++) {
      target += coder.size(models.target, (plain.targets[this.group] ?? target) - target)
      plain.targets[this.group] = target
      this.edges(this.group++)
    }
  }

  /** Rules use one list of words in many phrases, so lists of edges come again. */
  private edges(group: number): void {
    const { coder, models, plain } = this
    const given = plain.sizes[group]
    const key = given === undefined ? '' : plain.edges.slice(this.edge, this.edge + given).join()
    const known = this.lists.get(key) ?? -1
    if (coder.tree(models.isKnown, 0, known < 0 ? 0 : 1) === 1) {
      const list = coder.tree(models.list, 0, known)
      const from = this.listStarts[list] as number
      const size = this.listSizes[list] as number
      for (let n = 0; n < size; n++) plain.edges[this.edge++] = plain.edges[from + n] as number
      plain.sizes[group] = size
      return
    }
    const from = this.edge
    const size = coder.size(models.size, given ?? 0)
    plain.sizes[group] = size
    let last = 0
    for (let n = 0; n < size; n++, this.edge++) {
      const edge = plain.edges[this.edge] ?? last
      last = n === 0 ? coder.tree(models.class, 0, edge) : last + coder.size(models.step, edge - last)
      plain.edges[this.edge] = last
    }
    if (size < 2 || this.listStarts.length >> listBits > 0) return
    if (given !== undefined) this.lists.set(key, this.listStarts.length)
    this.listStarts.push(from)
    this.listSizes.push(size)
  }
}

/** Writes `plain` with an encoder, or fills an empty one from a decoder. */
export function transcode(coder: Coder, plain: PlainAutomaton): void {
  const models = new Models()
  words(coder, models, plain)
  classes(coder, models, plain)
  plain.nodeCount = coder.size(models.count, plain.nodeCount)
  const nodes = new Nodes(coder, models, plain)
  for (let node = 0; node < plain.nodeCount; node++) nodes.transcode(node)
}
