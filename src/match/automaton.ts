import { Decoder } from './packed/decoder.js'
import { emptyPlain, type PlainAutomaton, transcode } from './packed/format.js'

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
    /** Numbers of the symbols, stems with their sign behind; symbols that no phrase tells apart have the same. */
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

  /** All concepts of the phrases that end at a node. */
  endsOf(node: number): readonly number[] {
    const concept = this.endOf(node)
    const more = this.moreEndsOf(node)
    return concept < 0
      ? []
      : [concept, ...this.lists.subarray(more + 1, more + 1 + (this.lists[more] as number))]
  }

  /** The symbols that lead on from a node. */
  followersOf(node: number): readonly number[] {
    const from = node + edgesAt
    const count = this.cells[node + countAt] as number
    return Array.from({ length: count }, (_, n) => this.cells[from + 2 * n] as number)
  }
}

/** Collects lists of numbers behind one another. */
class Lists {
  readonly numbers: number[] = [0]

  add(list: readonly number[], from: number, to: number): number {
    if (from >= to) return noList
    const place = this.numbers.length
    this.numbers.push(to - from)
    for (let n = from; n < to; n++) this.numbers.push(list[n] as number)
    return place
  }
}

/** Sorts pairs of numbers in `cells` from `from` on by their first; most nodes have few edges. */
function sortEdges(cells: Int32Array, from: number, to: number): void {
  if (to - from > 64) {
    const pairs: [number, number][] = []
    for (let at = from; at < to; at += 2) pairs.push([cells[at] as number, cells[at + 1] as number])
    pairs.sort((a, b) => a[0] - b[0])
    pairs.forEach((pair, n) => {
      cells.set(pair, from + 2 * n)
    })
    return
  }
  for (let at = from + 2; at < to; at += 2) {
    const symbol = cells[at] as number
    const target = cells[at + 1] as number
    let place = at
    for (; place > from && (cells[place - 2] as number) > symbol; place -= 2) {
      cells[place] = cells[place - 2] as number
      cells[place + 1] = cells[place - 1] as number
    }
    cells[place] = symbol
    cells[place + 1] = target
  }
}

/** Lays an automaton out for matching. */
export function laidOut(plain: PlainAutomaton): Automaton {
  // symbols are numbered from 1
  const symbols = new Map<string, number>()
  let highest = 0
  for (let n = 0; n < plain.symbols.length; n++) {
    const number = (plain.classes[n] as number) + 1
    symbols.set(plain.symbols[n] as string, number)
    if (number > highest) highest = number
  }
  const particles = plain.particles.map((value, n) => (n % 2 === 0 ? value + 1 : value))
  const lists = new Lists()
  const places = new Int32Array(plain.nodeCount)
  const cells = new Int32Array(edgesAt * (plain.nodeCount + 1) + 2 * plain.edges.length)
  const fromRoot = new Int32Array(highest + 1)
  let place = edgesAt
  let end = 0
  let particle = 0
  let group = 0
  let edge = 0
  for (let node = 0; node < plain.nodeCount; node++) {
    const lastGroup = group + (plain.groupCounts[node] as number)
    const isRoot = node === plain.nodeCount - 1
    let at = place + edgesAt
    for (; group < lastGroup; group++) {
      const target = places[plain.targets[group] as number] as number
      const lastEdge = edge + (plain.sizes[group] as number)
      for (; edge < lastEdge; edge++) {
        const symbol = (plain.edges[edge] as number) + 1
        if (isRoot) fromRoot[symbol] = target
        else {
          cells[at++] = symbol
          cells[at++] = target
        }
      }
    }
    const ends = end + (plain.endCounts[node] as number)
    const lastParticle = particle + (plain.particleCounts[node] as number)
    places[node] = place
    cells[place] = end < ends ? (plain.ends[end] as number) : -1
    cells[place + moreAt] = lists.add(plain.ends, end + 1, ends)
    cells[place + particlesAt] = lists.add(particles, particle, lastParticle)
    cells[place + countAt] = (at - place - edgesAt) / 2
    sortEdges(cells, place + edgesAt, at)
    end = ends
    particle = lastParticle
    place = at
  }
  return new Automaton(symbols, fromRoot, cells.slice(0, place), Int32Array.from(lists.numbers))
}

/** Makes an automaton of the text that `pack` made of one. */
export function unpack(text: string): Automaton {
  const plain = emptyPlain()
  transcode(new Decoder(text), plain)
  return laidOut(plain)
}
