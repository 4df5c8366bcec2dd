import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Proposal } from '../explain/proposal.js'
import { replay } from '../review/replay.js'
import type { Locale } from '../review/types.js'
import { type Examined, examine, messageIn, type ReviewProduct } from './examine.js'
import { type ElementAction, isElementAction } from './keymap.js'
import { actionOf } from './keys.js'
import { type Names, namesFor } from './names.js'
import { choices, decisionView } from './parts/decision.js'
import { messageView } from './parts/message.js'
import { othersView } from './parts/others.js'
import { asideView, headView, notesView, whyView } from './parts/proposal.js'
import { waysView } from './parts/ways.js'
import { type Choice, type Decision, type Ruling, rule } from './ruling.js'
import { styles } from './styles/styles.js'
import { CardPlacer } from './text/card.js'
import { textView } from './text/view.js'
import type { Handlers, View } from './view.js'
import { type Words, wordsFor } from './words/words.js'

/** `detail` of the event `decide`. */
export interface DecideDetail extends Ruling {
  readonly overrideReason: string | null
  /** The message as edited, in the language that was open. */
  readonly message: { readonly locale: Locale; readonly text: string } | null
}

/** `detail` of the event `change`: what was chosen, switched off or written, and what the rest would be. */
export interface ChangeDetail {
  readonly choice: Choice | null
  readonly without: readonly string[]
  readonly proposal: Proposal
  readonly message: { readonly locale: Locale; readonly text: string } | null
}

/** The review of one product; see docs/desk.md. */
export class ReviewElement extends LitElement {
  static override readonly styles = styles
  static override readonly properties = {
    product: { attribute: false },
    locale: { type: String },
    examined: { state: true },
    without: { state: true },
    choice: { state: true },
    overrideReason: { state: true },
    messageLocale: { state: true },
    edits: { state: true },
    active: { state: true },
    said: { state: true },
  }
  declare product: ReviewProduct | null
  declare locale: string
  declare private examined: Examined | null
  declare private without: ReadonlySet<string>
  declare private choice: Choice | null
  declare private overrideReason: string | null
  declare private messageLocale: Locale
  declare private edits: ReadonlyMap<Locale, string>
  declare private active: string | null
  /** What the last action came to, read out by screen readers. */
  declare private said: string
  private problem = ''
  private replayed: Proposal | null = null
  private words: Words = wordsFor('en')
  private names: Names | null = null
  private readonly placer = new CardPlacer(this, () => {
    this.active = null
  })

  constructor() {
    super()
    this.product = null
    this.locale = 'en'
    this.reset(null)
    this.addEventListener('keydown', (event) => this.onKey(event))
  }

  private reset(examined: Examined | null): void {
    this.examined = examined
    this.without = new Set()
    this.replayed = null
    this.choice = null
    this.overrideReason = null
    this.messageLocale = examined?.review?.message.locale ?? 'en'
    this.edits = new Map()
    this.active = null
    this.said = ''
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('locale') || this.names === null) {
      this.words = wordsFor(this.locale)
      this.names = namesFor(this.words)
    }
    if (changed.has('product')) this.take(this.product)
  }

  private take(product: ReviewProduct | null): void {
    this.problem = ''
    try {
      this.reset(product === null ? null : examine(product))
    } catch (error) {
      this.problem = (error as Error).message
      this.reset(null)
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('product')) this.renderRoot.querySelector('.text-pane')?.scrollTo(0, 0)
    this.placer.place(this.active)
  }

  private message(): { locale: Locale; text: string } | null {
    if (this.examined === null) return null
    const locale = this.messageLocale
    const text = this.edits.get(locale) ?? messageIn(this.examined, locale)
    return text === null ? null : { locale, text }
  }

  private view(examined: Examined, names: Names): View {
    return {
      ...examined,
      words: this.words,
      names,
      without: this.without,
      replayed: this.replayed,
      choice: this.choice,
      overrideReason: this.overrideReason,
      messageLocale: this.messageLocale,
      message: this.message()?.text ?? null,
      edited: this.edits.has(this.messageLocale),
      active: this.active,
    }
  }

  private readonly handlers: Handlers = {
    decide: (decision) => this.decide(decision),
    choose: (choice) => this.changed(() => (this.choice = choice)),
    setOverrideReason: (reason) => {
      this.overrideReason = reason === '' ? null : reason
    },
    switchOff: (features) => this.switchOff(new Set(features)),
    toggle: (feature, on) => {
      const without = new Set(this.without)
      if (on) without.delete(feature)
      else without.add(feature)
      this.switchOff(without)
    },
    activate: (cluster) => {
      this.active = cluster
    },
    show: (cluster) => this.placer.show(cluster),
    setMessageLocale: (locale) => this.changed(() => (this.messageLocale = locale)),
    edit: (text) => this.changed(() => (this.edits = new Map(this.edits).set(this.messageLocale, text))),
    restore: () =>
      this.changed(() => {
        const edits = new Map(this.edits)
        edits.delete(this.messageLocale)
        this.edits = edits
      }),
    copy: () => void this.copy(),
  }

  private switchOff(without: ReadonlySet<string>): void {
    const { product } = this
    if (product === null) return
    this.changed(() => {
      this.without = without
      this.replayed = without.size === 0 ? null : replay(product, { without: [...without] })
    })
  }

  private changed(change: () => unknown): void {
    change()
    this.said = ''
    if (this.examined === null) return
    const detail: ChangeDetail = {
      choice: this.choice,
      without: [...this.without],
      proposal: this.replayed ?? this.examined.proposal,
      message: this.message(),
    }
    this.dispatchEvent(new CustomEvent('change', { detail, bubbles: true, composed: true }))
  }

  private decide(decision: Decision): void {
    if (this.examined === null) return
    const { proposal, declared } = this.examined
    const ruling = rule(decision, proposal, declared, this.choice)
    if (typeof ruling === 'string') {
      this.said = this.words.obstacles[ruling]
      return
    }
    const overrideReason = ruling.override ? this.overrideReason : null
    const detail: DecideDetail = { ...ruling, overrideReason, message: this.message() }
    this.dispatchEvent(new CustomEvent('decide', { detail, bubbles: true, composed: true }))
  }

  private async copy(): Promise<void> {
    const message = this.message()
    if (message === null) return
    try {
      await navigator.clipboard.writeText(message.text)
      this.said = this.words.copied
    } catch {
      const area = this.renderRoot.querySelector<HTMLTextAreaElement>('textarea.message')
      area?.focus()
      area?.select()
      this.said = this.words.copyFailed
    }
  }

  /** Does what a key of the keymap does. For pages that listen for keys themselves. */
  perform(action: ElementAction): void {
    const choice = choices.find(([, own]) => own === action)?.[0]
    if (choice !== undefined) this.handlers.choose(choice)
    else if (action === 'copy') this.handlers.copy()
    else this.decide(action as Decision)
  }

  private onKey(event: KeyboardEvent): void {
    if (this.placer.onKey(event)) return
    const action = actionOf(event)
    if (action === null || !isElementAction(action)) return
    event.preventDefault()
    this.perform(action)
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.problem !== '') return html`<p class="empty problem" role="alert">${this.problem}</p>`
    if (this.examined === null || this.names === null) return nothing
    const view = this.view(this.examined, this.names)
    return html`<div class="frame" lang=${this.words.language}>
      ${textView(view, this.handlers)} ${messageView(view, this.handlers)}
      <div role="group" class="pane side" aria-label=${this.words.proposal}>
        <div class="side-scroll">
          ${headView(view)} ${whyView(view, this.handlers)} ${waysView(view, this.handlers)}
          ${asideView(view, this.handlers)} ${othersView(view)}
          ${notesView(view)}
        </div>
        ${decisionView(view, this.handlers)}
        <p class="said" role="status">${this.said}</p>
      </div>
    </div>`
  }
}
