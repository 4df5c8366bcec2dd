import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { locales } from '../../review/types.js'
import { icon } from '../icons.js'
import { keymap } from '../keymap.js'
import type { Handlers, View } from '../view.js'

/** The message to the vendor: in three languages, editable, copied with one key. */
export function messageView(view: View, handlers: Handlers): TemplateResult {
  const { words, message, messageLocale, choice, proposal, edited } = view
  const differs = choice !== null && choice !== (proposal.category ?? 'none')
  return html`<div role="group" class="pane message-pane" aria-labelledby="message">
    ${
      message === null
        ? html`<div class="message-tools">
            <h3 id="message">${words.message}</h3>
            <span class="muted">${words.noMessage}</span>
          </div>`
        : html`<div class="message-tools">
              <h3 id="message">${words.message}</h3>
              <div class="segments" role="group" aria-labelledby="message">
                ${locales.map(
                  (locale) =>
                    html`<button
                      type="button"
                      aria-pressed=${locale === messageLocale}
                      @click=${() => handlers.setMessageLocale(locale)}
                    >
                      ${words.messageLanguages[locale]}
                    </button>`,
                )}
              </div>
              <span class="grow"></span>
              ${
                edited
                  ? html`<button type="button" class="link" @click=${() => handlers.restore()}>
                      ${words.restoreMessage}
                    </button>`
                  : nothing
              }
              <button type="button" class="quiet" @click=${() => handlers.copy()}>
                ${icon('copy')}${words.copy} <kbd>${keymap.copy}</kbd>
              </button>
            </div>
            ${differs && !edited ? html`<p class="hint">${icon('warn')}${words.messageDiffers}</p>` : nothing}
            <textarea
              class="message"
              lang=${messageLocale}
              aria-labelledby="message"
              rows="7"
              .value=${live(message)}
              @input=${(event: InputEvent) => handlers.edit((event.currentTarget as HTMLTextAreaElement).value)}
            ></textarea>`
    }
  </div>`
}
