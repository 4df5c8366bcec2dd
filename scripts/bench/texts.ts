import { readFileSync } from 'node:fs'
import type { Language } from '../../src/types.js'
import { inRepository } from '../repository.js'

/** A labelled product of the development corpus. */
export interface Labelled {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly category: string | null
  readonly reason: string | null
}

export const corpusOf = (language: Language): Labelled[] =>
  readFileSync(inRepository(`fixtures/corpus/${language}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled)

/** A string of its own: a slice of a longer one is read more slowly. */
const flat = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le')

/** Texts of a length, cut out of the corpus's descriptions one behind the other. Begins anew where they are used up. */
export function textsOf(language: Language, length: number, count: number): string[] {
  let all = corpusOf(language)
    .map(({ description }) => description)
    .join('\n\n')
  while (all.length < length) all += `\n\n${all}`
  const texts: string[] = []
  for (let from = 0; texts.length < count; from += length) {
    if (from + length > all.length) from = 0
    texts.push(flat(all.slice(from, from + length)))
  }
  return texts
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  ä: '&auml;',
  ö: '&ouml;',
  ü: '&uuml;',
  ß: '&szlig;',
  '–': '&ndash;',
}

const inline = (text: string): string =>
  text
    .replace(/[&<>äöüß–]/g, (sign) => entities[sign] as string)
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')

/** A plain or Markdown text as a sales editor saves it. */
export function asHtml(text: string): string {
  const blocks = text.split(/\n{2,}/).map((block) => {
    const lines = block.split('\n')
    if (lines.every((line) => /^\s*[-*•–✓]\s/.test(line))) {
      const items = lines.map((line) => `<li>${inline(line.replace(/^\s*\S+\s/, ''))}</li>`)
      return `<ul class="list">\n${items.join('\n')}\n</ul>`
    }
    return `<p style="color:#333">${lines.map(inline).join('<br />\n')}</p>`
  })
  return flat(blocks.join('\n'))
}
