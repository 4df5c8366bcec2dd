/**
 * `npx tsx scripts/generate-catalogue.ts 200000 > catalogue.ndjson`: that many invented products in English and
 * German, always the same ones, for measurements of bulk runs. Some are lists, some HTML, most plain text; one
 * in ten vendors declares a wrong category. Says nothing about accuracy: fixtures/corpus/ does.
 */
import { once } from 'node:events'
import { categories } from '../src/types.js'
import { type Words, words } from './catalogue-words.js'
import { numbers } from './numbers.js'

function product(index: number): Record<string, string> {
  const random = numbers(index)
  random() // the first numbers of neighbouring seeds are alike
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const upTo = (most: number): number => 1 + Math.floor(random() * most)
  const language: Words = random() < 0.5 ? words.en : words.de
  const trade = pick(language.trades)
  const fill = (text: string, i = 0): string =>
    text
      .replaceAll('{trade}', trade.name)
      .replaceAll('{Trade}', trade.name.charAt(0).toUpperCase() + trade.name.slice(1))
      .replaceAll('{topic}', () => pick(trade.topics))
      .replaceAll('{topic2}', () => pick(trade.topics))
      .replaceAll('{n}', () => `${1 + upTo(40)}`)
      .replaceAll('{i}', `${i}`)

  const category = pick(categories)
  const sentences = (list: readonly string[], count: number): string[] =>
    Array.from({ length: count }, () => fill(pick(list)))
  const lessons = Array.from({ length: 2 + upTo(8) }, (_, i) => fill(language.lesson, i + 1))
  const paragraphs = [
    fill(pick(language.openings)),
    sentences(language.fillers, 1 + upTo(3)).join(' '),
    ...sentences(language.promises[category], upTo(2)),
    sentences(language.fillers, upTo(4)).join(' '),
  ]
  // made for the buyer, it has no lessons
  const form = category === 'other-service' ? 1 : random()
  const html = form < 0.25
  const list = html ? `<ul>${lessons.map((line) => `<li>${line}</li>`).join('')}</ul>` : lessons.join('\n- ')
  const [first = '', ...rest] = paragraphs
  const description = html
    ? [`<p>${first}</p>`, list, ...rest.map((text) => `<p>${text}</p>`)].join('\n')
    : [first, form < 0.5 ? `- ${list}` : rest[0], ...rest.slice(1)].join('\n\n')
  const declaredCategory = random() < 0.1 ? pick(categories) : category
  return { id: `product-${index}`, title: fill(pick(language.titles)), description, declaredCategory }
}

const count = Number(process.argv[2])
if (!Number.isSafeInteger(count) || count < 0) {
  console.error('Say how many products: npx tsx scripts/generate-catalogue.ts 200000 > catalogue.ndjson')
  process.exit(2)
}
for (let from = 0; from < count; from += 1000) {
  const lines = Array.from({ length: Math.min(1000, count - from) }, (_, n) =>
    JSON.stringify(product(from + n)),
  )
  if (!process.stdout.write(`${lines.join('\n')}\n`)) await once(process.stdout, 'drain')
}
