import { certaintyOf } from '../decide/certainty.js'
import { type Analysis, type Change, decideChanged } from '../decide/counterfactual.js'
import type { Ruleset } from '../ruleset.js'
import type { Category } from '../types.js'
import type { ReadingData, ReviewData } from './data.js'
import type { WayOut } from './types.js'
import { choices, removable, type Unit, unitsOf } from './units.js'
import { isCategory, type Outcome, verdictOf } from './verdict.js'

/** Groups of features that a vendor may be asked to leave out together. */
const mostUnits = 4
const mostReplays = 300
const mostWays = 3

export interface WaysOut {
  readonly wayOut: readonly WayOut[]
  /** Groups of features whose going gives another outcome; null where none was found. */
  readonly distance: number | null
}

/** Replays changes of one text, a bounded number of them. */
class Replays {
  private left = mostReplays

  constructor(
    private readonly analysis: Analysis,
    private readonly declared: Category,
    private readonly ruleset: Ruleset,
    private readonly data: ReviewData,
  ) {}

  get exhausted(): boolean {
    return this.left <= 0
  }

  /** What would be proposed, and whether the declared category would then be approved. */
  try(change: Change): { outcome: Outcome; approved: boolean } {
    this.left--
    const decision = decideChanged(this.analysis, change, this.ruleset)
    const outcome = decision.winner.data.event.type as Outcome
    const verdict = verdictOf(this.data.verdicts, this.declared, outcome, certaintyOf(decision))
    return { outcome, approved: outcome === this.declared && verdict === 'approve' }
  }
}

/** Features that need not go for the rest to be enough. */
function pruned(features: readonly string[], enough: (rest: readonly string[]) => boolean): string[] {
  let needed = [...features]
  for (const feature of features) {
    const rest = needed.filter((other) => other !== feature)
    if (rest.length > 0 && enough(rest)) needed = rest
  }
  return needed
}

/** The smallest choice of units whose going is enough. */
function smallest(
  units: readonly Unit[],
  replays: Replays,
  enough: (tried: { outcome: Outcome; approved: boolean }) => boolean,
): { features: string[]; size: number } | null {
  for (let size = 1; size <= Math.min(mostUnits, units.length); size++) {
    for (const features of choices(units, size)) {
      if (replays.exhausted) return null
      if (enough(replays.try({ without: features }))) return { features, size }
    }
  }
  return null
}

function changedDescription(
  readings: readonly ReadingData[],
  units: readonly Unit[],
  replays: Replays,
): { reading: string; feature: string; as: ReadingData['as'] } | null {
  for (const { id, features, as } of readings) {
    for (const feature of features) {
      const unit = units.find((one) => one.includes(feature))
      if (unit && replays.try({ as: { features: unit, assertion: as } }).approved)
        return { reading: id, feature, as }
    }
  }
  return null
}

/**
 * What the vendor could change so that a category is right, each replayed through the whole ruleset: nothing where
 * the declared category is the proposed one. The distance is measured all the same.
 */
export function waysOut(analysis: Analysis, declared: Category, ruleset: Ruleset, data: ReviewData): WaysOut {
  const { winner, facts } = analysis.decision
  const outcome = winner.data.event.type as Outcome
  const units = unitsOf(analysis.evidence, ruleset)
  const replays = (): Replays => new Replays(analysis, declared, ruleset, data)
  const distance = smallest(units, replays(), (tried) => tried.outcome !== outcome)?.size ?? null
  if (outcome === declared) return { wayOut: [], distance }

  const wayOut: WayOut[] = []
  if (isCategory(outcome)) {
    const verdict = verdictOf(data.verdicts, outcome, outcome, certaintyOf(analysis.decision))
    if (verdict === 'approve') wayOut.push({ kind: 'change-category', category: outcome })
  }
  const replay = replays()
  const reading = changedDescription(data.readings, units, replay)
  if (reading) wayOut.push({ kind: 'change-description', ...reading, category: declared })
  const isRight = ({ approved }: { approved: boolean }): boolean => approved
  const offer = smallest(removable(units, facts['opens-with'], ruleset), replay, isRight)
  if (offer) {
    const without = pruned(offer.features, (rest) => replay.try({ without: rest }).approved)
    wayOut.push({ kind: 'change-offer', without, category: declared })
  }
  return { wayOut: wayOut.slice(0, mostWays), distance }
}
