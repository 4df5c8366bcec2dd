/** `npm run letters`: writes fixtures/reviews/*.txt, the messages to the vendors in cases.json. Read each before you commit it. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { type DeclaredProduct, type ReviewOptions, review } from '../src/index.js'
import { inRepository } from './repository.js'

interface Case {
  readonly product: DeclaredProduct
  readonly options?: ReviewOptions
}

const folder = inRepository('fixtures/reviews')
const cases = JSON.parse(await readFile(`${folder}/cases.json`, 'utf8')) as Record<string, Case>
for (const name of await readdir(folder)) if (name.endsWith('.txt')) await rm(`${folder}/${name}`)
for (const [name, { product, options }] of Object.entries(cases)) {
  const { verdict, message } = review(product, options)
  await writeFile(`${folder}/${name}.txt`, `${message.text}\n`)
  console.log(`${name}: ${verdict}`)
}
