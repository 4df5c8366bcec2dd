import { html, nothing, type TemplateResult } from 'lit'
import { categories } from '../../types.js'
import { icon, verdictIcons } from '../icons.js'
import { type ElementAction, keymap } from '../keymap.js'
import { type Choice, decisions } from '../ruling.js'
import type { Handlers, View } from '../view.js'

/** Choices in the order of their keys. */
export const choices: readonly (readonly [Choice, ElementAction])[] = [
  ...categories.map((category, index) => [category, `category-${index + 1}` as ElementAction] as const),
  ['none', 'category-0'],
]

function overrideView(view: View, handlers: Handlers): TemplateResult | typeof nothing {
  const { choice, proposal, words, overrideReason } = view
  if (choice === null || choice === (proposal.category ?? 'none')) return nothing
  return html`<label class="override">
    <span>${words.overrides} ${words.overrideReason}</span>
    <select
      @change=${(event: Event) => handlers.setOverrideReason((event.currentTarget as HTMLSelectElement).value)}
    >
      <option value="" ?selected=${overrideReason === null}>–</option>
      ${Object.entries(words.overrideReasons).map(
        ([code, text]) => html`<option value=${code} ?selected=${overrideReason === code}>${text}</option>`,
      )}
    </select>
  </label>`
}

/** The decision that follows from the choice, or without one from the review. */
function suggested({ choice, declared, review }: View): string | null {
  if (choice === null || declared === null) return review?.verdict ?? null
  return choice === declared ? 'approve' : 'reject'
}

/** What the product is, and the three decisions. */
export function decisionView(view: View, handlers: Handlers): TemplateResult {
  const { words, names, declared, proposal, choice } = view
  const chosen = choice ?? proposal.category ?? (proposal.reason === 'outside-categories' ? 'none' : null)
  return html`<div role="group" class="dock" part="decision" aria-label=${words.decision}>
    <fieldset class="choices">
      <legend>${words.thisIs}</legend>
      ${choices.map(
        ([each, action]) => html`<label class="choice ${each === choice ? 'made' : ''}">
          <input
            type="radio"
            name="choice"
            .checked=${each === chosen}
            @change=${() => handlers.choose(each)}
          />
          <kbd>${keymap[action]}</kbd>
          <span class="choice-name">${names.choice(each)}</span>
          ${each === declared ? html`<span class="tag">${words.declared}</span>` : nothing}
          ${each === proposal.category ? html`<span class="tag accent">${words.proposed}</span>` : nothing}
        </label>`,
      )}
    </fieldset>
    ${overrideView(view, handlers)}
    <div class="decide">
      ${decisions.map(
        (decision) => html`<button
          type="button"
          class="decision ${decision} ${suggested(view) === decision ? 'suggested' : ''}"
          aria-keyshortcuts=${keymap[decision]}
          @click=${() => handlers.decide(decision)}
        >
          ${icon(verdictIcons[decision])}${words.decisions[decision]} <kbd>${keymap[decision]}</kbd>
        </button>`,
      )}
    </div>
  </div>`
}
