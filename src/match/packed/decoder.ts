import { type Chances, Coder, digits, smallest } from './coder.js'

/** The bytes of a text of six bits a character. */
function bytesOf(text: string): Uint8Array {
  const values = new Uint8Array(128)
  for (let n = 0; n < digits.length; n++) values[digits.charCodeAt(n)] = n
  const bytes = new Uint8Array((text.length * 6) >> 3)
  let held = 0
  let count = 0
  let at = 0
  for (let i = 0; i < text.length; i++) {
    held = (held << 6) | (values[text.charCodeAt(i)] as number)
    count += 6
    if (count < 8) continue
    count -= 8
    bytes[at++] = held >> count
    held &= (1 << count) - 1
  }
  return bytes
}

/** Reads what the range encoder wrote. */
export class Decoder extends Coder {
  private readonly bytes: Uint8Array
  private at = 0
  private range = 0xffffffff
  private code = 0

  constructor(text: string) {
    super()
    this.bytes = bytesOf(text)
    // the first byte only takes the carry
    for (let n = 0; n < 5; n++) this.code = ((this.code << 8) | this.next()) >>> 0
  }

  private next(): number {
    return this.bytes[this.at++] ?? 0
  }

  bit(chances: Chances, i: number): number {
    const bound = (this.range >>> 16) * (chances.chance[i] as number)
    let bit = 0
    if (this.code < bound) {
      this.range = bound
      bit = 1
    } else {
      this.code -= bound
      this.range -= bound
    }
    chances.learn(i, bit)
    while (this.range < smallest) {
      this.range = (this.range << 8) >>> 0
      this.code = ((this.code << 8) | this.next()) >>> 0
    }
    return bit
  }
}
