import { wider } from './wider.js'

// a filling: first token, end, how many slots there are, and the mention in each
const endAt = 1
const countAt = 2
const partsAt = 3

/** The fillings of a sentence's frames, one behind the other; each is named by its place. */
export class Fillings {
  private numbers = new Int32Array(512)
  /** Place 0 is none. */
  private used = 1

  clear(): void {
    this.used = 1
  }

  /** In: what fills the slots, in the first `count` of `parts`. */
  add(first: number, end: number, parts: Int32Array, count: number): number {
    const place = this.used
    this.used += partsAt + count
    while (this.used > this.numbers.length) this.numbers = wider(this.numbers)
    const { numbers } = this
    numbers[place] = first
    numbers[place + endAt] = end
    numbers[place + countAt] = count
    for (let n = 0; n < count; n++) numbers[place + partsAt + n] = parts[n] as number
    return place
  }

  first(place: number): number {
    return this.numbers[place] as number
  }

  end(place: number): number {
    return this.numbers[place + endAt] as number
  }

  /** How many slots are filled. */
  count(place: number): number {
    return this.numbers[place + countAt] as number
  }

  /** The mention in the n-th slot. */
  part(place: number, n: number): number {
    return this.numbers[place + partsAt + n] as number
  }

  /** True if the two share no token. */
  apart(a: number, b: number): boolean {
    return this.end(a) <= this.first(b) || this.end(b) <= this.first(a)
  }
}
