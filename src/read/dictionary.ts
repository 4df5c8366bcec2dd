import { clean } from './clean.js'
import { languageClass } from './language-words.js'

/** Spellings after which `isFull`: hostile texts cannot fill the memory. */
const most = 50_000
const mostUnits = 1_000_000
/** Units of spellings that are remembered within one text. */
const mostPooled = 4_000_000

/** Units of the pool before those of a spelling. */
const head = 3

/** Seed of the hash that `idOf` is given. */
export const hashSeed = 0x2f0b4a27
/** One step of that hash. */
export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

function grown<A extends Int32Array | Uint16Array | Uint8Array>(array: A, length: number): A {
  const larger = new (array.constructor as new (length: number) => A)(length)
  larger.set(array)
  return larger
}

/**
 * The distinct words of the texts read so far, by number. Everything that depends on a word alone is worked out once,
 * when it is first met. Finding a token again compares its units with those of a known spelling and makes no string.
 */
export class Dictionary {
  /** Cleaned words by number. */
  readonly word: string[] = []
  /** The class in which `language.ts` counts each word. */
  language = new Uint8Array(1024)
  private readonly byWord = new Map<string, number>()
  /** Open addressing: where in the pool each spelling begins, or 0. Small, so that it stays in the cache. */
  private table = new Int32Array(4096)
  private mask = 4095
  private spellings = 0
  /** Spellings one behind the other: length, number of the word in two halves, units. */
  private pool = new Uint16Array(16_384)
  private pooled = 1

  /** True once a new dictionary ought to take over. */
  get isFull(): boolean {
    return this.spellings > most || this.pooled > mostUnits
  }

  /** The number of the word that stands from `from` to `to`. `hash` is made of its units with `hashStep`. */
  idOf(units: Uint16Array, from: number, to: number, hash: number): number {
    const { table, pool, mask } = this
    const length = to - from
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const at = table[slot] as number
      if (at === 0) return this.add(units, from, to, hash)
      if (pool[at] === length) {
        let p = at + head
        let i = from
        while (i < to && pool[p] === units[i]) {
          i++
          p++
        }
        if (i === to) return (pool[at + 1] as number) | ((pool[at + 2] as number) << 16)
      }
      slot = (slot + 1) & mask
    }
  }

  private add(units: Uint16Array, from: number, to: number, hash: number): number {
    const length = to - from
    // a slice of the text would keep all of the text in memory
    const word = clean(String.fromCharCode.apply(null, units.subarray(from, to) as unknown as number[]))
    let id = this.byWord.get(word)
    if (id === undefined) {
      id = this.word.length
      this.word.push(word)
      this.byWord.set(word, id)
      if (id >= this.language.length) this.language = grown(this.language, id * 2)
      this.language[id] = languageClass(word)
    }
    if (this.pooled > mostPooled) return id
    const at = this.pooled
    this.pooled += head + length
    if (this.pooled > this.pool.length) this.pool = grown(this.pool, this.pooled * 2)
    this.pool[at] = length
    this.pool[at + 1] = id & 0xffff
    this.pool[at + 2] = id >>> 16
    this.pool.set(units.subarray(from, to), at + head)
    this.insert(hash, at)
    this.spellings++
    if (this.spellings * 2 > this.mask) this.widen()
    return id
  }

  private insert(hash: number, at: number): void {
    let slot = (hash ^ (hash >>> 15)) & this.mask
    while (this.table[slot] !== 0) slot = (slot + 1) & this.mask
    this.table[slot] = at
  }

  private widen(): void {
    const old = this.table
    this.table = new Int32Array(old.length * 2)
    this.mask = this.mask * 2 + 1
    for (const at of old) if (at !== 0) this.insert(this.hashAt(at), at)
  }

  private hashAt(at: number): number {
    const end = at + head + (this.pool[at] as number)
    let hash = hashSeed
    for (let p = at + head; p < end; p++) hash = hashStep(hash, this.pool[p] as number)
    return hash
  }
}
