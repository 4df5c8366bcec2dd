import { certaintyOf } from '../decide/certainty.js'
import { type Analysis, type Change, decideChanged } from '../decide/counterfactual.js'
import type { Ruleset } from '../ruleset.js'
import type { Category } from '../types.js'
import type { ReadingData, ReviewData } from './data.js'
import type { WayOut } from './types.js'
import { choices, removable, type Unit, unitsOf } from './units.js'
import { isCategory, type Outcome, verdictOf } from './verdict.js'

/** A vendor who has to leave out more sells something else. */
const mostLeftOut = 5
/** Features that are tried beside those that have to go in any case. */
const mostTried = 3
/** For each of the searches. */
const mostReplays = 300
const mostWays = 3

export interface WaysOut {
  readonly wayOut: readonly WayOut[]
  /** Features whose going gives another outcome; null where none was found. */
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
    const verdict = verdictOf(
      this.data.verdicts,
      this.declared,
      outcome,
      certaintyOf(decision, this.ruleset.data.weighing),
    )
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

type Enough = (without: readonly string[]) => boolean

/** The first choice of features, from small to large, whose going is enough together with that of `gone`. */
function firstChoice(
  features: readonly string[],
  sizes: { from: number; to: number },
  gone: readonly string[],
  replays: Replays,
  enough: Enough,
): string[] | null {
  for (let size = sizes.from; size <= Math.min(sizes.to, features.length); size++) {
    for (const chosen of choices(features, size)) {
      if (replays.exhausted) return null
      const without = [...gone, ...chosen]
      if (without.length > 0 && enough(without)) return without
    }
  }
  return null
}

/**
 * The smallest choice of features whose going is enough; null where none is found.
 * As a rule a feature that cannot even be kept alone has to go in any case, which leaves few choices; that nothing
 * smaller does, where a feature only weighs against another, is tried afterwards.
 */
function smallest(features: readonly string[], replays: Replays, enough: Enough): string[] | null {
  const others = (kept: string): string[] => features.filter((feature) => feature !== kept)
  const blocking = features.filter((feature) => !enough(others(feature)))
  const rest = features.filter((feature) => !blocking.includes(feature))
  const found = firstChoice(rest, { from: 0, to: mostTried }, blocking, replays, enough)
  const small = found && pruned(found, enough)
  const smaller = small ? Math.min(small.length - 1, mostTried) : mostTried - 1
  return firstChoice(features, { from: 1, to: smaller }, [], replays, enough) ?? small
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
  const away = replays()
  const border = smallest(units.flat(), away, (without) => away.try({ without }).outcome !== outcome)
  const distance = border?.length ?? null
  if (outcome === declared) return { wayOut: [], distance }

  const wayOut: WayOut[] = []
  if (isCategory(outcome)) {
    const verdict = verdictOf(
      data.verdicts,
      outcome,
      outcome,
      certaintyOf(analysis.decision, ruleset.data.weighing),
    )
    if (verdict === 'approve') wayOut.push({ kind: 'change-category', category: outcome })
  }
  const reading = changedDescription(data.readings, units, replays())
  if (reading) wayOut.push({ kind: 'change-description', ...reading, category: declared })
  const rest = removable(units, facts.get('opens-with'), ruleset).flat()
  const tries = replays()
  const without = smallest(rest, tries, (gone) => tries.try({ without: gone }).approved)
  if (without && without.length <= mostLeftOut)
    wayOut.push({ kind: 'change-offer', without, category: declared })
  return { wayOut: wayOut.slice(0, mostWays), distance }
}
