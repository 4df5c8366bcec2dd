/** Chances that a bit is 1, learned while bits go by; 16 bits each, with how often each was asked. */
export class Chances {
  readonly chance: Uint16Array
  readonly seen: Uint8Array

  constructor(count: number) {
    this.chance = new Uint16Array(count).fill(1 << 15)
    this.seen = new Uint8Array(count)
  }

  /** Takes note of a bit. The first bits change a chance much, later ones little. */
  learn(i: number, bit: number): void {
    const seen = this.seen[i] as number
    const chance = this.chance[i] as number
    const rate = rates[seen] as number
    const target = bit === 1 ? highest : lowest
    this.chance[i] = chance + (((target - chance) * rate) >> 12)
    if (seen < rates.length - 1) this.seen[i] = seen + 1
  }
}

const lowest = 32
const highest = 65_535 - lowest
/** 4,096 / (n + 1.6), whole, so that every machine learns alike. */
const rates = Int32Array.from({ length: 24 }, (_, n) => Math.floor(40_960 / (10 * n + 16)))

/** Chances for numbers of a fixed count of bits, each bit by those before it, in several contexts. */
export class Tree {
  readonly chances: Chances

  constructor(
    readonly bits: number,
    contexts = 1,
  ) {
    this.chances = new Chances(contexts << bits)
  }
}

/** Chances for numbers of any size: first how many bits, then the bits. */
export class Size {
  readonly length = new Tree(5)
  readonly bits = new Chances(32 << exactBits)
}
/** Leading bits of a number that are learned; those behind them are as good as random. */
const exactBits = 6

/**
 * Writes or reads numbers bit by bit, so that one description of a format serves both ways: the encoder writes the
 * value it is given and gives it back, the decoder reads one and takes no notice of what it is given.
 */
export abstract class Coder {
  abstract bit(chances: Chances, i: number, value: number): number

  tree(tree: Tree, context: number, value: number): number {
    const base = context << tree.bits
    let node = 1
    for (let n = tree.bits - 1; n >= 0; n--)
      node = node * 2 + this.bit(tree.chances, base + node, (value >> n) & 1)
    return node - (1 << tree.bits)
  }

  size(size: Size, value: number): number {
    const length = this.tree(size.length, 0, 31 - Math.clz32(value + 1))
    let number = 1
    for (let n = length - 1; n >= 0; n--) {
      const known = length - 1 - n
      const i = known < exactBits - 1 ? (length << exactBits) + number : length << exactBits
      number = number * 2 + this.bit(size.bits, i, ((value + 1) >> n) & 1)
    }
    return number - 1
  }
}

/** Six bits a character: text that is stored and sent as it is. */
export const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The range the coder narrows is kept above this. */
export const smallest = 0x1000000
