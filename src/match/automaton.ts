import { Decoder } from './packed/decoder.js'
import { type AutomatonNode, type PlainAutomaton, transcode } from './packed/format.js'

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
export class Automaton {
  constructor(
    /** Numbers of the symbols; symbols that no phrase tells apart have the same. */
    readonly symbols: ReadonlyMap<string, number>,
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

/** A symbol with its sign in front again: `kurs~` is `~kurs`. */
const signed = (symbol: string): string =>
  symbol.length > 1 && symbol.endsWith('~') ? `~${symbol.slice(0, -1)}` : symbol

/** Collects lists of numbers behind one another. */
class Lists {
  readonly numbers: number[] = [0]

  add(list: readonly number[]): number {
    if (list.length === 0) return noList
    this.numbers.push(list.length, ...list)
    return this.numbers.length - list.length - 1
  }
}

/** The edges of a node as pairs of class and target, by class. */
function edgesOf({ groups }: AutomatonNode): [number, number][] {
  const edges: [number, number][] = []
  for (const { target, classes } of groups) for (const each of classes) edges.push([each, target])
  return groups.length > 1 ? edges.sort((a, b) => a[0] - b[0]) : edges
}

/** Lays an automaton out for matching. */
export function laidOut({ symbols, classes, nodes }: PlainAutomaton): Automaton {
  // symbols are numbered from 1
  const numbers = new Map<string, number>()
  let highest = 0
  symbols.forEach((symbol, n) => {
    const number = (classes[n] as number) + 1
    numbers.set(signed(symbol), number)
    if (number > highest) highest = number
  })
  const lists = new Lists()
  const places = new Int32Array(nodes.length)
  const cells: number[] = [-1, noList, noList, 0]
  const fromRoot = new Int32Array(highest + 1)
  nodes.forEach((node, n) => {
    const edges = edgesOf(node)
    if (n === nodes.length - 1) {
      for (const [each, target] of edges) fromRoot[each + 1] = places[target] as number
      return
    }
    places[n] = cells.length
    const [concept = -1, ...more] = node.ends
    const particles = node.particles.map((value, i) => (i % 2 === 0 ? value + 1 : value))
    cells.push(concept, lists.add(more), lists.add(particles), edges.length)
    for (const [each, target] of edges) cells.push(each + 1, places[target] as number)
  })
  return new Automaton(numbers, fromRoot, Int32Array.from(cells), Int32Array.from(lists.numbers))
}

/** Makes an automaton of the text that `pack` made of one. */
export function unpack(text: string): Automaton {
  const plain: PlainAutomaton = { symbols: [], classes: [], nodes: [] }
  transcode(new Decoder(text), plain)
  return laidOut(plain)
}
