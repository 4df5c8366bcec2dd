import type { WeighingData } from '../ruleset.js'
import type { Certainty } from '../types.js'
import { type Decision, outcomeOf, readsAs } from './decide.js'

const num = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** Fewer words weigh too little to be sure of anything by themselves. */
const fewWords = 40

/** True for a text of a few words. */
export const saysLittle = ({ facts }: Decision): boolean => num(facts.get('words')) < fewWords

/**
 * How far the decision may be acted on (policy: no category is ever a guess). What the evidence makes likely is clear
 * where the words as a whole say the same; what the evidence makes clear is only likely where they do not. Where the words
 * overrule the evidence they must be surer still.
 */
export function certaintyOf(
  decision: Decision,
  { confirms, confirmsLittle, proves }: WeighingData,
): Certainty {
  const { facts, winner } = decision
  const chance = num(facts.get('weighed-percent'))
  if (winner.data.name.startsWith(readsAs)) return chance >= proves ? 'clear' : 'likely'
  const ruled = ruledCertainty(decision)
  const weighed = facts.get('weighed')
  if (weighed === 'none' || ruled === 'unclear') return ruled
  if (weighed !== outcomeOf(decision)) return 'likely'
  // in a few words there is little to weigh: the evidence makes sure, unless they speak against it
  if (saysLittle(decision)) return chance >= confirmsLittle ? ruled : 'likely'
  return chance >= confirms ? 'clear' : 'likely'
}

/** How far the evidence alone makes sure. The rule states the most it can be; evidence against it lowers that. */
function ruledCertainty({ winner, facts }: Decision): Certainty {
  const most = winner.data.event.params.certainty ?? 'unclear'
  if (most !== 'clear') return most
  const contact = num(facts.get('contact-mentions'))
  const made = num(facts.get('made-mentions'))
  const checks = num(facts.get('check-mentions')) + num(facts.get('judge-mentions'))
  const handsIn = facts.get('hands-in-work') === 'promised'
  switch (winner.data.event.type) {
    case 'service-with-digital-content':
      if (contact < 2 && num(facts.get('contact-denied')) > 0) return 'unclear'
      // one more mention of work or of a check would make it another category
      if (made > 0 || checks > 0 || handsIn || (contact < 2 && facts.get('work-done') === 'promised'))
        return 'likely'
      return contact >= 2 || num(facts.get('contact-named')) > 0 ? 'clear' : 'likely'
    case 'digital-product':
      if (facts.get('personal-guidance') === 'promised' || num(facts.get('hint-mentions')) > 0)
        return 'likely'
      if (checks > 0 || made > 0 || facts.get('work-done') === 'promised') return 'likely'
      if (facts.get('distance-course') === 'promised') return 'likely'
      return num(facts.get('content-mentions')) >= 2 || num(facts.get('contact-denied')) > 0
        ? 'clear'
        : 'likely'
    case 'other-service':
      if (contact >= made || num(facts.get('content-mentions')) > made) return 'likely'
      return made >= 2 || facts.get('work-done') === 'promised' ? 'clear' : 'likely'
    case 'distance-learning':
      return facts.get('zfu-approval') !== 'promised' && contact > checks ? 'likely' : 'clear'
    default:
      return most
  }
}
