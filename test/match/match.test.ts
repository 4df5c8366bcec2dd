import { describe, expect, it } from 'vitest'
import { automatonOf } from '../../src/load/automaton.js'
import { pack } from '../../src/load/encoder.js'
import { buildLexicon, type LexiconData } from '../../src/match/lexicon.js'
import { match } from '../../src/match/match.js'
import { read } from '../../src/read/read.js'
import type { Language } from '../../src/types.js'

type Data = Partial<Omit<LexiconData, 'automata'>> & { phrases: Partial<Record<Language, string[]>> }

/** What is found: each mention as `id: words`. In: a small lexicon, packed as the build packs it. */
function found(data: Data, description: string, language: Language = 'en'): string[] {
  const concepts = data.concepts ?? [{ kind: 'feature', id: 'call' }]
  const empty = concepts.map(() => '')
  const { phrases, ...rest } = data
  const packed = (of: Language): string => pack(automatonOf(phrases[of] ?? empty))
  const lexicon = buildLexicon({
    frames: [],
    stems: {},
    notTypos: [],
    ...rest,
    concepts,
    automata: { en: packed('en'), de: packed('de') },
  })
  const source = read({ description, language })
  return match(source, lexicon).mentions.map(
    ({ concept, first, end }) =>
      `${concepts[concept]?.id}: ${source.tokens.word.slice(first, end).join(' ')}`,
  )
}

describe('phrases', () => {
  it.each([
    ['one word', ['~call'], 'A call.', ['call: call']],
    ['the plural', ['~call'], 'Two calls.', ['call: calls']],
    ['several words', ['live ~call'], 'A live call.', ['call: live call']],
    ['alternatives', ['live/weekly ~call'], 'A weekly call.', ['call: weekly call']],
    ['a group that may be missing', ['live weekly/ ~call'], 'A live call.', ['call: live call']],
    ['numbers', ['# ~call'], 'With 12 calls.', ['call: 12 calls']],
    ['past forms', ['+ by you'], 'Texts corrected by you.', ['call: corrected by you']],
    ['not across a colon', ['live ~call'], 'Live: call me.', []],
    ['not across sentences', ['live ~call'], 'We are live. Call me.', []],
    ['across a comma', ['live ~call'], 'Live, call.', ['call: live call']],
  ])('%s', (_, phrases, text, expected) => {
    expect(found({ phrases: { en: phrases } }, text)).toEqual(expected)
  })

  it('the longest mention of a concept is kept', () => {
    expect(found({ phrases: { en: ['~call|live ~call'] } }, 'A live call.')).toEqual(['call: live call'])
  })

  it('a longer feature hides a shorter one inside it', () => {
    const concepts = [
      { kind: 'feature', id: 'call' },
      { kind: 'feature', id: 'recording' },
    ] as const
    const phrases = { en: ['~call', '~call as recording'] }
    expect(found({ concepts, phrases }, 'A call as recording.')).toEqual(['recording: call as recording'])
  })

  it('a decoy hides what it is made to hide', () => {
    const concepts = [
      { kind: 'feature', id: 'call' },
      { kind: 'decoy', id: 'call', hides: [0] },
    ] as const
    const phrases = { en: ['~call', 'port of ~call'] }
    expect(found({ concepts, phrases }, 'A port of call and a call.')).toEqual(['call: call'])
  })

  it('a hidden phrase hides nothing itself', () => {
    const concepts = [
      { kind: 'feature', id: 'call' },
      { kind: 'feature', id: 'recording' },
      { kind: 'decoy', id: 'recording', hides: [1] },
    ] as const
    const phrases = { en: ['~call', '~call as recording', 'recording of birds'] }
    expect(found({ concepts, phrases }, 'A call as recording of birds.')).toEqual(['call: call'])
  })
})

describe('German words', () => {
  it.each([
    ['inflections', ['~ubung'], 'Viele Übungen.', ['call: übungen']],
    ['umlauts written as two letters', ['~ubung'], 'Eine Uebung.', ['call: uebung']],
    ['the ends of compounds', ['*coaching'], 'Ein Einzelcoaching.', ['call: einzelcoaching']],
    ['female forms', ['~train'], 'Mit Trainerinnen.', ['call: trainerinnen']],
    ['one typo in a long word', ['~gruppencoaching'], 'Ein Gruppencoahcing.', ['call: gruppencoahcing']],
    ['separable verbs', ['rufe ^an'], 'Ich rufe dich jeden Tag an.', ['call: rufe dich jeden tag an']],
    ['no verb without its particle', ['rufe ^an'], 'Ich rufe dich jeden Tag.', []],
    ['no particle of another clause', ['rufe ^an'], 'Ich rufe dich, fange an.', []],
  ])('%s', (_, phrases, text, expected) => {
    expect(found({ phrases: { de: phrases } }, text, 'de')).toEqual(expected)
  })

  it('exceptions to the stemmer are followed', () => {
    const data = { phrases: { de: ['~kurs'] }, stems: { kurse: 'kurs' } }
    expect(found(data, 'Viele Kurse.', 'de')).toEqual(['call: kurse'])
  })

  it('words that are never a typo are none', () => {
    const phrases = { de: ['~vorlesung'] }
    expect(found({ phrases }, 'Eine Verlesung.', 'de')).toEqual(['call: verlesung'])
    expect(found({ phrases, notTypos: ['verlesung'] }, 'Eine Verlesung.', 'de')).toEqual([])
  })

  it('names that objects inherit are words like any other', () => {
    const data = { phrases: { de: ['~toll'] } }
    expect(found(data, 'constructor toString toll', 'de')).toEqual(['call: toll'])
  })
})

describe('frames', () => {
  const concepts = [
    { kind: 'slot', id: 'vendor' },
    { kind: 'slot', id: 'answers' },
    { kind: 'slot', id: 'questions' },
    { kind: 'slot', id: 'machine' },
    { kind: 'feature', id: 'support' },
  ] as const
  const frame = {
    concept: 4,
    needs: [[0], [1], [2]],
    without: [3],
    rivals: [],
    language: null,
    ordered: false,
    within: 8,
  }
  const phrases = { en: ['i|we', 'answer', '~question', '~bot', ''] }
  const support = (text: string, changes: Partial<typeof frame> = {}): string[] =>
    found({ concepts, phrases, frames: [{ ...frame, ...changes }] }, text).filter((each) =>
      each.startsWith('support'),
    )

  it.each([
    ['all slots', 'I answer every question.', ['support: i answer every question']],
    ['slots in any order', 'Every question we answer.', ['support: question we answer']],
    ['a slot missing', 'I answer.', []],
    ['too far apart', 'I answer in a group that we have made for you and a question.', []],
    ['what must not be there', 'I answer a question with a bot.', []],
    [
      'what must not be there, far away',
      'A bot is fine for the opening hours of a shop or for the weather in some town by the sea, but here I answer every question.',
      ['support: i answer every question'],
    ],
    ['in two sentences', 'I answer. Every question counts.', []],
  ])('%s', (_, text, expected) => {
    expect(support(text)).toEqual(expected)
  })

  it('an ordered frame keeps the order of its slots', () => {
    expect(support('Every question we answer.', { ordered: true })).toEqual([])
    expect(support('We answer a question.', { ordered: true })).toEqual(['support: we answer a question'])
  })

  it('the nearest fillings are taken, and frames do not overlap', () => {
    expect(support('I answer a question, and in the group we answer a question.')).toEqual([
      'support: i answer a question',
      'support: we answer a question',
    ])
  })

  it('a frame fills the slot of a frame that fills the slot of a third', () => {
    const all = [
      { kind: 'slot', id: 'vendor' },
      { kind: 'slot', id: 'answers' },
      { kind: 'slot', id: 'questions' },
      { kind: 'slot', id: 'act' },
      { kind: 'slot', id: 'deed' },
      { kind: 'feature', id: 'support' },
    ] as const
    const plain = { ...frame, without: [] }
    const frames = [
      { ...plain, concept: 3, needs: [[0], [1]] },
      { ...plain, concept: 4, needs: [[3], [2]] },
      { ...plain, concept: 5, needs: [[4]] },
    ]
    const three = { en: ['i', 'answer', '~question', '', '', ''] }
    expect(found({ concepts: all, phrases: three, frames }, 'I answer a question.')).toEqual([
      'support: i answer a question',
    ])
  })

  it('a frame fills the slot of a later frame', () => {
    const chained = [
      { ...frame, concept: 3, needs: [[0], [1]], without: [] },
      { ...frame, concept: 4, needs: [[3], [2]], without: [] },
    ]
    const mentions = found(
      { concepts, phrases: { en: ['i', 'answer', '~question', '', ''] }, frames: chained },
      'I answer a question.',
    )
    expect(mentions).toContain('support: i answer a question')
  })
})
