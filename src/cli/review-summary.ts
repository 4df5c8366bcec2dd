import { type Review, type Verdict, verdicts } from '../review/types.js'
import { type Category, categories } from '../types.js'
import { printable, type Style } from './style.js'

/** Cases in the list to look at first. */
const mostListed = 20

interface Case {
  readonly name: string
  readonly verdict: Verdict
  readonly declared: Category
  readonly proposed: string
  readonly distance: number | null
}

const away = ({ distance }: Case): number => distance ?? Number.POSITIVE_INFINITY

/** Counts verdicts and remembers the cases to look at first, in bounded memory. */
export class ReviewSummary {
  private readonly counts = new Map<string, number>()
  private readonly first: Case[] = []
  private open = 0
  private total = 0

  add(review: Review, where: string): void {
    const { verdict, declaredCategory, proposal, distance } = review
    const key = `${declaredCategory} ${verdict}`
    this.total++
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
    if (verdict !== 'reject' && verdict !== 'check') return
    this.open++
    const proposed = proposal.category ?? proposal.reason
    const one = { name: review.id ?? where, verdict, declared: declaredCategory, proposed, distance }
    const place = this.first.findIndex((other) => away(other) > away(one))
    this.first.splice(place === -1 ? this.first.length : place, 0, one)
    if (this.first.length > mostListed) this.first.pop()
  }

  /** True if there is more to say than the one review said. */
  get worthIt(): boolean {
    return this.total > 1
  }

  private table(style: Style): string[] {
    const cell = (text: string | number): string => String(text).padStart(8)
    const wide = Math.max(...categories.map(({ length }) => length))
    const row = (declared: Category): string => {
      const numbers = verdicts.map((verdict) => this.counts.get(`${declared} ${verdict}`) ?? 0)
      return `  ${declared.padEnd(wide)}${numbers.map(cell).join('')}`
    }
    return [style.bold(`  ${'declared'.padEnd(wide)}${verdicts.map(cell).join('')}`), ...categories.map(row)]
  }

  /** The table and the list, a line each, without a line break at the end. */
  toString(style: Style): string {
    const lines = [style.bold(`${this.total} reviewed`), ...this.table(style)]
    if (this.open > 0)
      lines.push('', style.bold('Look at these first: rejected or to be checked, closest to the border'))
    for (const { name, verdict, declared, proposed, distance } of this.first) {
      const far = distance === null ? 'far' : `${distance} away`
      lines.push(
        `  ${far.padEnd(7)} ${verdict.padEnd(6)} ${printable(name)}: ${declared}, proposed ${proposed}`,
      )
    }
    if (this.open > this.first.length) lines.push(`  and ${this.open - this.first.length} more`)
    return lines.join('\n')
  }
}
