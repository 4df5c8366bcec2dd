/** The list that stands for none. */
export const noList = 0

// a node is a place in `cells`: the first concept that ends there or -1, the list of further ones, the list of
// particles, the number of edges, and then the edges, each a symbol and the node it leads to, by symbol
const moreAt = 1
const particlesAt = 2
const countAt = 3
const edgesAt = 4
/** Up to so many edges are gone through one by one. */
const fewEdges = 8

/**
 * The phrases of one language as an automaton over symbol numbers, in flat arrays: a step makes no object. A node and
 * its edges lie together, because waiting for memory is what matching spends its time on.
 */
export class Trie {
  constructor(
    private readonly fromRoot: Int32Array,
    private readonly cells: Int32Array,
    /** Lists of numbers, each behind its length; list 0 is empty. */
    readonly lists: Int32Array,
  ) {}

  /** The node reached from the root by `symbol`, or 0. */
  start(symbol: number): number {
    return this.fromRoot[symbol] as number
  }

  /** The node reached from another node by `symbol`, or 0. */
  next(node: number, symbol: number): number {
    const { cells } = this
    let low = node + edgesAt
    let high = low + 2 * (cells[node + countAt] as number)
    while (high - low > 2 * fewEdges) {
      const middle = low + (((high - low) >> 2) << 1)
      if ((cells[middle] as number) <= symbol) low = middle
      else high = middle
    }
    for (; low < high; low += 2) if (cells[low] === symbol) return cells[low + 1] as number
    return 0
  }

  /** The concept of the first phrase that ends at a node, or -1. */
  endOf(node: number): number {
    return this.cells[node] as number
  }

  /** The list of further concepts that end at a node. */
  moreEndsOf(node: number): number {
    return this.cells[node + moreAt] as number
  }

  /** The list of verbs that wait for their particle at a node: particle and concept in turn. */
  particlesOf(node: number): number {
    return this.cells[node + particlesAt] as number
  }

  /** True if phrases go on behind the node. */
  isOpen(node: number): boolean {
    return (this.cells[node + countAt] as number) > 0
  }
}

/** Nodes and symbols are numbered in a row, so their bits have to be mixed well, or look-ups walk through long runs. */
function hashOf(node: number, symbol: number): number {
  const sum = Math.imul(node, 0x9e3779b1) + symbol
  const mixed = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}

/** Puts an edge into the builder's table. */
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

  /** Edges by node: where those of each node begin in `order`, which holds places in the table, by symbol. */
  private edgesByNode(): { starts: Int32Array; order: Int32Array } {
    const { edges } = this
    const starts = new Int32Array(this.ends.length + 1)
    for (let at = 0; at < edges.length; at += 3)
      if (edges[at + 2] !== 0) (starts[(edges[at] as number) + 1] as number)++
    for (let node = 1; node < starts.length; node++)
      starts[node] = (starts[node] as number) + (starts[node - 1] as number)
    const filled = starts.slice()
    const order = new Int32Array(this.edgeCount)
    for (let at = 0; at < edges.length; at += 3) {
      if (edges[at + 2] === 0) continue
      const node = edges[at] as number
      order[filled[node] as number] = at
      filled[node] = (filled[node] as number) + 1
    }
    for (let node = 1; node + 1 < starts.length; node++)
      order
        .subarray(starts[node], starts[node + 1])
        .sort((a, b) => (edges[a + 1] as number) - (edges[b + 1] as number))
    return { starts, order }
  }

  /** The finished trie. In: the highest symbol. Phrases of a concept that nothing follows share one node. */
  finish(highest: number): Trie {
    const { starts, order } = this.edgesByNode()
    const lists: number[] = [0]
    const listOf = (list: readonly number[]): number => {
      if (list.length === 0) return noList
      lists.push(list.length, ...list)
      return lists.length - list.length - 1
    }
    const places = new Int32Array(this.ends.length)
    const shared = new Map<number, number>()
    let length = edgesAt
    const own: number[] = []
    for (let node = 1; node < places.length; node++) {
      const ends = this.ends[node]
      const count = (starts[node + 1] as number) - (starts[node] as number)
      const isLeaf = count === 0 && ends?.length === 1 && !this.particles[node]
      const concept = ends?.[0] as number
      const known = isLeaf ? shared.get(concept) : undefined
      places[node] = known ?? length
      if (known !== undefined) continue
      if (isLeaf) shared.set(concept, length)
      own.push(node)
      length += edgesAt + 2 * count
    }
    const cells = new Int32Array(length)
    for (const node of own) {
      const place = places[node] as number
      const [concept = -1, ...more] = this.ends[node] ?? []
      cells[place] = concept
      cells[place + moreAt] = listOf(more)
      cells[place + particlesAt] = listOf(this.particles[node] ?? [])
      const first = starts[node] as number
      const count = (starts[node + 1] as number) - first
      cells[place + countAt] = count
      for (let n = 0; n < count; n++) {
        const at = order[first + n] as number
        cells[place + edgesAt + 2 * n] = this.edges[at + 1] as number
        cells[place + edgesAt + 2 * n + 1] = places[this.edges[at + 2] as number] as number
      }
    }
    const fromRoot = new Int32Array(highest + 1)
    for (let n = 0; n < (starts[1] as number); n++) {
      const at = order[n] as number
      fromRoot[this.edges[at + 1] as number] = places[this.edges[at + 2] as number] as number
    }
    return new Trie(fromRoot, cells, Int32Array.from(lists))
  }
}
