import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { icon, verdictIcons } from '../../element/icons.js'
import type { DecideDetail, ReviewProduct, ShelfmarkReview } from '../../element/index.js'
import { type Action, type ElementAction, isElementAction } from '../../element/keymap.js'
import { actionOf } from '../../element/keys.js'
import { type Names, namesFor } from '../../element/names.js'
import { basics, tokens } from '../../element/styles/tokens.js'
import { type Words, wordsFor } from '../../element/words/words.js'
import type { Row, Standing } from '../protocol.js'
import { deskStyles } from './desk-styles.js'
import type { DeskHandlers, DeskView, Notice } from './desk-view.js'
import { dialogStyles } from './dialog-styles.js'
import { helpDialog, pasteDialog, problemsDialog } from './dialogs.js'
import { Draft } from './draft.js'
import { everything, type Filter, neighbour, nextOpen, queueOf } from './filter.js'
import { headerView } from './header.js'
import { queuePane } from './queue-pane.js'
import { loadSettings, type Settings, saveSettings } from './settings.js'
import { ServerError, Store } from './store.js'
import { type PageWords, pageWords } from './words.js'

/** Milliseconds without a key after which a search begins. */
const searchPause = 160

/** The whole page. */
export class DeskElement extends LitElement {
  static override readonly styles = [tokens, basics, deskStyles, dialogStyles]
  static override readonly properties = {
    settings: { state: true },
    filter: { state: true },
    query: { state: true },
    row: { state: true },
    product: { state: true },
    notice: { state: true },
    drawer: { state: true },
  }
  declare private settings: Settings
  declare private filter: Filter
  declare private query: string
  declare private row: Row | null
  declare private product: ReviewProduct | null
  declare private notice: Notice | null
  declare private drawer: boolean
  private readonly store = new Store()
  private readonly draft = new Draft(this)
  private words: Words
  private names: Names
  private page: PageWords
  private queue: readonly Row[] = []
  private queueFor: readonly [Filter, number] | null = null
  /** The product that is asked for; it is on its way while it is not `row`. */
  private wanted: Row | null = null
  /** A decision is being written, or what comes after it is on its way. */
  private busy = false
  /** Keys of what was decided in this window, the latest last. */
  private readonly own: string[] = []
  private searching: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.settings = loadSettings()
    this.filter = everything
    this.query = ''
    this.row = null
    this.product = null
    this.notice = null
    this.drawer = false
    this.words = wordsFor(this.settings.language)
    this.names = namesFor(this.words)
    this.page = pageWords[this.settings.language]
    this.setting({})
    this.store.addEventListener('change', () => this.onChange())
    this.store.addEventListener('standing', (event) =>
      this.onStanding((event as CustomEvent<Standing>).detail),
    )
    document.addEventListener('keydown', (event) => this.onKey(event))
    void this.store.load()
  }

  private setting(change: Partial<Settings>): void {
    this.settings = { ...this.settings, ...change }
    const { language, theme } = this.settings
    this.words = wordsFor(language)
    this.names = namesFor(this.words)
    this.page = pageWords[language]
    document.documentElement.lang = language
    document.documentElement.dataset.theme = theme
    if (Object.keys(change).length > 0) saveSettings(this.settings)
  }

  private onChange(): void {
    if (this.settings.reviewer === '' && this.store.reviewer !== '') {
      this.settings = { ...this.settings, reviewer: this.store.reviewer }
    }
    this.sortQueue()
    if (this.wanted === null && this.store.rows.length > 0) this.start()
    this.requestUpdate()
  }

  private sortQueue(): void {
    const { filter, store } = this
    if (this.queueFor?.[0] === filter && this.queueFor[1] === store.version) return
    this.queue = queueOf(store.rows, filter, store.standings)
    this.queueFor = [filter, store.version]
  }

  /** Opens what the address names, or else the first of the queue once all of it is known. */
  private start(): void {
    const key = location.hash.slice(1)
    const named = key === '' ? undefined : this.store.rows.find((row) => row.key === key)
    const open = named !== undefined && (this.store.standings.get(named.key)?.decision ?? null) === null
    if (named !== undefined && open) void this.select(named)
    else if (this.store.complete && this.queue[0] !== undefined) void this.select(this.queue[0])
  }

  /** Opens a product. What is open stays so, and can be decided, until the other one is here. */
  private async select(row: Row | null): Promise<void> {
    this.wanted = row
    if (row === null) {
      this.row = null
      this.product = null
      return
    }
    try {
      const product = await this.store.product(row.row)
      // the reviewer may have gone on meanwhile
      if (this.wanted !== row) return
      history.replaceState(null, '', `#${row.key}`)
      this.row = row
      this.product = product
    } catch (error) {
      this.say('warning', error instanceof ServerError ? error.message : this.page.lost)
    }
  }

  private say(tone: Notice['tone'], text: string): void {
    this.notice = { tone, text }
  }

  private onStanding({ key, decision }: Standing): void {
    if (key !== this.row?.key) return
    if (decision === null) this.say('warning', this.page.undoneElsewhere)
    else this.say('warning', this.page.decidedElsewhere(decision.reviewer, this.names.outcome(decision)))
  }

  private async decide(detail: DecideDetail): Promise<void> {
    const { row, settings, page } = this
    if (row === null || this.busy) return
    if (settings.reviewer === '') {
      this.say('warning', page.reviewerNeeded)
      this.renderRoot.querySelector<HTMLInputElement>('input[name=reviewer]')?.focus()
      return
    }
    const { decision, category, reason, productType, overrideReason, message } = detail
    const next = nextOpen(this.queue, row.key, this.store.standings)
    const request = { key: row.key, reviewer: settings.reviewer, decision, category, reason, productType }
    this.busy = true
    const stays = this.wanted === row
    if (await this.write(() => this.store.decide({ ...request, overrideReason, message }), row)) {
      this.own.push(row.key)
      this.say('plain', page.saved(decision, row.name))
      if (stays && this.wanted === row) await this.select(next)
    }
    this.busy = false
  }

  private async undo(key: string | undefined): Promise<void> {
    const { page, store, settings } = this
    const row = store.rows.find((each) => each.key === key)
    if (key === undefined || row === undefined) {
      this.say('plain', page.nothingToUndo)
      return
    }
    const reviewer = settings.reviewer || store.reviewer || '?'
    if (!(await this.write(() => store.undo(key, reviewer), row))) return
    const at = this.own.lastIndexOf(key)
    if (at >= 0) this.own.splice(at, 1)
    this.say('plain', page.undone(row.name))
    await this.select(row)
  }

  /** Writes, and says why not where it could not be done. */
  private async write(request: () => Promise<boolean>, row: Row): Promise<boolean> {
    try {
      if (await request()) return true
      const decision = this.store.standings.get(row.key)?.decision ?? null
      if (decision === null) this.say('warning', this.page.undoneElsewhere)
      else this.say('warning', this.page.faster(decision.reviewer, this.names.outcome(decision)))
    } catch (error) {
      const text = error instanceof ServerError ? this.page.failed(error.message) : this.page.lost
      this.say('warning', text)
    }
    return false
  }

  private search(query: string): void {
    this.query = query
    clearTimeout(this.searching)
    this.searching = setTimeout(async () => {
      const found = query.trim() === '' ? null : await this.store.search(query).catch(() => null)
      if (this.query === query) this.filter = { ...this.filter, found }
    }, searchPause)
  }

  private readonly handlers: DeskHandlers = {
    filter: (change) => {
      this.filter = { ...this.filter, ...change }
    },
    search: (query) => this.search(query),
    showEverything: () => {
      this.query = ''
      this.filter = everything
    },
    pick: (row) => {
      this.drawer = false
      this.notice = null
      void this.select(row)
    },
    setting: (change) => this.setting(change),
    open: (dialog) => this.renderRoot.querySelector<HTMLDialogElement>(`dialog#${dialog}`)?.showModal(),
    toggleDrawer: (open) => {
      this.drawer = open
    },
    undoCurrent: () => void this.undo(this.row?.key),
    dismiss: () => {
      this.notice = null
    },
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.drawer) this.drawer = false
    if (!this.settings.keys || this.renderRoot.querySelector('dialog[open]')) return
    const action = actionOf(event)
    if (action === null) return
    event.preventDefault()
    this.perform(action)
  }

  private perform(action: Action): void {
    if (isElementAction(action)) {
      this.renderRoot
        .querySelector<ShelfmarkReview & { perform(action: ElementAction): void }>('.work > shelfmark-review')
        ?.perform(action)
      return
    }
    const step = { next: 1, previous: -1 } as const
    switch (action) {
      case 'next':
      case 'previous': {
        const row = neighbour(this.queue, this.wanted?.key ?? null, step[action])
        if (row !== null) this.handlers.pick(row)
        return
      }
      case 'undo':
        void this.undo(this.own.at(-1))
        return
      case 'search':
        this.drawer = true
        this.renderRoot.querySelector<HTMLInputElement>('input[name=search]')?.focus()
        return
      default:
        this.handlers.open(action)
    }
  }

  private standingView(): TemplateResult | typeof nothing {
    const decision = (this.row && this.store.standings.get(this.row.key)?.decision) ?? null
    if (decision === null) return nothing
    const at = new Date(decision.at).toLocaleString(this.settings.language, {
      dateStyle: 'medium',
      timeStyle: 'short',
    })
    return html`<div class="standing ${decision.decision}">
      ${icon(verdictIcons[decision.decision])}
      <span>${this.page.standing(decision.decision, this.names.outcome(decision), decision.reviewer, at)}</span>
      <button type="button" class="link" @click=${() => this.handlers.undoCurrent()}>${this.page.undo}</button>
    </div>`
  }

  private warning(): TemplateResult {
    const { notice, page } = this
    return html`<div role="status">
      ${
        notice?.tone !== 'warning'
          ? nothing
          : html`<div class="warning">
              ${icon('warn')}<span>${notice.text}</span>
              <button type="button" class="link" @click=${() => this.handlers.dismiss()}>${page.close}</button>
            </div>`
      }
    </div>`
  }

  private work(): TemplateResult {
    const { store, page } = this
    if (this.row !== null) {
      return html`${this.standingView()}
        <shelfmark-review
          .product=${this.product}
          .locale=${this.settings.language}
          @decide=${(event: CustomEvent<DecideDetail>) => void this.decide(event.detail)}
        ></shelfmark-review>`
    }
    const waits = !store.complete && !store.lost
    const done = store.rows.length > 0 && store.decided > 0
    const [title, hint] = waits
      ? [page.reading(store.rows.length), '']
      : done
        ? [page.allDecided, page.allDecidedHint]
        : [page.noProducts, page.noProductsHint]
    return html`<div class="big-note">
      ${icon(waits ? 'list' : done ? 'check' : 'box')}
      <h2>${title}</h2>
      <p>${hint}</p>
    </div>`
  }

  protected override render(): TemplateResult {
    this.sortQueue()
    const view: DeskView = {
      store: this.store,
      settings: this.settings,
      filter: this.filter,
      query: this.query,
      queue: this.queue,
      row: this.row,
      product: this.product,
      notice: this.notice,
      drawer: this.drawer,
      page: this.page,
      words: this.words,
      names: this.names,
    }
    return html`${headerView(view, this.handlers)}
      ${this.store.lost ? html`<p class="lost" role="alert">${icon('warn')}${this.page.lost}</p>` : nothing}
      <main class="main">
        ${queuePane(view, this.handlers)}
        <div class="work">${this.warning()} ${this.work()}</div>
      </main>
      ${helpDialog(view, this.handlers)} ${problemsDialog(view)} ${pasteDialog(view, this.draft)}`
  }
}
