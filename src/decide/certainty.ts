import type { Certainty } from '../types.js'
import type { Decision } from './decide.js'

const num = (value: unknown): number => (typeof value === 'number' ? value : 0)

/**
 * How far the decision may be acted on. The rule states the most it can be; evidence against it lowers that
 * (policy: no category is ever a guess).
 */
export function certaintyOf({ winner, facts }: Decision): Certainty {
  const most = winner.data.event.params.certainty ?? 'unclear'
  if (most !== 'clear') return most
  const contact = num(facts['contact-mentions'])
  switch (winner.data.event.type) {
    case 'service-with-digital-content':
      if (contact < 2 && num(facts['contact-denied']) > 0) return 'unclear'
      return contact >= 2 || num(facts['contact-promised']) >= 2 ? 'clear' : 'likely'
    case 'digital-product':
      if (facts['personal-guidance'] === 'promised') return 'likely'
      return 'clear'
    case 'other-service':
      return contact > num(facts['made-mentions']) ? 'likely' : 'clear'
    case 'distance-learning':
      return 'clear'
    default:
      return most
  }
}
