import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { icon, verdictIcons } from '../../element/icons.js'
import type { Names } from '../../element/names.js'
import { basics, tokens } from '../../element/styles/tokens.js'
import type { Words } from '../../element/words/words.js'
import type { Row, Standing } from '../protocol.js'
import { queueStyles } from './queue-styles.js'

/** Height of a row in units of CSS; the styles have the same. */
const rowHeight = 60
/** Rows drawn above and below what is seen. */
const spare = 6

/** The queue as a list box of which only what is seen is drawn. Fires `pick` with a row. */
export class QueueList extends LitElement {
  static override readonly styles = [tokens, basics, queueStyles]
  static override readonly properties = {
    rows: { attribute: false },
    standings: { attribute: false },
    version: { attribute: false },
    selected: { attribute: false },
    words: { attribute: false },
    names: { attribute: false },
    label: { type: String },
    first: { state: true },
    seen: { state: true },
  }
  declare rows: readonly Row[]
  declare standings: ReadonlyMap<string, Standing>
  /** Grows when a standing changes. */
  declare version: number
  declare selected: string | null
  declare words: Words
  declare names: Names
  declare label: string
  declare private first: number
  declare private seen: number
  private readonly resized = new ResizeObserver(() => this.measure())

  constructor() {
    super()
    this.rows = []
    this.standings = new Map()
    this.version = 0
    this.selected = null
    this.label = ''
    this.first = 0
    this.seen = 20
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.resized.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.resized.disconnect()
  }

  private get list(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.list')
  }

  private measure(): void {
    const { list } = this
    if (list === null) return
    this.first = Math.max(0, Math.floor(list.scrollTop / rowHeight) - spare)
    this.seen = Math.ceil(list.clientHeight / rowHeight) + spare * 2
  }

  protected override updated(changed: PropertyValues): void {
    const space = this.renderRoot.querySelector<HTMLElement>('.space')
    const window = this.renderRoot.querySelector<HTMLElement>('.window')
    if (space) space.style.height = `${this.rows.length * rowHeight}px`
    if (window) window.style.transform = `translateY(${this.first * rowHeight}px)`
    if (changed.has('selected')) this.reveal()
    if (changed.has('rows')) this.measure()
  }

  /** Scrolls just as far as the selected row needs. */
  private reveal(): void {
    const at = this.rows.findIndex(({ key }) => key === this.selected)
    const { list } = this
    if (at < 0 || list === null) return
    const top = at * rowHeight
    if (top < list.scrollTop) list.scrollTop = top
    else if (top + rowHeight > list.scrollTop + list.clientHeight)
      list.scrollTop = top + rowHeight - list.clientHeight
  }

  private pick(row: Row | undefined): void {
    if (row !== undefined) this.dispatchEvent(new CustomEvent<Row>('pick', { detail: row }))
  }

  private onKey(event: KeyboardEvent): void {
    const at = this.rows.findIndex(({ key }) => key === this.selected)
    const page = Math.max(1, this.seen - spare * 2 - 1)
    const to: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: this.rows.length - 1,
    }
    const target = to[event.key]
    if (target === undefined) return
    event.preventDefault()
    this.pick(this.rows[Math.min(Math.max(target, 0), this.rows.length - 1)])
  }

  private sign(row: Row): TemplateResult {
    const { words } = this
    const decision = this.standings.get(row.key)?.decision ?? null
    const verdict = decision?.decision ?? row.verdict
    if (verdict === null) return html`<span class="verdict none"></span>`
    const text = decision === null ? words.verdicts[verdict] : words.decisions[decision.decision]
    return html`<span class="verdict ${verdict} ${decision === null ? '' : 'done'}" title=${text}
      >${icon(verdictIcons[verdict])}<span class="hidden">${text}</span></span
    >`
  }

  private row(row: Row, index: number): TemplateResult {
    const { words, names } = this
    const selected = row.key === this.selected
    const outcome = row.category === null ? words.noCategory : names.category(row.category)
    const differs = row.declared !== null && row.declared !== row.category
    return html`<div
      class="row ${selected ? 'selected' : ''}"
      role="option"
      id=${`row-${row.row}`}
      aria-selected=${selected}
      aria-setsize=${this.rows.length}
      aria-posinset=${index + 1}
      @click=${() => this.pick(row)}
    >
      ${this.sign(row)}
      <span class="name">${row.name === '' ? words.untitled : row.name}</span>
      <span class="what">
        ${differs ? html`<span class="from">${names.category(row.declared)}</span> → ` : nothing}${outcome}
      </span>
      <span class="how">${words.certainty[row.certainty]}</span>
    </div>`
  }

  protected override render(): TemplateResult {
    const last = Math.min(this.rows.length, this.first + this.seen)
    const selected = this.rows.find(({ key }) => key === this.selected)
    return html`<div
      class="list"
      role="listbox"
      tabindex="0"
      aria-label=${this.label}
      aria-activedescendant=${selected === undefined ? nothing : `row-${selected.row}`}
      @scroll=${() => this.measure()}
      @keydown=${(event: KeyboardEvent) => this.onKey(event)}
    >
      <div class="space" role="presentation">
        <div class="window" role="presentation">
          ${this.rows.slice(this.first, last).map((row, index) => this.row(row, this.first + index))}
        </div>
      </div>
    </div>`
  }
}
