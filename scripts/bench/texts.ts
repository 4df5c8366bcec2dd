import { readFileSync } from 'node:fs'
import type { Language } from '../../src/types.js'
import { inRepository } from '../repository.js'

export interface Labelled {
  readonly id: string
  readonly lang: Language
  readonly title: string
  readonly description: string
  readonly category: string | null
}

/** The development corpus of one language, in the order of its file. */
export function corpus(language: Language): Labelled[] {
  const lines = readFileSync(inRepository(`fixtures/corpus/${language}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => JSON.parse(line) as Labelled)
}

const plainCorpora = new Map<Language, string>()

/** Every description without markup, one after another. */
function plainCorpus(language: Language): string {
  let joined = plainCorpora.get(language)
  if (joined === undefined) {
    joined = corpus(language)
      .map(({ description }) => description)
      .filter((description) => !/<\w/.test(description))
      .join('\n\n')
    plainCorpora.set(language, joined)
  }
  return joined
}

/** One text of exactly `length` UTF-16 units; past the end the corpus starts anew. */
export function longText(language: Language, length: number): string {
  const all = plainCorpus(language)
  return all.repeat(Math.ceil(length / all.length)).slice(0, length)
}

/** `count` texts of `length` UTF-16 units, their starts spread evenly over the corpus. */
export function textsOf(language: Language, length: number, count: number): string[] {
  const all = plainCorpus(language)
  const around = all + all.slice(0, length)
  return Array.from({ length: count }, (_, n) => {
    const from = Math.floor((n * all.length) / count)
    return around.slice(from, from + length)
  })
}

/** The whole corpus cut into texts of `length` UTF-16 units. */
export function slicesOf(language: Language, length: number): string[] {
  const all = plainCorpus(language)
  return Array.from({ length: Math.floor(all.length / length) }, (_, n) =>
    all.slice(n * length, (n + 1) * length),
  )
}

const escaped = (line: string): string =>
  line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(' – ', '&nbsp;&ndash; ')

/** The same text as a shop's editor would save it: paragraphs, lists, a bold start to every fifth line. */
export function asHtml(text: string): string {
  const html: string[] = []
  let listed = false
  text.split('\n').forEach((raw, n) => {
    const bullet = /^\s*[-*•]\s+/.exec(raw)
    if (listed !== (bullet !== null)) html.push(bullet ? '<ul>' : '</ul>')
    listed = bullet !== null
    const line = escaped(bullet ? raw.slice(bullet[0].length) : raw)
    if (line.trim() === '') return
    const words = n % 5 === 0 ? line.replace(/^\S+/, '<strong>$&</strong>') : line
    html.push(bullet ? `  <li>${words}</li>` : `<p class="text">${words}</p>`)
  })
  if (listed) html.push('</ul>')
  return html.join('\n')
}

export interface Hostile {
  readonly name: string
  /** The text with `size` repetitions. */
  readonly make: (size: number) => string
  readonly size: number
}

const indented = (size: number): string =>
  Array.from({ length: size }, (_, n) => `${'  '.repeat(n % 40)}- live call ${n}`).join('\n')

/** Texts that make other matchers and parsers blow up. */
export const hostileTexts: readonly Hostile[] = [
  { name: 'the same cue again and again', make: (n) => 'without '.repeat(n), size: 50_000 },
  { name: 'cues and features in one sentence', make: (n) => 'no live call without '.repeat(n), size: 20_000 },
  { name: 'the same feature again and again', make: (n) => 'zoom meeting '.repeat(n), size: 40_000 },
  { name: 'HTML lists inside each other', make: (n) => '<ul><li>live call '.repeat(n), size: 20_000 },
  { name: 'Markdown lists inside each other', make: indented, size: 20_000 },
  { name: '100,000 bullets', make: (n) => '- 40 videos\n'.repeat(n), size: 100_000 },
  { name: 'one word of 1,000,000 letters', make: (n) => 'a'.repeat(n), size: 1_000_000 },
  {
    name: '1,000,000 characters without a full stop',
    make: (n) => longText('en', n).replace(/[.!?:;\n]/g, ' '),
    size: 1_000_000,
  },
  { name: '100,000 open divs', make: (n) => '<div>'.repeat(n), size: 100_000 },
]
