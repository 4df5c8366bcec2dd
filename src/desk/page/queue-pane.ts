import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { icon } from '../../element/icons.js'
import { keymap } from '../../element/keymap.js'
import { verdicts } from '../../review/types.js'
import { categories, certainties } from '../../types.js'
import type { Row } from '../protocol.js'
import type { DeskHandlers, DeskView } from './desk-view.js'
import type { Filter } from './filter.js'

function select<K extends 'state' | 'verdict' | 'certainty' | 'category'>(
  key: K,
  label: string,
  options: readonly (readonly [Filter[K], string])[],
  { filter }: DeskView,
  handlers: DeskHandlers,
): TemplateResult {
  return html`<label class="filter">
    <span>${label}</span>
    <select
      name=${key}
      @change=${(event: Event) =>
        handlers.filter({ [key]: (event.currentTarget as HTMLSelectElement).value } as Partial<Filter>)}
    >
      ${options.map(
        ([value, text]) => html`<option value=${value} ?selected=${filter[key] === value}>${text}</option>`,
      )}
    </select>
  </label>`
}

function filters(view: DeskView, handlers: DeskHandlers): TemplateResult {
  const { page, words, names } = view
  const all = ['all', page.all] as const
  return html`<div class="filters">
    <label class="search">
      <span class="hidden">${page.search}</span>
      ${icon('search')}
      <input
        type="search"
        name="search"
        placeholder=${page.searchHint}
        aria-keyshortcuts=${keymap.search}
        .value=${live(view.query)}
        @input=${(event: Event) => handlers.search((event.currentTarget as HTMLInputElement).value)}
      />
      <kbd>${keymap.search}</kbd>
    </label>
    ${select(
      'state',
      page.state,
      [
        ['open', page.states.open],
        ['decided', page.states.decided],
        ['all', page.states.all],
      ],
      view,
      handlers,
    )}
    ${select('verdict', page.verdict, [all, ...verdicts.map((each) => [each, words.verdicts[each]] as const)], view, handlers)}
    ${select('category', page.category, [all, ...categories.map((each) => [each, names.category(each)] as const), ['none', page.noCategory]], view, handlers)}
    ${select('certainty', page.certainty, [all, ...certainties.map((each) => [each, words.certainty[each]] as const)], view, handlers)}
  </div>`
}

function nothingShown(view: DeskView, handlers: DeskHandlers): TemplateResult {
  const { store, page, filter } = view
  if (!store.complete && !store.lost)
    return html`<p class="quiet-note">${page.reading(store.rows.length)}</p>`
  if (store.rows.length === 0) return html`<p class="quiet-note">${page.noProducts}</p>`
  const plain = filter.state === 'open' && view.query === '' && filter.verdict === 'all'
  if (plain && store.decided > 0) return html`<p class="quiet-note">${page.allDecided}</p>`
  return html`<div class="quiet-note">
    <p>${page.nothingMatches}</p>
    <button type="button" class="link" @click=${() => handlers.showEverything()}>${page.showAll}</button>
  </div>`
}

/** The queue with its filters, and what of the file is no product. */
export function queuePane(view: DeskView, handlers: DeskHandlers): TemplateResult {
  const { store, page, queue } = view
  return html`<nav class="queue ${view.drawer ? 'open' : ''}" aria-label=${page.queue}>
    ${filters(view, handlers)}
    <p class="order">
      <strong>${page.shown(queue.length)}</strong>
      <span class="muted">${store.complete || store.lost ? page.order : page.reading(store.rows.length)}</span>
    </p>
    ${
      queue.length === 0
        ? nothingShown(view, handlers)
        : html`<shelfmark-queue
            .rows=${queue}
            .standings=${store.standings}
            .version=${store.version}
            .selected=${view.row?.key ?? null}
            .words=${view.words}
            .names=${view.names}
            .label=${page.queue}
            @pick=${(event: CustomEvent<Row>) => handlers.pick(event.detail)}
          ></shelfmark-queue>`
    }
    ${
      store.problems.length === 0
        ? nothing
        : html`<button type="button" class="problems" @click=${() => handlers.open('problems')}>
            ${icon('warn')}${page.problems(store.problems.length)}
          </button>`
    }
  </nav>`
}
