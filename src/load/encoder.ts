import { type Chances, Coder, digits, smallest } from '../match/packed/coder.js'
import { type PlainAutomaton, transcode } from '../match/packed/format.js'

/** Writes bits so that likely ones take little room: a range coder (Martin 1979), with the carry of LZMA's. */
class Encoder extends Coder {
  private readonly bytes: number[] = []
  private low = 0
  private range = 0xffffffff
  private held = 0
  private heldCount = 1

  bit(chances: Chances, i: number, value: number): number {
    const bound = (this.range >>> 16) * (chances.chance[i] as number)
    if (value === 1) this.range = bound
    else {
      this.low += bound
      this.range -= bound
    }
    chances.learn(i, value)
    while (this.range < smallest) {
      this.range = (this.range << 8) >>> 0
      this.shift()
    }
    return value
  }

  private shift(): void {
    if (this.low < 0xff000000 || this.low > 0xffffffff) {
      const carry = this.low > 0xffffffff ? 1 : 0
      this.bytes.push((this.held + carry) & 0xff)
      for (; this.heldCount > 1; this.heldCount--) this.bytes.push((0xff + carry) & 0xff)
      this.heldCount = 0
      this.held = Math.floor(this.low / 0x1000000) & 0xff
    }
    this.heldCount++
    this.low = (this.low % 0x1000000) * 0x100
  }

  finish(): string {
    for (let n = 0; n < 5; n++) this.shift()
    let text = ''
    let held = 0
    let count = 0
    for (const byte of this.bytes) {
      held = (held << 8) | byte
      count += 8
      while (count >= 6) {
        count -= 6
        text += digits[(held >> count) & 63]
      }
      held &= (1 << count) - 1
    }
    return count > 0 ? text + digits[(held << (6 - count)) & 63] : text
  }
}

/** Packs an automaton into text. */
export function pack(plain: PlainAutomaton): string {
  const encoder = new Encoder()
  transcode(encoder, plain)
  return encoder.finish()
}
