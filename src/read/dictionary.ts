import { clean } from './clean.js'
import { languageClass } from './language-words.js'

/** Spellings after which `isFull`: hostile texts cannot fill the memory. */
const most = 50_000
const mostUnits = 1_000_000
/** Units of spellings that are remembered within one text. */
const mostPooled = 4_000_000

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
  /** Open addressing, four numbers a spelling: hash, place in the pool and length, word, 1 if taken. */
  private table = new Int32Array(4 * 2048)
  private mask = 2047
  private spellings = 0
  private pool = new Uint16Array(16_384)
  private pooled = 0

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
      const at = slot << 2
      if (table[at + 3] === 0) return this.add(units, from, to, hash)
      if (table[at] === hash) {
        const place = table[at + 1] as number
        // lengths are below 512, see `longest` in words.ts
        if ((place & 511) === length) {
          let p = place >>> 9
          let i = from
          while (i < to && pool[p] === units[i]) {
            i++
            p++
          }
          if (i === to) return table[at + 2] as number
        }
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
    if (this.pooled + length > this.pool.length) this.pool = grown(this.pool, this.pool.length * 2 + length)
    this.pool.set(units.subarray(from, to), this.pooled)
    this.insert(hash, this.pooled * 512 + length, id)
    this.pooled += length
    this.spellings++
    if (this.spellings * 2 > this.mask) this.widen()
    return id
  }

  private insert(hash: number, place: number, id: number): void {
    let slot = (hash ^ (hash >>> 15)) & this.mask
    while (this.table[slot * 4 + 3] !== 0) slot = (slot + 1) & this.mask
    this.table.set([hash, place, id, 1], slot * 4)
  }

  private widen(): void {
    const old = this.table
    this.table = new Int32Array(old.length * 2)
    this.mask = this.mask * 2 + 1
    for (let at = 0; at < old.length; at += 4)
      if (old[at + 3] === 1) this.insert(old[at] as number, old[at + 1] as number, old[at + 2] as number)
  }
}
