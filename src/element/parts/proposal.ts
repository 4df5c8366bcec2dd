import { html, nothing, type TemplateResult } from 'lit'
import type { Evidence, Feature } from '../../explain/proposal.js'
import type { Assertion } from '../../types.js'
import { assertionIcons, certaintyBars, icon, verdictIcons } from '../icons.js'
import { placeOf } from '../text/marks.js'
import type { Handlers, View } from '../view.js'

/** The mark that shows a quotation. */
function clusterOf({ field, start, end }: Evidence, { clusters }: View): string {
  const found = clusters.find((each) => each.field === field && each.start <= start && end <= each.end)
  return found?.id ?? placeOf({ field, start, end, quote: '' })
}

/** Units of a quotation that are shown. */
const mostShown = 110

function shortened(quote: string): string {
  const plain = quote
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.length <= mostShown ? plain : `${plain.slice(0, mostShown).trimEnd()}…`
}

/** Quotations under one mark that say the same: shown once, by the longest of them. */
interface Group {
  readonly cluster: string
  readonly assertion: Assertion
  readonly features: readonly string[]
  readonly longest: Evidence
  readonly cues: readonly string[]
}

const unique = (items: readonly string[]): string[] => [...new Set(items)]

function grouped(features: readonly Feature[], view: View): Group[] {
  const groups = new Map<string, Group>()
  for (const { id, assertion, evidence } of features) {
    for (const each of evidence) {
      const cluster = clusterOf(each, view)
      const key = `${cluster} ${assertion}`
      const { features: ids = [], longest = each, cues = [] } = groups.get(key) ?? {}
      groups.set(key, {
        cluster,
        assertion,
        features: unique([...ids, id]),
        longest: each.quote.length > longest.quote.length ? each : longest,
        cues: unique([...cues, ...each.cues.map(({ quote }) => `“${shortened(quote)}”`)]),
      })
    }
  }
  return [...groups.values()]
}

function quotations(features: readonly Feature[], view: View, handlers: Handlers): TemplateResult {
  const { words, names } = view
  return html`<ul class="reasons">
    ${grouped(features, view).map(({ cluster, assertion, features: ids, longest: { quote }, cues }) => {
      const status = assertion === 'promised' ? '' : ` · ${words.assertions[assertion]}`
      const why = status === '' || cues.length === 0 ? '' : `, ${words.because(words.list(cues))}`
      return html`<li>
        <button type="button" class="reason" @click=${() => handlers.show(cluster)}>
          <span class="sign ${assertion}">${icon(assertionIcons[assertion])}</span>
          <span>
            <q class="quote ${assertion}">${shortened(quote)}</q>
            <span class="muted">${ids.map((id) => names.feature(id)).join(', ')}${status}${why}</span>
          </span>
        </button>
      </li>`
    })}
  </ul>`
}

/** Declared against proposed, the verdict, and how certain it is. */
export function headView(view: View): TemplateResult {
  const { declared, proposal, review, words, names } = view
  const same = declared !== null && declared === proposal.category
  const bars = certaintyBars[proposal.certainty]
  return html`<div class="head">
    ${
      review === null
        ? nothing
        : html`<div class="verdict ${review.verdict}">
            ${icon(verdictIcons[review.verdict])}
            <div>
              <strong>${words.verdicts[review.verdict]}</strong>
              <span>${words.verdictMeans[review.verdict]}</span>
            </div>
          </div>`
    }
    <dl class="against ${same ? 'same' : ''}">
      <div>
        <dt>${words.declared}</dt>
        <dd>${declared === null ? words.notDeclared : names.category(declared)}</dd>
      </div>
      <div aria-hidden="true" class="sign-between">${icon(same ? 'check' : 'arrow')}</div>
      <div>
        <dt>${words.proposed}</dt>
        <dd class="proposed">${names.outcome(proposal)}</dd>
      </div>
    </dl>
    <p class="certainty">
      <span class="bars" aria-hidden="true"
        >${[1, 2, 3].map((bar) => html`<i class=${bar <= bars ? 'on' : ''}></i>`)}</span
      >
      <span
        ><strong>${words.certainty[proposal.certainty]}.</strong> ${words.certaintyMeans[proposal.certainty]}
        ${review === null || review.distance === null || review.distance === 0 ? nothing : html`${words.distance(review.distance)}.`}</span
      >
    </p>
  </div>`
}

/** The evidence that the proposal rests on: cited by the review, or else promised. */
function decisiveFeatures({ review, proposal }: View): Feature[] {
  const cited = review?.reasons.flatMap(({ evidence }) => evidence) ?? null
  return proposal.features.flatMap((feature) => {
    const evidence = feature.evidence.filter(({ field, start, end }) =>
      cited === null
        ? feature.assertion === 'promised'
        : cited.some(
            (each) =>
              each.feature === feature.id && each.field === field && each.start === start && each.end === end,
          ),
    )
    return evidence.length === 0 ? [] : [{ ...feature, evidence }]
  })
}

/** Why this category: the ground in words, the rule and the clause, and the quotations. */
export function whyView(view: View, handlers: Handlers): TemplateResult {
  const { proposal, words, names } = view
  const { rule, policy } = proposal.decidedBy
  return html`<div role="group" aria-labelledby="why">
    <h3 id="why">${words.why}</h3>
    <p>${names.ground(rule, policy)}</p>
    ${quotations(decisiveFeatures(view), view, handlers)}
    <p class="muted small">
      ${words.rule} <code>${rule}</code> · ${words.policyLine} <code>${policy}</code>
    </p>
  </div>`
}

/** What the text mentions without promising it. */
export function asideView(view: View, handlers: Handlers): TemplateResult | typeof nothing {
  const rest = view.proposal.features.filter(({ assertion }) => assertion !== 'promised')
  const { words } = view
  if (rest.length === 0) return nothing
  const count = grouped(rest, view).length
  return html`<details>
    <summary>${words.doesNotCount} <span class="count">${count}</span></summary>
    ${quotations(rest, view, handlers)}
  </details>`
}

/** What legal or another check may want to see. */
export function notesView({ proposal, words }: View): TemplateResult | typeof nothing {
  if (proposal.advisories.length === 0) return nothing
  return html`<div role="group" aria-labelledby="notes">
    <h3 id="notes">${words.notes}</h3>
    <ul class="notes">
      ${proposal.advisories.map(({ id }) => html`<li>${icon('warn')}<span>${words.advisories[id] ?? id}</span></li>`)}
    </ul>
  </div>`
}
