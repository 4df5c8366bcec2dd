import { html, type TemplateResult } from 'lit'
import type { Outcome } from '../../explain/proposal.js'
import { type Assertion, assertions, categories } from '../../types.js'
import type { View } from '../view.js'

const isAssertion = (value: unknown): value is Assertion => (assertions as readonly unknown[]).includes(value)

function display(value: unknown, view: View): string {
  const { words, names } = view
  if (Array.isArray(value)) return value.map((each) => display(each, view)).join(', ')
  if (typeof value === 'number') return new Intl.NumberFormat(words.language).format(value)
  if (isAssertion(value)) return words.assertions[value]
  const text = String(value)
  return words.factValues[text] ?? names.feature(text)
}

function failure({ failed, holds }: Outcome, view: View): TemplateResult {
  const { words, names } = view
  if (holds || failed === null) return html`${words.holdsToo}`
  const { fact, operator, value, actual } = failed
  const name = words.facts[fact] ?? names.feature(fact)
  const plain = operator.replace(/^not /, '')
  const not = operator === plain ? '' : '¬ '
  return html`${words.needs(name, not + (words.operators[plain] ?? plain), display(value, view))};
    ${words.found(display(actual, view))}.`
}

/** For each category that is not proposed, what its rules ask for and the text does not give. */
export function othersView(view: View): TemplateResult {
  const { proposal, words, names } = view
  const others = categories.filter((category) => category !== proposal.category)
  return html`<details>
    <summary>${words.whyNotOthers}</summary>
    <dl class="others">
      ${others.map((category) => {
        const own = proposal.outcomes.filter((outcome) => outcome.category === category)
        return html`<div>
          <dt>${names.category(category)}</dt>
          ${own.map(
            (outcome) => html`<dd>
              ${names.ground(outcome.rule, outcome.policy)}
              <div class="muted">${failure(outcome, view)} <code>${outcome.rule}</code></div>
            </dd>`,
          )}
        </div>`
      })}
    </dl>
  </details>`
}
