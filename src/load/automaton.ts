import { emptyPlain, type PlainAutomaton } from '../match/packed/format.js'

/** A node of the trie from which the automaton is made. */
interface TrieNode {
  readonly next: Map<string, TrieNode>
  readonly ends: number[]
  /** Particle and concept. */
  readonly particles: [string, number][]
}

const newNode = (): TrieNode => ({ next: new Map(), ends: [], particles: [] })

type Groups = readonly (readonly (readonly string[])[])[]

/** Follows the groups of a phrase from the n-th on, each in all its ways. */
function plant(groups: Groups, n: number, from: TrieNode, root: TrieNode, concept: number): void {
  const group = groups[n]
  if (!group) {
    if (from !== root && !from.ends.includes(concept)) from.ends.push(concept)
    return
  }
  for (const filling of group) {
    let node = from
    let isApart = false
    for (const symbol of filling) {
      if (symbol.startsWith('^')) {
        node.particles.push([symbol.slice(1), concept])
        isApart = true
        continue
      }
      let next = node.next.get(symbol)
      if (!next) {
        next = newNode()
        node.next.set(symbol, next)
      }
      node = next
    }
    if (!isApart) plant(groups, n + 1, node, root, concept)
  }
}

function trieOf(phrases: readonly string[]): TrieNode {
  const root = newNode()
  phrases.forEach((list, concept) => {
    if (list === '') return
    for (const phrase of list.split('|')) {
      const groups = phrase
        .split(' ')
        .map((group) => group.split('/').map((filling) => (filling === '' ? [] : filling.split('_'))))
      plant(groups, 0, root, root, concept)
    }
  })
  return root
}

/** A node with its edges by symbol; nodes from which the same follows are one. */
interface SharedNode {
  readonly edges: readonly (readonly [string, number])[]
  readonly ends: number[]
  readonly particles: readonly [string, number][]
}

/** The nodes of a trie, those alike only once, targets first. */
function shared(root: TrieNode): SharedNode[] {
  const nodes: SharedNode[] = []
  const known = new Map<string, number>()
  const visit = (node: TrieNode): number => {
    const edges = [...node.next]
      .map(([symbol, next]) => [symbol, visit(next)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    const key = JSON.stringify([edges, node.ends, node.particles])
    let number = known.get(key)
    if (number === undefined) {
      number = nodes.length
      known.set(key, number)
      nodes.push({ edges, ends: node.ends, particles: node.particles })
    }
    return number
  }
  visit(root)
  return nodes
}

/** A symbol with its sign behind: `~kurs` is `kurs~`. */
const unsigned = (symbol: string): string => (symbol.startsWith('~') ? `${symbol.slice(1)}~` : symbol)

/** The symbols in order, and the class of each: those that lead everywhere to the same are in one. */
function classified(nodes: readonly SharedNode[]): { symbols: string[]; classOf: Map<string, number> } {
  const uses = new Map<string, string[]>()
  const note = (symbol: string, use: string): void => {
    const list = uses.get(symbol)
    if (list) list.push(use)
    else uses.set(symbol, [use])
  }
  nodes.forEach(({ edges, particles }, n) => {
    for (const [symbol, target] of edges) note(symbol, `${n}>${target}`)
    for (const [symbol, concept] of particles) note(symbol, `${n}^${concept}`)
  })
  const symbols = [...uses.keys()].sort((a, b) => (unsigned(a) < unsigned(b) ? -1 : 1))
  const byUse = new Map<string, number>()
  const classOf = new Map<string, number>()
  for (const symbol of symbols) {
    const use = (uses.get(symbol) as string[]).join(' ')
    const known = byUse.get(use)
    classOf.set(symbol, known ?? byUse.size)
    if (known === undefined) byUse.set(use, byUse.size)
  }
  return { symbols, classOf }
}

/** Classes of a node's edges by target, both ascending. */
function grouped(edges: SharedNode['edges'], classOf: ReadonlyMap<string, number>): [number, number[]][] {
  const byTarget = new Map<number, Set<number>>()
  for (const [symbol, target] of edges) {
    const classes = byTarget.get(target) ?? new Set()
    byTarget.set(target, classes.add(classOf.get(symbol) as number))
  }
  return [...byTarget]
    .sort(([a], [b]) => a - b)
    .map(([target, classes]) => [target, [...classes].sort((a, b) => a - b)])
}

/** Makes the smallest automaton of the phrases of one language. In: one string of packed phrases a concept. */
export function automatonOf(phrases: readonly string[]): PlainAutomaton {
  const nodes = shared(trieOf(phrases))
  const { symbols, classOf } = classified(nodes)
  const plain = emptyPlain()
  plain.symbols = symbols.map(unsigned)
  plain.classes = symbols.map((symbol) => classOf.get(symbol) as number)
  plain.nodeCount = nodes.length
  for (const { edges, ends, particles } of nodes) {
    const groups = grouped(edges, classOf)
    plain.endCounts.push(ends.length)
    plain.particleCounts.push(2 * particles.length)
    plain.groupCounts.push(groups.length)
    plain.ends.push(...ends)
    for (const [symbol, concept] of particles) plain.particles.push(classOf.get(symbol) as number, concept)
    for (const [target, classes] of groups) {
      plain.targets.push(target)
      plain.sizes.push(classes.length)
      plain.edges.push(...classes)
    }
  }
  return plain
}
