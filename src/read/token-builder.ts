import type { Dictionary } from './dictionary.js'
import type { Tokens } from './source.js'

/** Tokens kept ready for the next text. */
const keptTokens = 1 << 16

/** Tokens in the making: parallel arrays that are used again for the next text. */
export class TokenBuilder {
  length = 0
  start = new Int32Array(1024)
  end = new Int32Array(1024)
  id = new Int32Array(1024)
  breakBefore = new Uint8Array(1024)
  joined = new Uint8Array(1024)
  quoted = new Uint8Array(1024)

  /** Makes room for one more token. */
  widen(): void {
    const length = this.start.length * 2
    const wider = <A extends Int32Array | Uint8Array>(from: A, to: A): A => {
      to.set(from)
      return to
    }
    this.start = wider(this.start, new Int32Array(length))
    this.end = wider(this.end, new Int32Array(length))
    this.id = wider(this.id, new Int32Array(length))
    this.breakBefore = wider(this.breakBefore, new Uint8Array(length))
    this.joined = wider(this.joined, new Uint8Array(length))
    this.quoted = wider(this.quoted, new Uint8Array(length))
  }

  /** True where the arrays grew too large to be kept. */
  get isLarge(): boolean {
    return this.start.length > keptTokens
  }

  finish(dictionary: Dictionary): Tokens {
    const { length, id } = this
    const word: string[] = new Array(length)
    for (let t = 0; t < length; t++) word[t] = dictionary.word[id[t] as number] as string
    return {
      length,
      start: this.start.slice(0, length),
      end: this.end.slice(0, length),
      word,
      id: id.slice(0, length),
      dictionary,
      breakBefore: this.breakBefore.slice(0, length),
      quoted: this.quoted.slice(0, length),
      joined: this.joined.slice(0, length),
    }
  }
}
