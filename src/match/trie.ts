/** Numbers of a node's record: the concept that ends there or -1, further ends, particles, and 1 if phrases go on. */
const recordShift = 2

/** The list that stands for none. */
export const noList = 0

/**
 * The phrases of one language as an automaton over symbol numbers, in flat arrays: a step makes no object and takes
 * the same time however many phrases there are. Nodes are above 0. What a step reads lies close together, because
 * waiting for memory is what matching spends its time on.
 */
export class Trie {
  constructor(
    private readonly fromRoot: Int32Array,
    /** Open addressing, three numbers an edge: node, symbol, target. */
    private readonly edges: Int32Array,
    private readonly mask: number,
    private readonly records: Int32Array,
    /** Lists of numbers, each behind its length; list 0 is empty. */
    readonly lists: Int32Array,
  ) {}

  /** The node reached from the root by `symbol`, or 0. */
  start(symbol: number): number {
    return this.fromRoot[symbol] as number
  }

  /** The node reached from another node by `symbol`, or 0. */
  next(node: number, symbol: number): number {
    const { edges, mask } = this
    let slot = hashOf(node, symbol) & mask
    for (;;) {
      const at = slot * 3
      const target = edges[at + 2] as number
      if (target === 0 || (edges[at] === node && edges[at + 1] === symbol)) return target
      slot = (slot + 1) & mask
    }
  }

  /** The concept of the first phrase that ends at a node, or -1. */
  endOf(node: number): number {
    return this.records[node << recordShift] as number
  }

  /** The list of further concepts that end at a node. */
  moreEndsOf(node: number): number {
    return this.records[(node << recordShift) + 1] as number
  }

  /** The list of verbs that wait for their particle at a node: particle and concept in turn. */
  particlesOf(node: number): number {
    return this.records[(node << recordShift) + 2] as number
  }

  /** True if phrases go on behind the node. */
  isOpen(node: number): boolean {
    return this.records[(node << recordShift) + 3] === 1
  }
}

/** Nodes and symbols are numbered in a row, so their bits have to be mixed well, or look-ups walk through long runs. */
function hashOf(node: number, symbol: number): number {
  const sum = Math.imul(node, 0x9e3779b1) + symbol
  const mixed = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}

/** Puts an edge into a table for `Trie`. */
function insert(edges: Int32Array, mask: number, node: number, symbol: number, target: number): void {
  let slot = hashOf(node, symbol) & mask
  while (edges[slot * 3 + 2] !== 0) slot = (slot + 1) & mask
  edges[slot * 3] = node
  edges[slot * 3 + 1] = symbol
  edges[slot * 3 + 2] = target
}

/** A trie in the making. Node 0 is the root. */
export class TrieBuilder {
  private edges = new Int32Array(3 * 1024)
  private mask = 1023
  private edgeCount = 0
  private readonly isOpen: boolean[] = [true]
  private readonly ends: (number[] | null)[] = [null]
  private readonly particles: (number[] | null)[] = [null]

  /** The node reached by `symbol`, made where it is missing. */
  grow(node: number, symbol: number): number {
    let slot = hashOf(node, symbol) & this.mask
    for (; this.edges[slot * 3 + 2] !== 0; slot = (slot + 1) & this.mask) {
      if (this.edges[slot * 3] === node && this.edges[slot * 3 + 1] === symbol)
        return this.edges[slot * 3 + 2] as number
    }
    const target = this.ends.push(null) - 1
    this.particles.push(null)
    this.isOpen.push(false)
    this.isOpen[node] = true
    insert(this.edges, this.mask, node, symbol, target)
    if (++this.edgeCount * 2 > this.mask) this.widen()
    return target
  }

  /** Lets a phrase of the concept end at the node. */
  addEnd(node: number, concept: number): void {
    const ends = this.ends[node]
    if (!ends) this.ends[node] = [concept]
    else if (!ends.includes(concept)) ends.push(concept)
  }

  /** Lets a separable verb of the concept end at the node, with its particle still to come. */
  addParticle(node: number, symbol: number, concept: number): void {
    const particles = this.particles[node]
    if (particles) particles.push(symbol, concept)
    else this.particles[node] = [symbol, concept]
  }

  private widen(): void {
    const old = this.edges
    this.mask = this.mask * 2 + 1
    this.edges = new Int32Array(3 * (this.mask + 1))
    for (let at = 0; at < old.length; at += 3)
      if (old[at + 2] !== 0)
        insert(this.edges, this.mask, old[at] as number, old[at + 1] as number, old[at + 2] as number)
  }

  /** The finished trie. In: the highest symbol. Phrases of a concept that nothing follows share one node. */
  finish(highest: number): Trie {
    const numbers = new Int32Array(this.ends.length)
    const shared = new Map<number, number>()
    const records: number[] = [-1, noList, noList, 1]
    const lists: number[] = [0]
    const listOf = (list: readonly number[]): number => {
      if (list.length === 0) return noList
      lists.push(list.length, ...list)
      return lists.length - list.length - 1
    }
    for (let node = 1; node < numbers.length; node++) {
      const ends = this.ends[node] ?? []
      const particles = this.particles[node] ?? []
      const [concept = -1, ...more] = ends
      const isLeaf = !this.isOpen[node] && more.length === 0 && particles.length === 0
      const known = isLeaf ? shared.get(concept) : undefined
      if (known !== undefined) {
        numbers[node] = known
        continue
      }
      const number = records.length >> recordShift
      numbers[node] = number
      if (isLeaf) shared.set(concept, number)
      records.push(concept, listOf(more), listOf(particles), this.isOpen[node] ? 1 : 0)
    }
    const fromRoot = new Int32Array(highest + 1)
    const edges = new Int32Array(this.edges.length)
    for (let at = 0; at < this.edges.length; at += 3) {
      const target = this.edges[at + 2] as number
      if (target === 0) continue
      const node = this.edges[at] as number
      const symbol = this.edges[at + 1] as number
      if (node === 0) fromRoot[symbol] = numbers[target] as number
      else insert(edges, this.mask, numbers[node] as number, symbol, numbers[target] as number)
    }
    return new Trie(fromRoot, edges, this.mask, Int32Array.from(records), Int32Array.from(lists))
  }
}
