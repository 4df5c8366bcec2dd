import type { Concept, ConceptKind, Frame } from '../match/lexicon.js'
import type { ReviewData } from '../review/data.js'
import { sha256Of } from '../review/hash.js'
import type { Locale } from '../review/types.js'
import type { Wording } from '../review/wording.js'
import { type CueData, languages, type RulesetData } from '../ruleset.js'
import type { Language } from '../types.js'
import { automatonOf } from './automaton.js'
import { checkFiles } from './check.js'
import { pack } from './encoder.js'
import { englishPhrase, englishVerb } from './english.js'
import { RulesetError } from './error.js'
import { parseFiles, type RuleFiles } from './files.js'
import { germanPhrase, germanVerb } from './german.js'
import { notTypos, stems } from './grammar.js'
import { packWeights } from './weights.js'

interface Wordings {
  readonly any?: readonly string[] | undefined
  readonly en?: readonly string[] | undefined
  readonly de?: readonly string[] | undefined
}

interface FrameFile {
  readonly language?: Language | undefined
  readonly needs: readonly string[]
  readonly without?: readonly string[] | undefined
  readonly rivals?: readonly string[] | undefined
  readonly ordered?: boolean | undefined
  readonly within?: number | undefined
}

const defaultWithin = 24

/** Gathers concepts, their phrases and frames while the files are gone through. */
class Builder {
  readonly concepts: Concept[] = []
  readonly phrases: Record<Language, Set<string>[]> = { en: [], de: [] }
  readonly frames: Frame[] = []
  private readonly pending: { concept: number; file: FrameFile }[] = []

  concept(kind: ConceptKind, id: string, hides?: readonly number[]): number {
    this.concepts.push(hides ? { kind, id, hides } : { kind, id })
    for (const language of languages) this.phrases[language].push(new Set())
    return this.concepts.length - 1
  }

  add(concept: number, language: Language, ...packed: readonly string[]): void {
    const set = this.phrases[language][concept] as Set<string>
    for (const phrase of packed) set.add(phrase)
  }

  /** German vendors mix English words in, so the German lexicon holds the English nouns of several words too. */
  addPhrases(concept: number, wordings: Wordings | undefined): void {
    for (const phrase of wordings?.any ?? []) {
      this.add(concept, 'en', englishPhrase(phrase))
      this.add(concept, 'de', germanPhrase(phrase))
    }
    for (const phrase of wordings?.en ?? []) this.add(concept, 'en', englishPhrase(phrase))
    for (const phrase of wordings?.de ?? []) this.add(concept, 'de', germanPhrase(phrase))
  }

  addVerbs(concept: number, verbs: Wordings | undefined): void {
    for (const verb of verbs?.en ?? []) this.add(concept, 'en', englishVerb(verb))
    for (const verb of verbs?.de ?? []) this.add(concept, 'de', ...germanVerb(verb))
  }

  addFrames(concept: number, frames: readonly FrameFile[] | undefined): void {
    for (const file of frames ?? []) this.pending.push({ concept, file })
  }

  named(name: string): number[] {
    return this.concepts.flatMap(({ kind, id }, index) =>
      id === name && (kind === 'slot' || kind === 'feature') ? [index] : [],
    )
  }

  finishFrames(): void {
    const found: Frame[] = []
    for (const { concept, file } of this.pending) {
      found.push({
        concept,
        language: file.language ?? null,
        needs: file.needs.map((need) => need.split('|').flatMap((name) => this.named(name))),
        without: (file.without ?? []).flatMap((name) => this.named(name)),
        rivals: (file.rivals ?? []).flatMap((name) => this.named(name)),
        ordered: file.ordered ?? false,
        within: file.within ?? defaultWithin,
      })
    }
    // the matcher goes through the frames once: one that fills a slot stands before those that need it
    const depths = depthsOf(found)
    const depth = ({ concept }: Frame): number => depths.get(concept) ?? 0
    this.frames.push(...found.sort((a, b) => depth(a) - depth(b)))
  }
}

/** How many frames stand below each concept: 0 where its frames need phrases alone. A circle ends at its start. */
function depthsOf(frames: readonly Frame[]): Map<number, number> {
  const depths = new Map<number, number>()
  const depthOf = (concept: number): number => {
    const known = depths.get(concept)
    if (known !== undefined) return known
    depths.set(concept, 0)
    const below = frames
      .filter((frame) => frame.concept === concept)
      .flatMap((frame) => [...frame.needs.flat(), ...frame.without, ...frame.rivals])
      .filter((needed) => frames.some((frame) => frame.concept === needed))
    const depth = Math.max(0, ...below.map((needed) => depthOf(needed) + 1))
    depths.set(concept, depth)
    return depth
  }
  for (const frame of frames) depthOf(frame.concept)
  return depths
}

function addCues(builder: Builder, files: RuleFiles): Record<number, CueData> {
  const cues: Record<number, CueData> = {}
  for (const file of files.cues) {
    const language = file.language as Language
    const add = (concept: number, phrases: readonly string[] | undefined): void =>
      builder.addPhrases(concept, { [language]: phrases })
    add(builder.concept('terminator', `${language}/terminators`), file.terminators)
    add(builder.concept('subject', `${language}/subjects`), file.subjects)
    add(builder.concept('conjunction', `${language}/conjunctions`), file.conjunctions)
    for (const cue of file.cues) {
      const concept = builder.concept('cue', cue.id)
      add(concept, cue.phrases)
      builder.addVerbs(concept, { [language]: cue.verbs })
      builder.addFrames(concept, cue.frames)
      cues[concept] = {
        id: cue.id,
        policy: cue.policy,
        gives: cue.gives,
        direction: cue.direction,
        within: cue.within ?? null,
        only: cue.only ? cue.only.flatMap((name) => builder.named(name)) : null,
        spares: cue.spares ?? [],
        unless: (cue.unless ?? []).flatMap((name) => builder.named(name)),
      }
    }
    // what is no denial for one cue ("not only") is none for any other
    for (const cue of file.cues) {
      if (!cue.not) continue
      const alike = Object.keys(cues)
        .map(Number)
        .filter((concept) => cues[concept]?.gives === cue.gives)
      add(builder.concept('decoy', cue.id, alike), cue.not)
    }
  }
  return cues
}

/** What reviews go by. Wordings by locale, without what only editors need. */
function reviewData({ review, wording }: RuleFiles): ReviewData {
  const { $schema: _, ...data } = review
  const byLocale = Object.fromEntries<Wording>(
    wording.map(({ $schema: __, ...words }) => [words.locale, words]),
  )
  return { ...data, wording: byLocale as Record<Locale, Wording> }
}

/** Marks the slots for which a cue asks. */
function asked(concepts: readonly Concept[], cues: Readonly<Record<number, CueData>>): Concept[] {
  const slots = new Set(Object.values(cues).flatMap(({ unless }) => unless))
  return concepts.map((concept, n) =>
    concept.kind === 'slot' && slots.has(n) ? { ...concept, asked: true } : concept,
  )
}

/** Compiles checked rule files. In: the files as `parseFiles` gives them. Out: plain JSON. */
export function compileFiles(files: RuleFiles): RulesetData {
  const builder = new Builder()
  for (const slot of files.slots) {
    const concept = builder.concept('slot', slot.id)
    builder.addPhrases(concept, slot.phrases)
    builder.addVerbs(concept, slot.verbs)
    builder.addFrames(concept, slot.frames)
  }
  for (const feature of files.features) {
    const concept = builder.concept('feature', feature.id)
    builder.addPhrases(concept, feature.phrases)
    builder.addVerbs(concept, feature.verbs)
    builder.addFrames(concept, feature.frames)
    if (feature.not) builder.addPhrases(builder.concept('decoy', feature.id, [concept]), feature.not)
  }
  const cues = addCues(builder, files)
  builder.finishFrames()
  const packed = (language: Language): string[] => builder.phrases[language].map((set) => [...set].join('|'))
  const deciding = {
    id: files.ruleset.id,
    version: files.ruleset.version,
    effective: files.ruleset.effective,
    lexicon: {
      concepts: asked(builder.concepts, cues),
      frames: builder.frames,
      phrases: { en: packed('en'), de: packed('de') },
      stems,
      notTypos,
    },
    features: files.features.map(({ id, policy, means, kind }) => ({ id, policy, means, kind })),
    cues,
    answers: {
      yes: files.cues.flatMap((file) => file.answers.yes),
      no: files.cues.flatMap((file) => file.answers.no),
    },
    weights: Object.fromEntries(
      files.weights.map((file) => [file.language, packWeights(file, builder.concepts)]),
    ),
    weighing: files.ruleset.weighing,
    rules: files.decision.map(({ name, priority, policy, means, conditions, event }) => ({
      name,
      priority,
      policy,
      means,
      conditions,
      event,
    })),
    advisories: files.advisories.map(({ name, policy, means, conditions, event }) => ({
      name,
      priority: 1,
      policy,
      means,
      conditions,
      event,
    })),
  }
  const review = reviewData(files)
  const { wording: _, ...verdicts } = review
  const { phrases, ...lexicon } = deciding.lexicon
  return {
    ...deciding,
    lexicon: {
      ...lexicon,
      automata: { en: pack(automatonOf(phrases.en)), de: pack(automatonOf(phrases.de)) },
    },
    hash: sha256Of(JSON.stringify([deciding, verdicts])),
    phrases,
    review,
  }
}

/**
 * Checks and compiles a ruleset. In: the texts of its files by path below the rules folder.
 * Throws RulesetError with every problem of every file.
 */
export function compileRuleset(files: Readonly<Record<string, string>>): RulesetData {
  const parsed = parseFiles(files)
  const problems = checkFiles(parsed)
  if (problems.length > 0) throw new RulesetError(problems)
  return compileFiles(parsed)
}
