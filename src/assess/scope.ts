import type { Mention } from '../match/match.js'
import { Break, type Tokens } from '../read/source.js'
import { WordClass, wordsOf } from '../read/word-class.js'
import type { Direction } from '../ruleset.js'
import type { Assertion } from '../types.js'
import { none, plus } from './list.js'

/** Where a cue's reach ends inside one sentence. */
export interface Barriers {
  /** First tokens after a semicolon or stronger boundary. */
  readonly breaks: readonly number[]
  /** First tokens of words that end every reach: but, aber, stattdessen. */
  readonly words: readonly number[]
  /** First tokens of new clauses with a subject of their own: ", you get …", "und ich …". */
  readonly clauses: readonly number[]
  /** First tokens after a comma that parts: none in German, where one stands before every clause. */
  readonly commas: readonly number[]
  /** First tokens after a colon. */
  readonly colons: readonly number[]
  /** First tokens inside brackets and behind them. */
  readonly brackets: readonly Range[]
  /** Clauses that say when, why or for whom, from the word that says so: "if it is not clear, …". */
  readonly conditions: readonly Range[]
  readonly tokens: Tokens
}

interface Range {
  readonly first: number
  readonly end: number
}

/** German relative pronouns: "ein Sparring, das du getrennt beauftragst" says something about the Sparring. */
const relative = wordsOf('der die das den dem denen')
/** Denials that have a noun behind them: "no chat, no homework". */
const beforeNoun = wordsOf('no without zero kein keine keinen keinem keiner keinerlei ohne')
/** Words that begin a clause which says when, why or for whom: what it denies is denied in it alone. */
const subordinating = wordsOf(
  'if when whenever wherever should unless because since who whoever where before until once while although though',
  'wenn falls sollte sollten sobald weil da damit wo wer bevor bis solange obwohl',
)
const subordinates = new WordClass((word) => (subordinating.has(word) ? 1 : 0))
/** Persons, of whom a clause says something: "a professor who is not your supervisor". */
const ofPersons = wordsOf('who whose')
/** Words with which a part of a list begins anew: "lessons on clauses, ten cards, and a place to ask". */
const determiners = wordsOf(
  'a an one two three four five six eight ten twelve our my plus',
  'ein eine einen einem einer zwei drei vier fünf sechs acht zehn zwölf mein meine meinen unser unsere unseren dazu plus',
)
const joining = wordsOf('and plus und sowie')
/** Words behind which a noun names a topic: "lessons on". */
const beforeTopic = wordsOf('on about for über für zu zum zur')
/** Words that may stand between a boundary and the subject of the clause it opens. */
const lead = 4

/** Finds the barriers of a sentence. In: its terminators and subjects, by position. */
export function barriersOf(
  tokens: Tokens,
  first: number,
  end: number,
  terminators: readonly Mention[],
  subjects: readonly Mention[],
  conjunctions: readonly Mention[],
  language: string | null,
): Barriers {
  const words = terminators.length === 0 ? none : terminators.map((mention) => mention.first)
  let breaks: Barriers['breaks'] = none
  let clauses: Barriers['clauses'] = none
  let commas: Barriers['commas'] = none
  let colons: Barriers['colons'] = none
  let brackets: Barriers['brackets'] = none
  let conditions: Barriers['conditions'] = none
  let opened = first
  let condition = subordinates.at(tokens, first) === 1 ? first : -1
  let c = 0
  for (let t = first + 1; t < end; t++) {
    const strength = tokens.breakBefore[t] as number
    if (condition >= 0 && strength !== Break.none) {
      conditions = plus(conditions, { first: condition, end: t })
      condition = -1
    }
    if (condition < 0 && subordinates.at(tokens, t) === 1) condition = t
    if (strength === Break.comma) commas = plus(commas, t)
    else if (strength >= Break.semicolon) breaks = plus(breaks, t)
    else if (strength === Break.colon) colons = plus(colons, t)
    else if (strength === Break.closing) brackets = plus(brackets, { first: opened, end: t })
    else if (strength === Break.dash) opened = t
    while (c < conjunctions.length && (conjunctions[c] as Mention).first < t) c++
    const conjunction = conjunctions[c]?.first === t ? conjunctions[c] : undefined
    // ", at every new moon we gather": a subject soon after the boundary begins a clause of its own
    if (strength >= Break.comma) {
      if (hasSubject(subjects, conjunction ? conjunction.end : t, lead) && !isRelative(tokens, subjects, t))
        clauses = plus(clauses, t)
    } else if (conjunction && hasSubject(subjects, conjunction.end, 0)) clauses = plus(clauses, t)
  }
  const parting = language === 'de' ? none : commas
  return { breaks, words, clauses, commas: parting, colons, brackets, conditions, tokens }
}

/** True if a relative pronoun and its subject begin at a token: ", das du …". */
const isRelative = (tokens: Tokens, subjects: readonly Mention[], t: number): boolean =>
  relative.has(tokens.word[t] as string) && hasSubject(subjects, t + 1, 0)

/** True if a subject begins at token `from` or at most `reach` tokens behind it. */
function hasSubject(subjects: readonly Mention[], from: number, reach: number): boolean {
  for (const { first } of subjects) if (first >= from && first <= from + reach) return true
  return false
}

function between(positions: readonly number[], from: number, to: number): boolean {
  for (const position of positions) if (position >= from && position < to) return true
  return false
}

/** True if every word of a cue belongs to one of a frame's phrases: "design your" in "we design your logo". */
function isSaidBy(parts: readonly Mention[], cue: Mention): boolean {
  for (let t = cue.first; t < cue.end; t++) if (!isIn(parts, t)) return false
  return true
}

function isIn(parts: readonly Mention[], t: number): boolean {
  for (const part of parts)
    if (part.parts ? isIn(part.parts, t) : t >= part.first && t < part.end) return true
  return false
}

/** True if a range holds a cue and ends before a mention. */
const endsBetween = (ranges: readonly Range[], cue: Mention, target: Mention): boolean =>
  ranges.some(({ first, end }) => first <= cue.first && cue.end <= end && end <= target.first)

/**
 * True if a denial ahead of a mention is over before it: in a clause of its own ("if it is not clear, write to me"), in
 * brackets that close ("talks (no chat) and calls"), or at a colon behind the noun that it denies ("no chat, no
 * homework: thirty talks"; but "we do not offer: calls").
 */
function isOver(cue: Mention, target: Mention, barriers: Barriers): boolean {
  const { colons, brackets, conditions, tokens } = barriers
  return (
    endsBetween(conditions, cue, target) ||
    (beforeNoun.has(tokens.word[cue.end - 1] as string) && between(colons, cue.end + 1, target.first + 1)) ||
    endsBetween(brackets, cue, target)
  )
}

/** True if a list goes on with a new part between a topic and a mention: "lessons on clauses, and a place to ask". */
function isNextPart(cue: Mention, target: Mention, { tokens: { word, breakBefore } }: Barriers): boolean {
  const topic = word[cue.end] as string
  if (!beforeTopic.has(word[cue.end - 1] as string) || determiners.has(topic) || /^\d|ing$/.test(topic))
    return false
  for (let t = cue.end + 1; t <= target.first; t++) {
    const isJoined = joining.has(word[t - 1] as string)
    if ((isJoined || breakBefore[t] === Break.comma) && begins(word[t] as string)) return true
  }
  return false
}

const begins = (word: string): boolean => determiners.has(word) || /^\d/.test(word)

/** True if a denial behind a mention says something of a person in between: "an hour with a professor who is not …". */
function isOfSomebody(cue: Mention, target: Mention, { tokens: { word } }: Barriers): boolean {
  for (let t = target.end; t <= cue.first; t++) if (ofPersons.has(word[t] as string)) return true
  return false
}

/** True if a cue's reach ends between two tokens. */
function stops(cue: Mention, from: number, to: number, barriers: Barriers, gives: Assertion): boolean {
  return (
    between(barriers.breaks, from, to) ||
    // a terminator that belongs to the cue ("only in the VIP package") ends nothing
    between(barriers.words, from, Math.min(to, to > cue.first && to <= cue.end ? cue.first : to)) ||
    (gives !== 'taught' && between(barriers.clauses, from, to))
  )
}

/**
 * True if a cue governs a mention of the same sentence (ConText, Harkema et al. 2009: direction, scope, terminators).
 * A cue inside a mention (the "don't" of "I don't answer questions") governs it in any direction.
 */
export function reaches(
  cue: Mention,
  direction: Exclude<Direction, 'sentence'>,
  target: Mention,
  barriers: Barriers,
  gives: Assertion,
): boolean {
  // "the flat you think about, and we tell you": what is taught would stand behind the word
  if (gives === 'taught' && direction === 'forward' && barriers.commas.includes(cue.end)) return false
  if (cue.first >= target.first && cue.end <= target.end) {
    // the words of a phrase say what it says; the gaps of a frame hold other words
    if (!target.parts) return false
    // a past tense reaches both ways, and governs the frame whose verb stands in it; "a former examiner" does not
    const isTense = gives === 'recorded' && direction === 'both'
    if (!isTense && isSaidBy(target.parts, cue)) return false
    return !stops(cue, cue.end, target.end, barriers, gives) || direction === 'backward'
  }
  const ahead = cue.first <= target.first && !stops(cue, cue.end, target.first + 1, barriers, gives)
  if (ahead && direction !== 'backward') {
    if (gives === 'taught') return !isNextPart(cue, target, barriers)
    return gives !== 'denied' || !isOver(cue, target, barriers)
  }
  const behind = cue.end >= target.end && !stops(cue, target.end, cue.first + 1, barriers, gives)
  if (!behind || (direction !== 'backward' && direction !== 'both')) return false
  return gives !== 'denied' || !isOfSomebody(cue, target, barriers)
}
