import { derivedFacts } from '../decide/facts.js'
import { languages } from '../ruleset.js'
import { assertions, categories, reasons } from '../types.js'
import { checkReview } from './check-review.js'
import type { Problem } from './error.js'
import type { RuleFiles } from './files.js'
import { didYouMean } from './nearest.js'
import { PhraseError, parts } from './phrase.js'

type Path = readonly (string | number)[]
type Tell = (file: string, path: Path, message: string) => void

function checkPhrases(value: unknown, file: string, path: Path, tell: Tell): void {
  if (Array.isArray(value)) {
    value.forEach((phrase: string, i) => {
      try {
        parts(phrase)
      } catch (error) {
        if (!(error instanceof PhraseError)) throw error
        tell(file, [...path, i], error.message)
      }
    })
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) checkPhrases(inner, file, [...path, key], tell)
  }
}

const mark = /\[\[(.+?)\]\]/

function checkExamples(
  examples: readonly { text: string; is: string }[],
  file: string,
  path: Path,
  counter: (is: string) => boolean,
  tell: Tell,
  found = 'promised',
): void {
  examples.forEach(({ text, is }, i) => {
    const opened = text.split('[[').length
    if (opened !== text.split(']]').length) tell(file, [...path, i, 'text'], '"[[" and "]]" do not pair up')
    else if (mark.test(text) === (is === 'none')) {
      tell(
        file,
        [...path, i, 'text'],
        is === 'none'
          ? 'a text in which nothing is found has no [[mark]]'
          : 'the mention must be marked: [[…]]',
      )
    }
  })
  if (!examples.some(({ is }) => is === found)) tell(file, path, `has no example with "is": "${found}"`)
  if (!examples.some(({ is }) => counter(is))) tell(file, path, 'has no counter-example')
}

interface Names {
  readonly slots: ReadonlySet<string>
  readonly features: ReadonlySet<string>
}

function checkFrames(
  frames:
    | readonly {
        needs: readonly string[]
        without?: readonly string[] | undefined
        rivals?: readonly string[] | undefined
      }[]
    | undefined,
  names: Names,
  file: string,
  path: Path,
  tell: Tell,
): void {
  const known = [...names.slots, ...names.features]
  frames?.forEach((frame, i) => {
    for (const key of ['needs', 'without', 'rivals'] as const) {
      frame[key]?.forEach((entry, n) => {
        for (const name of entry.split('|')) {
          if (known.includes(name)) continue
          tell(
            file,
            [...path, i, key, n],
            `no slot or feature is called "${name}".${didYouMean(name, known)}`,
          )
        }
      })
    }
  })
}

/** True if a condition asks for one of the features. */
function asksForAny(condition: unknown, features: ReadonlySet<string>): boolean {
  const { all, any, fact } = condition as Record<string, unknown>
  const inner = [all, any].flatMap((list) => (Array.isArray(list) ? list : []))
  return features.has(fact as string) || inner.some((one) => asksForAny(one, features))
}

function checkConditions(
  condition: unknown,
  names: Names,
  file: string,
  path: Path,
  tell: Tell,
  depth = 0,
): void {
  if (depth > 8) {
    tell(file, path, 'is nested deeper than 8 conditions')
    return
  }
  const { all, any, not, fact, value } = condition as Record<string, unknown>
  for (const [key, list] of [
    ['all', all],
    ['any', any],
  ] as const) {
    if (!Array.isArray(list)) continue
    for (const [i, inner] of list.entries()) {
      checkConditions(inner, names, file, [...path, key, i], tell, depth + 1)
    }
  }
  if (not) checkConditions(not, names, file, [...path, 'not'], tell, depth + 1)
  if (typeof fact !== 'string') return
  const values = Object.hasOwn(derivedFacts, fact)
    ? derivedFacts[fact]
    : names.features.has(fact)
      ? [...assertions, 'none']
      : fact === 'proposed'
        ? [...categories, ...reasons]
        : undefined
  if (values === undefined) {
    const known = [...names.features, ...Object.keys(derivedFacts)]
    tell(file, [...path, 'fact'], `no fact is called "${fact}".${didYouMean(fact, known)}`)
    return
  }
  if (values === 'number' || values.length === 0) return
  for (const one of Array.isArray(value) ? value : [value]) {
    if (!values.includes(String(one))) {
      tell(file, [...path, 'value'], `"${one}" is no value of ${fact}.${didYouMean(String(one), values)}`)
    }
  }
}

function checkClauses(files: RuleFiles, tell: Tell): void {
  const known = files.policy.clauses.map(({ id }) => id)
  const used = new Set<string>()
  const see = (file: string, path: Path, clause: string): void => {
    used.add(clause)
    if (!known.includes(clause))
      tell(file, path, `the policy has no clause "${clause}".${didYouMean(clause, known)}`)
  }
  for (const { id, policy } of files.features) see(`features/${id}.json`, ['policy'], policy)
  for (const { name, policy } of files.decision) see(`decision/${name}.json`, ['policy'], policy)
  for (const { name, policy } of files.advisories) see(`advisories/${name}.json`, ['policy'], policy)
  for (const { language, cues } of files.cues)
    for (const [i, cue] of cues.entries()) see(`cues/${language}.json`, ['cues', i, 'policy'], cue.policy)
  files.policy.clauses.forEach(({ id }, i) => {
    if (!used.has(id)) tell('policy.json', ['clauses', i], `${id} has no rule`)
    if (known.indexOf(id) !== i) tell('policy.json', ['clauses', i, 'id'], `"${id}" is given twice`)
  })
}

function checkLanguages(files: RuleFiles, tell: Tell): void {
  for (const language of languages) {
    if (!files.cues.some((file) => file.language === language))
      tell(`cues/${language}.json`, [], 'is missing: without cues nothing is ever denied')
    for (const { id, kind, phrases, verbs, frames } of files.features) {
      // what is weighed is found by weights, not by phrases
      if (
        kind !== 'weighed' &&
        !phrases?.[language]?.length &&
        !phrases?.any?.length &&
        !verbs?.[language]?.length &&
        !frames?.length
      ) {
        tell(
          `features/${id}.json`,
          ['phrases'],
          `has no phrases for ${language}; an empty language finds nothing`,
        )
      }
    }
  }
}

/** Checks rule files against each other. Out: every problem found. */
export function checkFiles(files: RuleFiles): Problem[] {
  const problems: Problem[] = []
  const tell: Tell = (file, path, message) => void problems.push(files.problem(file, path, message))
  const names: Names = {
    slots: new Set(files.slots.map(({ id }) => id)),
    features: new Set(files.features.map(({ id }) => id)),
  }
  checkClauses(files, tell)
  checkLanguages(files, tell)
  checkReview(files, tell)
  for (const slot of files.slots) {
    const file = `slots/${slot.id}.json`
    if (names.features.has(slot.id)) tell(file, ['id'], `"${slot.id}" is a feature too`)
    checkPhrases(slot.phrases, file, ['phrases'], tell)
    checkPhrases(slot.verbs, file, ['verbs'], tell)
    checkFrames(slot.frames, names, file, ['frames'], tell)
  }
  for (const feature of files.features) {
    const file = `features/${feature.id}.json`
    checkPhrases(feature.phrases, file, ['phrases'], tell)
    checkPhrases(feature.not, file, ['not'], tell)
    checkFrames(feature.frames, names, file, ['frames'], tell)
    for (const language of languages) {
      checkExamples(
        feature.examples[language],
        file,
        ['examples', language],
        (is) => is !== 'promised',
        tell,
        feature.kind === 'weighed' ? 'none' : 'promised',
      )
    }
  }
  const cueIds = new Set<string>()
  for (const { language, cues, terminators, subjects, conjunctions } of files.cues) {
    const file = `cues/${language}.json`
    checkPhrases({ terminators, subjects, conjunctions }, file, [], tell)
    cues.forEach((cue, i) => {
      const path = ['cues', i]
      if (cueIds.has(cue.id)) tell(file, [...path, 'id'], `"${cue.id}" is given twice`)
      if (!cue.id.startsWith(`${language}/`)) tell(file, [...path, 'id'], `must begin with "${language}/"`)
      cueIds.add(cue.id)
      checkPhrases(cue.phrases, file, [...path, 'phrases'], tell)
      checkPhrases(cue.not, file, [...path, 'not'], tell)
      checkFrames(cue.frames, names, file, [...path, 'frames'], tell)
      cue.only?.forEach((name, n) => {
        if (!names.features.has(name))
          tell(
            file,
            [...path, 'only', n],
            `no feature is called "${name}".${didYouMean(name, [...names.features])}`,
          )
      })
      cue.unless?.forEach((name, n) => {
        if (!names.features.has(name) && !names.slots.has(name)) {
          tell(
            file,
            [...path, 'unless', n],
            `no slot or feature is called "${name}".${didYouMean(name, [...names.slots, ...names.features])}`,
          )
        }
      })
      checkExamples(cue.examples, file, [...path, 'examples'], (is) => is === cue.gives, tell)
    })
  }
  const priorities = new Map<number, string>()
  for (const rule of files.decision) {
    const file = `decision/${rule.name}.json`
    const taken = priorities.get(rule.priority)
    if (taken)
      tell(file, ['priority'], `${rule.priority} is the priority of ${taken} too; each rule has its own`)
    priorities.set(rule.priority, rule.name)
    checkConditions(rule.conditions, names, file, ['conditions'], tell)
  }
  for (const rule of files.advisories)
    checkConditions(rule.conditions, names, `advisories/${rule.name}.json`, ['conditions'], tell)
  const weighed = new Set(files.features.filter(({ kind }) => kind === 'weighed').map(({ id }) => id))
  for (const [folder, rules] of [
    ['decision', files.decision],
    ['advisories', files.advisories],
  ] as const) {
    for (const { name, conditions, examples } of rules) {
      for (const language of languages) {
        // no single text shows what the words of a text weigh as a whole
        for (const decides of asksForAny(conditions, weighed) ? [false] : [true, false]) {
          if (!examples.some((one) => one.lang === language && one.decides === decides)) {
            tell(
              `${folder}/${name}.json`,
              ['examples'],
              `has no ${decides ? 'example' : 'counter-example'} for ${language}`,
            )
          }
        }
      }
    }
  }
  return problems
}
