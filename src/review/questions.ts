import { type Analysis, type Change, decideChanged } from '../decide/counterfactual.js'
import type { Ruleset } from '../ruleset.js'
import type { Category } from '../types.js'
import type { QuestionData, ReviewData } from './data.js'
import type { Outcome } from './verdict.js'

/** More would be an interrogation. */
const mostQuestions = 3

interface Supposed {
  readonly question: QuestionData
  readonly change: Change
}

/** Every single answer that a question can get. */
function answers(question: QuestionData): Supposed[] {
  const { promises = [], drops = [] } = question
  return [
    ...promises.map((feature) => ({ question, change: { promises: [feature] } })),
    ...(drops.length > 0 ? [{ question, change: { without: drops } }] : []),
  ]
}

/**
 * The questions that the decision still depends on, found by trying their answers: first those that can make the
 * declared category right, then those that could undo it again, then those that lead anywhere else.
 */
export function openQuestions(
  analysis: Analysis,
  declared: Category,
  ruleset: Ruleset,
  { questions }: ReviewData,
): string[] {
  const outcomeOf = (change: Change): Outcome =>
    decideChanged(analysis, change, ruleset).winner.data.event.type as Outcome
  const now = analysis.decision.winner.data.event.type as Outcome
  const open: string[] = []
  const ask = ({ id }: QuestionData): void => {
    if (!open.includes(id)) open.push(id)
  }
  const denied = (feature: string): boolean => analysis.decision.facts.get(feature) === 'denied'
  const supposed = questions
    .flatMap(answers)
    .filter(({ change }) => !change.promises?.some(denied))
    .map((one) => ({ ...one, outcome: outcomeOf(one.change) }))
    .filter(({ outcome }) => outcome !== now)

  const fitting = supposed.filter(({ outcome }) => outcome === declared)
  for (const { question } of fitting) ask(question)
  const [first] = fitting
  if (first) {
    for (const { question, change } of supposed) {
      if (question === first.question) continue
      const both = {
        promises: [...(first.change.promises ?? []), ...(change.promises ?? [])],
        without: [...(first.change.without ?? []), ...(change.without ?? [])],
      }
      if (outcomeOf(both) !== declared) ask(question)
    }
  }
  for (const { question } of supposed) ask(question)
  return open.slice(0, mostQuestions)
}
