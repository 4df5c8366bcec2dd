import { html, nothing, type TemplateResult } from 'lit'
import { classMap } from 'lit/directives/class-map.js'
import { guard } from 'lit/directives/guard.js'
import type { Assertion } from '../../types.js'
import { assertions } from '../../types.js'
import { assertionIcons, icon } from '../icons.js'
import type { Handlers, View } from '../view.js'
import type { ViewBlock } from './layout.js'
import { type Cluster, type Mention, type Run, runsOf } from './marks.js'

const partsOf = ({ parts }: Run): TemplateResult[] =>
  parts.map(({ text, strong, cue }) => {
    if (!strong && !cue) return html`${text}`
    return html`<span class=${classMap({ strong, cue })}>${text}</span>`
  })

function label({ mentions }: Cluster, quote: string, view: View): string {
  const said = mentions.map(
    ({ feature, assertion }) => `${view.words.assertions[assertion]}: ${view.names.feature(feature)}`,
  )
  return `${quote}, ${said.join(', ')}`
}

/** A mark's text, the picture of its status on the line of its first word. */
function signed(run: Run, assertion: Assertion): TemplateResult {
  const [first, ...rest] = run.parts as [Run['parts'][number], ...Run['parts']]
  const [word = ''] = /^\s*\S*/.exec(first.text) as RegExpExecArray
  const part = (text: string): Run => ({ ...run, parts: [{ ...first, text }] })
  return html`<span class="start">${icon(assertionIcons[assertion])}${partsOf(part(word))}</span>${partsOf(
    part(first.text.slice(word.length)),
  )}${partsOf({ ...run, parts: rest })}`
}

function mark(run: Run, cluster: Cluster, view: View, handlers: Handlers): TemplateResult {
  const [first] = cluster.mentions as [Mention]
  const decisive = cluster.mentions.some((mention) => mention.decisive)
  const quote = run.parts.map(({ text }) => text).join('')
  return html`<span
    class="mark ${first.assertion} ${decisive ? 'decisive' : ''}"
    id=${cluster.id}
    role="button"
    tabindex="-1"
    aria-label=${label(cluster, quote, view)}
    @focus=${() => handlers.activate(cluster.id)}
    @click=${() => handlers.show(cluster.id)}
    @pointerenter=${() => handlers.activate(cluster.id)}
    >${signed(run, first.assertion)}</span
  >`
}

function words(block: ViewBlock, view: View, handlers: Handlers): TemplateResult[] {
  return runsOf(block, view.clusters).map((run) =>
    run.cluster === null ? html`${partsOf(run)}` : mark(run, run.cluster, view, handlers),
  )
}

function blockView(block: ViewBlock, view: View, handlers: Handlers): TemplateResult {
  const inside = words(block, view, handlers)
  switch (block.kind) {
    case 'title':
      return html`<div class="title" role="heading" aria-level="2">${inside}</div>`
    case 'heading':
      return html`<div class="heading level-${block.level}" role="heading" aria-level="3">${inside}</div>`
    case 'item':
      return html`<li class="indent-${Math.min(block.level, 4)} ${block.marker === '' ? '' : 'own'}">
        ${block.marker === '' ? nothing : html`<span class="marker">${block.marker}</span>`}${inside}
      </li>`
    case 'paragraph':
      return html`<p>${inside}</p>`
    default:
      return block.kind satisfies never
  }
}

/** Blocks with their lists put together. */
function blocksView(view: View, handlers: Handlers): TemplateResult[] {
  const out: TemplateResult[] = []
  let list: TemplateResult[] = []
  const endList = (): void => {
    if (list.length > 0) out.push(html`<ul>${list}</ul>`)
    list = []
  }
  for (const block of view.blocks) {
    const drawn = blockView(block, view, handlers)
    if (block.kind === 'item') list.push(drawn)
    else {
      endList()
      out.push(drawn)
    }
  }
  endList()
  return out
}

function legend({ clusters, words: said }: View): TemplateResult | typeof nothing {
  const counts = new Map<Assertion, number>()
  for (const { mentions } of clusters) {
    const { assertion } = mentions[0] as Mention
    counts.set(assertion, (counts.get(assertion) ?? 0) + 1)
  }
  if (counts.size === 0) return nothing
  return html`<ul class="legend" aria-label=${said.legend}>
    ${assertions
      .filter((assertion) => counts.has(assertion))
      .map(
        (assertion) =>
          html`<li>
            <span class="mark ${assertion}">${icon(assertionIcons[assertion])}${said.assertions[assertion]}</span>
            <span class="count">${counts.get(assertion)}</span>
          </li>`,
      )}
  </ul>`
}

/** What a mark means: each feature, what the text does with it, and why. */
function card(cluster: Cluster, { words: said, names }: View): TemplateResult {
  return html`<div class="card" role="status" data-for=${cluster.id}>
    ${cluster.mentions.map(
      ({ feature, assertion, cues, decisive }) => html`<div class="fact">
        <div class="fact-head">
          <span class="sign ${assertion}">${icon(assertionIcons[assertion])}${said.assertions[assertion]}</span>
          <strong>${names.feature(feature)}</strong>
          ${decisive ? html`<span class="tag">${said.decisive}</span>` : nothing}
        </div>
        <div>${said.assertionMeans[assertion]}</div>
        ${
          cues.length === 0
            ? nothing
            : html`<div class="muted">
                ${said.because(said.list([...new Set(cues.map(({ quote }) => `“${quote}”`))]))}
                · <code>${[...new Set(cues.map(({ id }) => id))].join(', ')}</code>
              </div>`
        }
        <div class="muted"><code>${feature}</code></div>
      </div>`,
    )}
  </div>`
}

/** The vendor's text with every mention marked. */
export function textView(view: View, handlers: Handlers): TemplateResult {
  const { words: said, product, clusters } = view
  const active = clusters.find(({ id }) => id === view.active)
  const empty = product.description.trim() === ''
  return html`<div role="group" class="pane text-pane" aria-label=${said.text} @pointerleave=${() => handlers.activate(null)}>
    <article class="vendor" lang=${view.proposal.language ?? ''}>
      ${guard([view.blocks, view.clusters, said], () => blocksView(view, handlers))}
    </article>
    ${empty ? html`<p class="empty">${said.emptyText}</p>` : nothing}
    ${!empty && clusters.length === 0 ? html`<p class="empty">${said.nothingFound}</p>` : nothing}
    ${legend(view)} ${active === undefined ? nothing : card(active, view)}
  </div>`
}
