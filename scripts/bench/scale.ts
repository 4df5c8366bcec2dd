import { classify } from '../../src/classify.js'
import { defaultRuleset } from '../../src/default-ruleset.js'
import { phraseData } from '../../src/generated/phrases.js'
import { automatonOf } from '../../src/load/automaton.js'
import { pack } from '../../src/load/encoder.js'
import { prepareRuleset, type Ruleset } from '../../src/ruleset.js'
import type { Language } from '../../src/types.js'
import { hostileTexts } from './hostile.js'
import { textsOf } from './texts.js'

/** Milliseconds of processor time: waiting for other processes is no part of it. */
function spent(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const best = (times: number, run: () => unknown): number =>
  Math.min(...Array.from({ length: times }, () => spent(run)))

/** Nanoseconds a character at 2,000 and at 1,000,000 characters. */
export function perCharacter(): { short: number; long: number } {
  const texts = [...textsOf('en', 2000, 40), ...textsOf('de', 2000, 40)]
  const [long = ''] = textsOf('en', 1_000_000, 1)
  const all = (): void => {
    for (const description of texts) classify({ description })
  }
  for (let n = 0; n < 30; n++) all()
  return {
    short: (best(20, all) * 1e6) / (texts.length * 2000),
    long: (best(3, () => classify({ description: long })) * 1e6) / long.length,
  }
}

/** Milliseconds for each hostile text. */
export function hostileTimes(): [string, number][] {
  return Object.entries(hostileTexts).map(([name, make]) => {
    const description = make()
    return [name, best(2, () => classify({ description }))]
  })
}

/** A phrase of words that no text has, as many and as alike as those of the phrase. */
const strange = (phrases: string, n: number): string =>
  phrases.replace(/[a-zäöüß]{3,}/g, (word) => `${word}q${String.fromCharCode(97 + n)}`)

/** The package's rules with ten times the phrases. */
export function tenfold(): Ruleset {
  const { data } = defaultRuleset()
  const grown = (language: Language): string =>
    pack(
      automatonOf(
        phraseData()[language].map((list) =>
          list === '' ? '' : [list, ...Array.from({ length: 9 }, (_, n) => strange(list, n))].join('|'),
        ),
      ),
    )
  return prepareRuleset({
    ...data,
    lexicon: { ...data.lexicon, automata: { en: grown('en'), de: grown('de') } },
  })
}
