import { locales } from '../review/types.js'
import { rowOf } from '../review/verdict.js'
import { categories, certainties, reasons } from '../types.js'
import type { RuleFiles } from './files.js'
import { didYouMean } from './nearest.js'

type Path = readonly (string | number)[]
type Tell = (file: string, path: Path, message: string) => void

/** What may stand in braces, by the path of the sentence below the wording file; elsewhere nothing may. */
const placeholders: readonly (readonly [path: RegExp, names: readonly string[]])[] = [
  [/^message\.product\.titled/, ['title']],
  [/^message\.found\./, ['product', 'declared', 'proposed', 'productType']],
  [/^message\.quoted/, ['quotes', 'means']],
  [/^message\.way\./, ['category', 'features']],
  [/^message\.next\./, ['checked']],
  [/^message\.checked\.named/, ['marketplace']],
  [/^message\.help/, ['url']],
  [/^message\.objection\./, ['contact', 'url']],
  [/^message\.automated\./, ['version']],
  [/^statement\.ground/, ['clause', 'ruleset', 'version']],
  [/^statement\.otherCategory/, ['declared', 'proposed']],
  [/^statement\.noCategory/, ['declared', 'reason']],
  [/^statement\.facts/, ['features']],
  [/^statement\.passages/, ['name', 'count']],
  [/^readings\./, ['category', 'quote']],
]

/** Sentences of a wording file with their paths. */
function* sentences(value: unknown, path: Path = []): Generator<readonly [Path, string]> {
  if (typeof value === 'string') yield [path, value]
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* sentences(inner, [...path, key])
  }
}

const inBraces = (sentence: string): string[] =>
  [...sentence.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)

function checkPlaceholders(files: RuleFiles, tell: Tell): void {
  const english = files.wording.find(({ locale }) => locale === 'en')
  const expected = new Map<string, string>()
  // the forms of address say the same; so does a sentence that needs no form of its own for one
  const key = (path: Path): string => path.join('.').replace(/\.(?:formal|informal|one)(?=\.|$)/g, '')
  const names = (sentence: string): string => [...new Set(inBraces(sentence))].sort().join(' ')
  for (const [path, sentence] of sentences(english)) expected.set(key(path), names(sentence))
  for (const wording of files.wording) {
    const file = `wording/${wording.locale}.json`
    for (const [path, sentence] of sentences(wording)) {
      const known = placeholders.find(([pattern]) => pattern.test(path.join('.')))?.[1] ?? []
      const unknown = inBraces(sentence).filter((name) => !known.includes(name))
      for (const name of unknown) {
        tell(file, path, `there is no placeholder {${name}} here.${didYouMean(name, known)}`)
      }
      const others = expected.get(key(path))
      if (unknown.length === 0 && others !== undefined && others !== names(sentence)) {
        tell(file, path, `has the placeholders "${names(sentence)}", the English sentence "${others}"`)
      }
    }
  }
}

/** Tells of ids that a record of wordings lacks or has too many of. */
function checkKeys(
  file: string,
  path: Path,
  record: Readonly<Record<string, unknown>>,
  wanted: readonly string[],
  what: string,
  tell: Tell,
): void {
  for (const id of wanted) {
    if (!Object.hasOwn(record, id)) tell(file, path, `has no words for the ${what} "${id}"; add them`)
  }
  for (const id of Object.keys(record)) {
    if (!wanted.includes(id))
      tell(file, [...path, id], `no ${what} is called "${id}".${didYouMean(id, wanted)}`)
  }
}

function checkWording(files: RuleFiles, tell: Tell): void {
  // a hint is never shown
  const features = files.features.filter(({ kind }) => kind !== 'hint').map(({ id }) => id)
  const grounds = [...new Set(files.decision.map(({ policy }) => policy))]
  for (const locale of locales) {
    const file = `wording/${locale}.json`
    const wording = files.wording.find((one) => one.locale === locale)
    if (!wording) {
      tell(file, [], 'is missing')
      continue
    }
    checkKeys(file, ['features'], wording.features, features, 'feature', tell)
    checkKeys(file, ['grounds'], wording.grounds, grounds, 'clause of a decision rule', tell)
    const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id)
    checkKeys(file, ['readings'], wording.readings, ids(files.review.readings), 'reading', tell)
    checkKeys(file, ['questions'], wording.questions, ids(files.review.questions), 'question', tell)
  }
  checkPlaceholders(files, tell)
}

function checkVerdicts(files: RuleFiles, tell: Tell): void {
  const { verdicts } = files.review
  const used = new Set<number>()
  for (const declared of categories) {
    for (const proposed of [...categories, ...reasons]) {
      for (const certainty of certainties) {
        const row = rowOf(verdicts, declared, proposed, certainty)
        used.add(row)
        if (row < 0)
          tell('review.json', ['verdicts'], `no row fits ${declared} × ${proposed} × ${certainty}; add one`)
      }
    }
  }
  verdicts.forEach((_, i) => {
    if (!used.has(i))
      tell('review.json', ['verdicts', i], 'never decides: the rows above take all of its cases')
  })
}

/** Checks what reviews say: the verdict table, the readings and questions, and the words in every language. */
export function checkReview(files: RuleFiles, tell: Tell): void {
  const features = files.features.map(({ id }) => id)
  const known = (path: Path, ids: readonly string[] | undefined): void =>
    ids?.forEach((id, i) => {
      if (!features.includes(id))
        tell('review.json', [...path, i], `no feature is called "${id}".${didYouMean(id, features)}`)
    })
  for (const [i, reading] of files.review.readings.entries())
    known(['readings', i, 'features'], reading.features)
  files.review.questions.forEach((question, i) => {
    known(['questions', i, 'promises'], question.promises)
    known(['questions', i, 'drops'], question.drops)
    if (!question.promises && !question.drops)
      tell('review.json', ['questions', i], 'needs "promises" or "drops": what an answer could change')
  })
  known(['general'], files.review.general)
  checkVerdicts(files, tell)
  checkWording(files, tell)
}
