import { html, nothing, type TemplateResult } from 'lit'
import type { WayOut } from '../../review/types.js'
import type { Handlers, View } from '../view.js'

function wayText(way: WayOut, { words, names }: View): string {
  const category = names.category(way.category)
  switch (way.kind) {
    case 'change-offer':
      return words.changeOffer(words.list(way.without.map((id) => names.left(id))), category)
    case 'change-category':
      return words.changeCategory(category)
    case 'change-description': {
      const as = way.as === 'none' ? words.asNone : words.assertions[way.as]
      return words.changeDescription(names.feature(way.feature), as, category)
    }
    default:
      return way satisfies never
  }
}

function outcome(view: View): TemplateResult {
  const { replayed, proposal, words, names } = view
  const now = replayed ?? proposal
  const changed = replayed !== null && (now.category !== proposal.category || now.reason !== proposal.reason)
  return html`<p class="replay ${changed ? 'changed' : ''}" role="status">
    ${replayed === null ? words.proposed : words.withoutThese}:
    <strong>${names.outcome(now)}</strong> · ${words.certainty[now.certainty]}
  </p>`
}

/** What would change the decision: the ways out that were replayed, and a switch for each promise. */
export function waysView(view: View, handlers: Handlers): TemplateResult {
  const { proposal, review, words, names, without } = view
  const promised = [
    ...new Set(proposal.features.filter(({ assertion }) => assertion === 'promised').map(({ id }) => id)),
  ]
  return html`<div role="group" aria-labelledby="ways">
    <h3 id="ways">
      ${words.waysOut}
      ${
        without.size === 0
          ? nothing
          : html`<button type="button" class="link" @click=${() => handlers.switchOff([])}>${words.reset}</button>`
      }
    </h3>
    ${
      review === null || review.wayOut.length === 0
        ? nothing
        : html`<ul class="ways">
            ${review.wayOut.map(
              (way) => html`<li>
                <span>${wayText(way, view)}</span>
                ${
                  way.kind === 'change-offer'
                    ? html`<button type="button" class="link" @click=${() => handlers.switchOff(way.without)}>
                        ${words.tryIt}
                      </button>`
                    : nothing
                }
              </li>`,
            )}
          </ul>`
    }
    ${
      promised.length === 0
        ? html`<p class="muted">${words.nothingPromised}</p>`
        : html`<p class="muted small">${words.waysOutHint}</p>
            <div class="switches">
              ${promised.map(
                (id) => html`<label class="switch">
                  <input
                    type="checkbox"
                    role="switch"
                    .checked=${!without.has(id)}
                    @change=${(event: Event) =>
                      handlers.toggle(id, (event.currentTarget as HTMLInputElement).checked)}
                  />
                  <span>${names.feature(id)}</span>
                </label>`,
              )}
            </div>
            ${outcome(view)}`
    }
  </div>`
}
