import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/assess.js'
import { defaultRuleset } from '../../src/default-ruleset.js'
import { type Assertion, classify } from '../../src/index.js'
import { match } from '../../src/match/match.js'
import { read } from '../../src/read/read.js'

/** What the text does with a feature, in order of position. */
function assertionsOf(description: string, feature: string): Assertion[] {
  const ruleset = defaultRuleset()
  const source = read({ description })
  return assess(match(source, ruleset.lexicon).mentions, source, ruleset)
    .filter((item) => item.feature === feature)
    .map(({ assertion }) => assertion)
}

const distinct = (description: string, feature = 'live-session'): Assertion[] => [
  ...new Set(assertionsOf(description, feature)),
]

describe('the reach of a cue', () => {
  it.each([
    ['ends at "but"', 'There are no live calls, but weekly live webinars.', ['denied', 'promised']],
    ['ends at "sondern"', 'Keine Live-Calls, sondern wöchentliche Live-Webinare.', ['denied', 'promised']],
    ['ends at a full stop', 'No theory. Weekly live calls.', ['promised']],
    ['covers what is listed after it', 'Without live calls, live webinars or live workshops.', ['denied']],
    ['covers both sides of "oder"', 'Ohne Live-Calls oder Live-Webinare.', ['denied']],
    ['ends at a colon', 'No chat, no homework: weekly live calls.', ['promised']],
    ['goes over a colon to what it announces', 'We do not offer: live calls.', ['denied']],
    ['ends with its brackets', 'Forty talks (no homework) and weekly live calls.', ['promised']],
    ['of brackets reaches what they follow', 'Weekly live calls (not included).', ['denied']],
    ['ends with its condition', 'If it is not clear, there are weekly live calls.', ['promised']],
    [
      'of a topic ends at a comma behind it',
      'Bring what you think about, and we meet for live calls.',
      ['promised'],
    ],
    ['in a question reaches the answer', 'Link broken? There are live calls on it.', ['about-others']],
    ['does not leave its list item', '- no homework\n- weekly live calls', ['promised']],
    [
      'in a quoted name stays inside it',
      'Keine Live-Calls.\n\n„Arbeiten ohne Chef“, dazu wöchentliche Live-Webinare.',
      ['denied', 'promised'],
    ],
    ['of "not only" is none', 'You get not only videos: there are weekly live calls.', ['promised']],
    [
      'ends with a clause that says when',
      'Send it whenever you do not know how, there are live calls.',
      ['promised'],
    ],
    [
      'ends with a German clause that says when',
      'Wenn du nicht weiterweißt: Es gibt wöchentliche Live-Calls.',
      ['promised'],
    ],
    [
      'behind a mention leaves persons to their own clause',
      'A weekly live call with a lawyer who is not yours.',
      ['promised'],
    ],
    [
      'behind a mention denies it where no person stands between',
      'Weekly live calls are not included.',
      ['denied'],
    ],
    [
      'of a topic ends with the next part of the list',
      'Lessons on clauses, ten cards, and a live call.',
      ['promised'],
    ],
    ['of a topic covers a list of its kind', 'Lessons on clauses, live calls and contracts.', ['taught']],
    ['of a topic covers parts that all begin alike', 'Lessons on a good script and a live call.', ['taught']],
    [
      'that tells of years does not cover whom they belong to',
      "A live call with a midwife of 25 years' experience.",
      ['promised'],
    ],
    ['of a double denial is none', 'We never leave a question open in the weekly live calls.', ['promised']],
    [
      'in the sentence behind sells apart what that takes up',
      'There is a weekly live call. It has a price of its own.',
      ['sold-separately'],
    ],
    [
      'in the sentence behind leaves alone what that does not take up',
      'There is a weekly live call. The book has a price of its own.',
      ['promised'],
    ],
    ['of "nicht nur" is none', 'Es gibt nicht nur Videos, sondern wöchentliche Live-Calls.', ['promised']],
  ])('%s', (_, text, assertions) => {
    expect(distinct(text)).toEqual(assertions)
  })
})

describe('a heading', () => {
  it.each([
    ['What is not included:\n- live calls\n- live webinars', ['denied']],
    ['## Nicht enthalten\n\n- Live-Calls\n- Live-Webinare', ['denied']],
    ['<h3>Not included</h3><ul><li>live calls</li><li>live webinars</li></ul>', ['denied']],
    ['Bonus:\n- a live call every month', ['promised']],
    ['## Not included\n\n- Homework\n\n## Included\n\n- Weekly live calls', ['promised']],
  ])('governs the items under it: %j', (text, assertions) => {
    expect(distinct(text)).toEqual(assertions)
  })
})

describe('the tense of a verb', () => {
  it('tells what was from what is', () => {
    expect(distinct('Beim letzten Mal beantwortete Petra alle Fragen.', 'answered-questions')).toEqual([
      'recorded',
    ])
    expect(distinct('Jeden Freitag beantwortet Petra alle Fragen.', 'answered-questions')).toEqual([
      'promised',
    ])
  })
})

describe('each row of the policy', () => {
  const rows: [string, string, Assertion][] = [
    ['states it', 'Weekly live calls on Zoom.', 'promised'],
    ['states it', 'Wöchentliche Live-Calls.', 'promised'],
    ['denies it', 'No live calls.', 'denied'],
    ['denies it', 'Live-Calls sind nicht enthalten.', 'denied'],
    ['sells it separately', 'Live calls can be booked on top for an extra charge.', 'sold-separately'],
    ['sells it separately', 'Live-Calls sind gegen Aufpreis zubuchbar.', 'sold-separately'],
    ['teaches it', 'Learn how to run live webinars.', 'taught'],
    ['teaches it', 'Du lernst, wie du Live-Webinare hältst.', 'taught'],
    ['was live', 'The recording of our live webinar.', 'recorded'],
    ['was live', 'Die Aufzeichnung unseres Live-Webinars.', 'recorded'],
    ['compares', 'Unlike live webinars that cost thousands, this is yours for ever.', 'compared'],
    ['limits it to another package', 'Live calls only in the VIP package.', 'other-package'],
    ['limits it to another package', 'Live-Calls nur im VIP-Paket.', 'other-package'],
  ]
  it.each(rows)('%s: %s', (_, text, assertion) => {
    expect(distinct(text)).toEqual([assertion])
  })

  it('leaves testimonials to those who speak', () => {
    expect(distinct('“The weekly live calls with Anna have changed my whole year.” (Ruth)')).toEqual([
      'about-others',
    ])
  })

  it('names the cue behind an assertion, as a quotation', () => {
    const [feature] = classify({ description: 'Ohne Live-Calls.' }).features
    expect(feature?.evidence[0]?.cues).toEqual([
      { id: 'de/kein', field: 'description', start: 0, end: 4, quote: 'Ohne' },
    ])
  })
})

describe('a question', () => {
  it('is answered by the words after it', () => {
    expect(distinct('Are there live calls? No.')).toEqual(['denied'])
    expect(distinct('Are there live calls? Yes, every Monday.')).toContain('promised')
    expect(distinct('Gibt es Live-Calls? Nein.')).toEqual(['denied'])
  })

  it('is denied where the answer sells it on its own', () => {
    expect(distinct('Live-Calls? Gern, aber gegen Aufpreis.')).toEqual(['denied'])
  })

  it('says what its answer is about', () => {
    expect(distinct('Passwort weg? Schreib uns per WhatsApp.', 'messenger-support')).toEqual(['about-others'])
    expect(distinct('Frage offen? Schreib uns per WhatsApp.', 'messenger-support')).toContain('promised')
  })
})
