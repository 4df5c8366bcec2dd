import type { Evidence, Feature, Outcome, Proposal } from '../explain/proposal.js'
import { withoutRepeats } from '../explain/summary.js'
import { reviewData } from '../generated/review.js'
import { sentence } from '../review/wording.js'
import type { Certainty, Product } from '../types.js'
import { printable, type Style, wrap } from './style.js'

/** Quotations of a note that are shown, at most. */
const mostNoted = 20

/** How a report is drawn. */
export interface ReportOptions {
  readonly style: Style
  /** Columns. */
  readonly width: number
  /** Also say what every other rule failed on. */
  readonly trace: boolean
  /** Sentences of the policy by clause id. */
  readonly clauses: Readonly<Record<string, string>>
}

const certaintyWords: Readonly<Record<Certainty, string>> = {
  clear: 'clear: the evidence and the words as a whole leave hardly a doubt',
  likely: 'likely: this reading fits better than the others',
  unclear: 'unclear: a person has to read the text',
}

const labelWidth = 10
/** Characters of the vendor's text shown on either side of a quotation. */
const around = 48

function headline(proposal: Proposal): string {
  const { categories, reasons, productTypes } = reviewData().wording.en
  if (proposal.category !== null) return sentence(categories[proposal.category].name, 'en')
  const type = proposal.productType === null ? '' : ` (${productTypes[proposal.productType].name})`
  return `No category: ${reasons[proposal.reason]}${type}`
}

/** Where a view of the text may begin or end: at a space near `at`, not inside a word. */
function cut(text: string, at: number, step: -1 | 1): number {
  let edge = at
  for (let tries = 0; tries < 16 && edge > 0 && edge < text.length; tries++, edge += step) {
    if (/\s/.test(text.charAt(step === -1 ? edge - 1 : edge))) break
  }
  return edge
}

/** The part of the text shown around a quotation: its line, and of a long line what is near. */
function view(text: string, { start, end }: Evidence): { from: number; to: number } {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  return {
    from: Math.max(lineStart, cut(text, Math.max(0, start - around), -1)),
    to: Math.min(lineEnd === -1 ? text.length : lineEnd, cut(text, Math.min(text.length, end + around), 1)),
  }
}

/** The quotation in its surroundings, with the quotation and the cues beside it drawn. */
function inContext(evidence: Evidence, { assertion }: Feature, product: Product, style: Style): string {
  const text = product[evidence.field] ?? ''
  const { from, to } = view(text, evidence)
  // drawn word by word, so that a line break inside a quotation leaves the margin plain
  const each = (part: string, draw: (word: string) => string): string =>
    printable(part).trim().split(' ').map(draw).join(' ')
  const marks = [
    ...evidence.cues
      .filter(({ field, start, end }) => field === evidence.field && start >= from && end <= to)
      .filter(({ start, end }) => end <= evidence.start || start >= evidence.end)
      .map(({ start, end }) => ({ start, end, drawn: each(text.slice(start, end), style.cue) })),
    {
      start: evidence.start,
      end: evidence.end,
      drawn: `“${each(evidence.quote, (word) => style.quotation(word, assertion))}”`,
    },
  ].sort((a, b) => a.start - b.start)

  let line = ''
  let at = from
  const plain = (end: number): string => printable(text.slice(at, end).replace(/<[^<>]*>/g, ' '))
  for (const mark of marks) {
    if (mark.start < at) continue
    line += plain(mark.start) + mark.drawn
    at = mark.end
  }
  line = (line + plain(to)).replace(/ {2,}/g, ' ').trim()
  const more = (part: string, sign: string): string => (part.trim() === '' ? '' : sign)
  return `${more(text.slice(0, from), '… ')}${line}${more(text.slice(to), ' …')}`
}

/** Why a quotation does not count: the vendor's own words that say so. */
function because({ cues }: Evidence): string {
  const quotes = [...new Set(cues.map((cue) => `“${printable(cue.quote)}”`))]
  return quotes.length === 0 ? '' : ` (because of ${quotes.join(' and ')})`
}

function quantityOf({ quantity }: Feature): string {
  if (quantity === undefined) return ''
  const { value, unit } = quantity
  return unit === 'count' ? ` · ${value} of them` : ` · ${value} ${unit}${value === 1 ? '' : 's'}`
}

/** Features of which the same words say the same are shown as one. Out: the first of them, with the ids of all. */
function saidTogether(features: readonly Feature[]): (readonly [Feature, string[]])[] {
  const groups = new Map<string, readonly [Feature, string[]]>()
  for (const feature of features) {
    const { id, assertion, evidence } = feature
    const places = evidence.map(({ field, start, end }) => `${field} ${start} ${end}`)
    const key = [assertion, quantityOf(feature), ...places].join('|')
    const group = groups.get(key)
    if (group) group[1].push(id)
    else groups.set(key, [feature, [id]])
  }
  return [...groups.values()]
}

class Page {
  private readonly lines: string[] = []
  constructor(private readonly options: ReportOptions) {}

  /** A paragraph whose first line begins with `start`, which takes `margin` columns; the others are indented. */
  private paragraph(start: string, margin: number, text: string): void {
    wrap(text, this.options.width - margin).forEach((line, index) => {
      this.lines.push(`${index === 0 ? start : ' '.repeat(margin)}${line}`)
    })
  }

  labelled(label: string, text: string): void {
    this.paragraph(`  ${this.options.style.dim(label.padEnd(labelWidth))}`, 2 + labelWidth, text)
  }

  indented(margin: number, text: string): void {
    this.paragraph(' '.repeat(margin), margin, text)
  }

  plain(line: string): void {
    this.lines.push(line)
  }

  toString(): string {
    return this.lines.map((line) => line.trimEnd()).join('\n')
  }
}

function addFeatures(
  page: Page,
  heading: string,
  features: readonly Feature[],
  product: Product,
  style: Style,
): void {
  if (features.length === 0) return
  page.plain('')
  page.plain(`  ${style.bold(heading)}`)
  for (const [feature, ids] of saidTogether(features)) {
    page.indented(4, `${ids.join(', ')} · ${style.bold(feature.assertion)}${quantityOf(feature)}`)
    for (const evidence of feature.evidence) {
      const field = evidence.field === 'title' ? 'title: ' : ''
      const why = feature.assertion === 'promised' ? '' : because(evidence)
      page.indented(6, `${field}${inContext(evidence, feature, product, style)}${why}`)
    }
  }
}

function failure({ failed, holds }: Outcome): string {
  if (holds) return 'holds too, but comes later in the order'
  if (failed === null) return 'does not hold'
  const { fact, operator, value, actual } = failed
  return `${fact} is ${JSON.stringify(actual)}, needed ${operator} ${JSON.stringify(value)}`
}

/** One proposal for people to read; `product` is what it was made from. Without a line break at its end. */
export function report(proposal: Proposal, product: Product, options: ReportOptions): string {
  const { style, clauses } = options
  const page = new Page(options)
  const name = [product.title, proposal.id].filter((part) => part !== undefined && part !== '')
  if (name.length > 0) page.plain(style.dim(printable(name.join(' · '))))
  page.plain(style.bold(headline(proposal)))
  page.labelled('certainty', certaintyWords[proposal.certainty])
  page.labelled('summary', printable(proposal.summary))
  const { rule, policy } = proposal.decidedBy
  page.labelled('rule', rule)
  page.labelled('policy', clauses[policy] === undefined ? policy : `${policy}: ${clauses[policy]}`)

  const counts = proposal.features.filter(({ assertion }) => assertion === 'promised')
  const rest = proposal.features.filter(({ assertion }) => assertion !== 'promised')
  addFeatures(page, 'What counts', counts, product, style)
  addFeatures(page, 'What does not count, and why', rest, product, style)

  for (const { id, evidence } of proposal.advisories) {
    page.plain('')
    page.labelled(
      'note',
      [id, ...withoutRepeats(evidence.slice(0, mostNoted)).map((each) => `“${printable(each.quote)}”`)].join(
        ' · ',
      ),
    )
  }
  if (options.trace) {
    page.plain('')
    page.plain(`  ${style.bold('Rules that did not decide')}`)
    for (const outcome of proposal.outcomes) {
      if (outcome.rule !== rule) page.indented(4, `${outcome.rule} (${outcome.policy}): ${failure(outcome)}`)
    }
  }
  return page.toString()
}
