import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/read.js'

/** The words of a description, cut out of the vendor's original by their offsets. */
function cut(description: string): string[] {
  const { tokens } = read({ description })
  return [...tokens.start].map((start, t) => description.slice(start, tokens.end[t]))
}

const words = (description: string): readonly string[] => read({ description }).tokens.word

describe('offsets point into the original', () => {
  it.each([
    ['plain text', 'Weekly live call', ['Weekly', 'live', 'call']],
    ['named entities', '<p>Pers&ouml;nliche &Uuml;bung</p>', ['Pers&ouml;nliche', '&Uuml;bung']],
    ['numeric entities', 'f&#252;r <b>d&#x69;ch</b>', ['f&#252;r', 'd&#x69;ch']],
    ['a non-breaking space as entity', '<p>60&nbsp;Minuten</p>', ['60', 'Minuten']],
    ['a non-breaking space as sign', '60\u00A0Minuten', ['60', 'Minuten']],
    ['emoji of several units', '👩‍💻 Live 🎉 call', ['Live', 'call']],
    ['Windows line ends', 'one\r\ntwo\r\n\r\nthree', ['one', 'two', 'three']],
    ['tags within a word', '<p>live<br>call</p>', ['live', 'call']],
    ['scripts', '<p>live</p><script>call()</script><p>video</p>', ['live', 'video']],
    ['unclosed tags', '<div><p>live <b>call', ['live', 'call']],
  ])('with %s', (_, description, expected) => {
    expect(cut(description)).toEqual(expected)
  })

  it('of the title into the title', () => {
    const { tokens, descriptionToken } = read({ title: 'Fit & well', description: 'Call' })
    expect(descriptionToken).toBe(2)
    expect([...tokens.start]).toEqual([0, 6, 0])
    expect([...tokens.end]).toEqual([3, 10, 4])
  })
})

describe('words are compared without what does not matter', () => {
  it.each([
    ['capitals', 'LIVE', 'live'],
    ['soft hyphens', 'Live\u00ADstream', 'livestream'],
    ['decomposed umlauts', 'U\u0308bung', 'übung'],
    ['bold mathematical letters', '𝗟𝗶𝘃𝗲', 'live'],
    ['gender forms with a star', 'Teilnehmer*innen', 'teilnehmerinnen'],
    ['gender forms with a colon', 'Teilnehmer:innen', 'teilnehmerinnen'],
    ['gender forms with a line', 'Teilnehmer_innen', 'teilnehmerinnen'],
    ['gender forms with a slash', 'Teilnehmer/-innen', 'teilnehmerinnen'],
    ['curly apostrophes', 'don’t', "don't"],
    ['addresses', 'me@example.org', 'me@example.org'],
    ['links', 'https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['numbers with points', '1.000', '1.000'],
    ['times', '19:30', '19:30'],
    ['one letter and one letter', 'Q&A', 'q&a'],
  ])('%s', (_, text, word) => {
    expect(words(text)).toEqual([word])
  })

  it('a contraction is a token of its own', () => {
    expect(words('you’ll meet')).toEqual(['you', "'ll", 'meet'])
  })

  it('a colon behind a word belongs to no gender form', () => {
    expect(words('Inhalt: in jedem')).toEqual(['inhalt', 'in', 'jedem'])
  })

  it('a word met in one spelling does not change how another is read', () => {
    expect(words('Kurs KURS kurs')).toEqual(['kurs', 'kurs', 'kurs'])
    expect(words('a'.repeat(300))).toEqual(['a'.repeat(256), 'a'.repeat(44)])
  })
})

describe('blocks', () => {
  const kinds = (description: string): string[] =>
    read({ description }).blocks.map(({ kind, level }) => `${kind} ${level}`)

  it.each([
    ['Markdown headings', '## Inhalt\n\nText folgt hier.', ['heading 2', 'paragraph 0']],
    ['HTML headings', '<h3>Inhalt</h3><p>Text folgt hier.</p>', ['heading 3', 'paragraph 0']],
    ['bold lines', '**Inhalt**\nText folgt hier.', ['heading 5', 'paragraph 0']],
    ['short lines that stand alone', 'Inhalt\n\nText folgt hier.', ['heading 6', 'paragraph 0']],
    ['bullets', '- one\n• two\n✓ three\n4. four\n(5) five', Array(5).fill('item 0')],
    ['nested bullets', '- one\n  - two', ['item 0', 'item 1']],
    ['HTML lists', '<ul><li>one<ul><li>two</li></ul></li></ul>', ['item 0', 'item 1']],
    ['emoji as bullets', '🎁 one\n🎁 two', ['item 0', 'item 0']],
    ['rulers as blank lines', 'One sentence.\n-----\nAnother one.', ['paragraph 0', 'paragraph 0']],
  ])('%s', (_, description, expected) => {
    expect(kinds(description)).toEqual(expected)
  })

  it('hard-wrapped prose is one paragraph', () => {
    const first = 'A line of prose that is long enough to go on in the next line'
    expect(kinds(`${first}\nand that does so.`)).toEqual(['paragraph 0'])
  })

  it('a line that ends in a colon introduces the list', () => {
    const intro = 'What this programme does not hold, whatever you may have read elsewhere:'
    const { blocks } = read({ description: `${intro}\n- calls\n- feedback\n\nAnd more.` })
    expect(blocks.map(({ lead }) => lead)).toEqual([-1, 0, 0, -1])
  })

  it('a heading governs what stands below it', () => {
    const { blocks } = read({ description: '# A\n\n## B\n\nText in b.\n\n# C\n\nText in c.' })
    expect(blocks.map(({ section }) => section)).toEqual([-1, 0, 1, -1, 3])
  })
})

describe('sentences', () => {
  const sentences = (description: string): string[] => {
    const { tokens, sentences: found } = read({ description })
    return found.map(({ first, end }) => tokens.word.slice(first, end).join(' '))
  }

  it.each([
    ['full stops', 'One call. Two calls.', ['one call', 'two calls']],
    ['abbreviations', 'Fragen z. B. Texte. Mehr.', ['fragen z b texte', 'mehr']],
    ['ordinals before months', 'Start am 3. Mai im Netz.', ['start am 3 mai im netz']],
    ['full stops in a text that is all small', 'thirty vids. ask me stuff.', ['thirty vids', 'ask me stuff']],
    ['no full stop of a short word', 'mit dem bes. angebot.', ['mit dem bes angebot']],
    ['question marks', 'Calls? No calls.', ['calls', 'no calls']],
    [
      'full stops behind brackets',
      'One file (PDF). Two “calls”. Three.',
      ['one file pdf', 'two calls', 'three'],
    ],
    ['full stops behind other signs', 'Für 20 €. Mit »Ruf«. Ende.', ['für 20', 'mit ruf', 'ende']],
    [
      'words that are short for something before numbers',
      'Calls? No. So do. Two, No. 5. Do. 19 Uhr.',
      ['calls', 'no', 'so do', 'two no 5', 'do 19 uhr'],
    ],
    ['full stops within brackets', '(One call.) Two.', ['one call', 'two']],
  ])('%s', (_, description, expected) => {
    expect(sentences(description)).toEqual(expected)
  })

  it('knows a question', () => {
    const { sentences: found } = read({ description: 'Are there “calls”? No.' })
    expect(found.map(({ question }) => question)).toEqual([true, false])
  })

  it('a stretch without a full stop is cut', () => {
    const found = read({ description: 'word '.repeat(300) }).sentences
    expect(found.map(({ first, end }) => end - first)).toEqual([120, 120, 60])
  })
})

describe('quotations', () => {
  const quoted = (description: string): string[] => {
    const { tokens } = read({ description })
    return tokens.word.filter((_, t) => tokens.quoted[t] === 1)
  }

  it.each([
    ['German marks', 'Sie sagt: „Tolle Calls“ und geht.', ['tolle', 'calls']],
    ['English marks', 'She says “great calls” and goes.', ['great', 'calls']],
    ['straight marks', 'She says "great calls" and goes.', ['great', 'calls']],
    ['guillemets', 'Sie sagt »tolle Calls« und geht.', ['tolle', 'calls']],
    ['block quotations', '> great calls', ['great', 'calls']],
    ['marks that are never closed', 'She says “great calls and goes.', []],
  ])('%s', (_, description, expected) => {
    expect(quoted(description)).toEqual(expected)
  })
})

describe('the language', () => {
  it.each([
    ['Du bekommst von mir jede Woche eine Antwort auf deine Fragen.', 'de'],
    ['You get an answer to all of your questions every week.', 'en'],
    ['Vous recevez chaque semaine une réponse à toutes vos questions dans le groupe.', 'fr'],
    ['Вы получите ответ на все ваши вопросы', 'ru'],
    ['123 456', null],
  ])('of %s', (description, language) => {
    expect(read({ description }).language).toBe(language)
  })

  it('is the one that the product states', () => {
    expect(read({ description: 'You get it.', language: 'de-AT' }).language).toBe('de')
  })
})

it('hundreds of thousands of open elements take no longer than as much text', () => {
  const start = performance.now()
  const { tokens } = read({ description: `${'<div>'.repeat(300_000)}live call` })
  expect(tokens.word).toEqual(['live', 'call'])
  // without a bound on what is open it takes minutes
  expect(performance.now() - start).toBeLessThan(10_000)
})
