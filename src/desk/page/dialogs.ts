import { html, nothing, type TemplateResult } from 'lit'
import { type Action, elementActions, keymap, pageActions } from '../../element/keymap.js'
import { categories } from '../../types.js'
import type { DeskHandlers, DeskView } from './desk-view.js'
import type { Draft } from './draft.js'

const closeOf = (event: Event): void => (event.currentTarget as HTMLElement).closest('dialog')?.close()

const close = ({ page }: DeskView): TemplateResult =>
  html`<button type="button" class="quiet close" @click=${closeOf}>${page.close} <kbd>Esc</kbd></button>`

const keys = (actions: readonly Action[], { words }: DeskView): TemplateResult =>
  html`<dl class="keys">
    ${actions.map(
      (action) =>
        html`<div>
          <dt><kbd>${keymap[action]}</kbd></dt>
          <dd>${words.actions[action]}</dd>
        </div>`,
    )}
  </dl>`

/** Every key, and the switch that turns single keys off. */
export function helpDialog(view: DeskView, handlers: DeskHandlers): TemplateResult {
  const { page, settings } = view
  return html`<dialog id="help" aria-labelledby="help-title">
    <div class="dialog-head"><h2 id="help-title">${page.help}</h2>${close(view)}</div>
    <div class="two">${keys(elementActions, view)} ${keys(pageActions, view)}</div>
    <p class="muted">${page.arrows}</p>
    <label class="check">
      <input
        type="checkbox"
        .checked=${settings.keys}
        @change=${(event: Event) => handlers.setting({ keys: (event.currentTarget as HTMLInputElement).checked })}
      />
      ${page.keys}
    </label>
  </dialog>`
}

/** The lines of the file that are no products. */
export function problemsDialog(view: DeskView): TemplateResult {
  const { page, store } = view
  return html`<dialog id="problems" aria-labelledby="problems-title">
    <div class="dialog-head">
      <h2 id="problems-title">${page.problems(store.problems.length)}</h2>
      ${close(view)}
    </div>
    <p>${page.problemsHint}</p>
    <ul class="problem-list" tabindex="0" aria-labelledby="problems-title">
      ${store.problems
        .slice(0, 500)
        .map(({ where, problem }) => html`<li><code>${where}</code> ${problem}</li>`)}
      ${store.problems.length > 500 ? html`<li>…</li>` : nothing}
    </ul>
  </dialog>`
}

/** A text of one's own with the proposal beside it, following while one types. */
export function pasteDialog(view: DeskView, draft: Draft): TemplateResult {
  const { page, names } = view
  return html`<dialog id="paste" aria-labelledby="paste-title">
    <div class="dialog-head">
      <h2 id="paste-title">${page.paste}</h2>
      <span class="muted">${page.pasteHint}</span>
      ${close(view)}
    </div>
    <div class="paste">
      <form class="paste-form" @input=${(event: Event) => draft.read(event.currentTarget as HTMLFormElement)} @submit=${(event: Event) => event.preventDefault()}>
        <label>${page.pasteTitle}<input name="title" autocomplete="off" /></label>
        <label
          >${page.pasteDeclared}
          <select name="declared">
            <option value="">–</option>
            ${categories.map((category) => html`<option value=${category}>${names.category(category)}</option>`)}
          </select></label
        >
        <label class="grow">${page.pasteText}<textarea name="description" spellcheck="false"></textarea></label>
      </form>
      ${
        draft.product === null
          ? html`<p class="quiet-note">${page.pasteEmpty}</p>`
          : html`<shelfmark-review .product=${draft.product} .locale=${view.settings.language}></shelfmark-review>`
      }
    </div>
  </dialog>`
}
