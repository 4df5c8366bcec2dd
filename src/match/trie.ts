/**
 * The phrases of one language as a trie over symbol numbers, in flat arrays: looking an edge up makes no object and
 * takes the same time however many phrases there are. Node 0 is the root; symbols and targets are above 0.
 */
export class Trie {
  /** Open addressing, four numbers an edge: node, symbol, target, unused. */
  private edges = new Int32Array(4 * 1024)
  private mask = 1023
  private edgeCount = 0
  private nodeCount = 1
  /** 1 where a node has edges. */
  private open = new Uint8Array(512)
  /** First entry of each node in the list of ends, or 0; an entry's next one likewise. */
  private firstEnd = new Int32Array(512)
  private readonly endConcept = [0]
  private readonly endNext = [0]
  /** The same for particles of separable verbs. */
  private firstParticle = new Int32Array(512)
  private readonly particleSymbol = [0]
  private readonly particleConcept = [0]
  private readonly particleNext = [0]

  /** Target of each symbol's edge from the root, or 0: most look-ups are made there. */
  private fromRoot = new Int32Array(1024)

  /** The node reached from the root by `symbol`, or 0. */
  start(symbol: number): number {
    return this.fromRoot[symbol] as number
  }

  /** The node reached from another node by `symbol`, or 0. */
  next(node: number, symbol: number): number {
    const { edges, mask } = this
    let slot = hashOf(node, symbol) & mask
    for (;;) {
      const at = slot << 2
      const target = edges[at + 2] as number
      if (target === 0 || (edges[at] === node && edges[at + 1] === symbol)) return target
      slot = (slot + 1) & mask
    }
  }

  /** True if phrases go on behind the node. */
  isOpen(node: number): boolean {
    return this.open[node] === 1
  }

  /** The first of the phrases that end at a node, for `conceptOfEnd` and `endAfter`; 0 if there is none. */
  endOf(node: number): number {
    return this.firstEnd[node] as number
  }
  endAfter(end: number): number {
    return this.endNext[end] as number
  }
  conceptOfEnd(end: number): number {
    return this.endConcept[end] as number
  }

  /** The first of the verbs whose form ends at a node and whose particle follows apart; 0 if there is none. */
  particleOf(node: number): number {
    return this.firstParticle[node] as number
  }
  particleAfter(particle: number): number {
    return this.particleNext[particle] as number
  }
  symbolOfParticle(particle: number): number {
    return this.particleSymbol[particle] as number
  }
  conceptOfParticle(particle: number): number {
    return this.particleConcept[particle] as number
  }

  /** The node reached by `symbol`, made where it is missing. */
  grow(node: number, symbol: number): number {
    if (node === 0) return this.growRoot(symbol)
    const known = this.next(node, symbol)
    if (known !== 0) return known
    const target = this.addNode()
    this.open[node] = 1
    this.insert(node, symbol, target)
    if (++this.edgeCount * 2 > this.mask) this.widenEdges()
    return target
  }

  private growRoot(symbol: number): number {
    if (symbol >= this.fromRoot.length) {
      const longer = new Int32Array(symbol * 2)
      longer.set(this.fromRoot)
      this.fromRoot = longer
    }
    if (this.fromRoot[symbol] === 0) this.fromRoot[symbol] = this.addNode()
    return this.fromRoot[symbol] as number
  }

  private addNode(): number {
    const node = this.nodeCount++
    if (node >= this.open.length) this.widenNodes()
    return node
  }

  /** Lets a phrase of the concept end at the node. */
  addEnd(node: number, concept: number): void {
    let last = 0
    for (let end = this.endOf(node); end !== 0; end = this.endAfter(end)) {
      if (this.endConcept[end] === concept) return
      last = end
    }
    const added = this.endConcept.push(concept) - 1
    this.endNext.push(0)
    if (last === 0) this.firstEnd[node] = added
    else this.endNext[last] = added
  }

  /** Lets a separable verb of the concept end at the node, with its particle still to come. */
  addParticle(node: number, symbol: number, concept: number): void {
    let last = 0
    for (let p = this.particleOf(node); p !== 0; p = this.particleAfter(p)) last = p
    const added = this.particleSymbol.push(symbol) - 1
    this.particleConcept.push(concept)
    this.particleNext.push(0)
    if (last === 0) this.firstParticle[node] = added
    else this.particleNext[last] = added
  }

  private insert(node: number, symbol: number, target: number): void {
    let slot = hashOf(node, symbol) & this.mask
    while (this.edges[slot * 4 + 2] !== 0) slot = (slot + 1) & this.mask
    this.edges[slot * 4] = node
    this.edges[slot * 4 + 1] = symbol
    this.edges[slot * 4 + 2] = target
  }

  private widenEdges(): void {
    const old = this.edges
    this.edges = new Int32Array(old.length * 2)
    this.mask = this.mask * 2 + 1
    for (let at = 0; at < old.length; at += 4)
      if (old[at + 2] !== 0) this.insert(old[at] as number, old[at + 1] as number, old[at + 2] as number)
  }

  private widenNodes(): void {
    const length = this.open.length * 2
    const wider = <A extends Int32Array | Uint8Array>(from: A, to: A): A => {
      to.set(from)
      return to
    }
    this.open = wider(this.open, new Uint8Array(length))
    this.firstEnd = wider(this.firstEnd, new Int32Array(length))
    this.firstParticle = wider(this.firstParticle, new Int32Array(length))
  }
}

/** Nodes and symbols are numbered in a row, so their bits have to be mixed well, or look-ups walk through long runs. */
function hashOf(node: number, symbol: number): number {
  const sum = Math.imul(node, 0x9e3779b1) + symbol
  const mixed = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}
