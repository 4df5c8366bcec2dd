import { readdirSync, readFileSync } from 'node:fs'
import type { Product } from '../../src/types.js'

interface Labelled extends Product {
  readonly id: string
  readonly lang: 'en' | 'de'
}

/** The products of the development corpus and of the policy's and the FAQ's cases. */
export function corpusProducts(): Product[] {
  const root = new URL('../../fixtures/', import.meta.url)
  const lines = ['en', 'de'].flatMap((language) =>
    readFileSync(new URL(`corpus/${language}.jsonl`, root), 'utf8')
      .trim()
      .split('\n'),
  )
  const files = ['faq', 'policy'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => readFileSync(new URL(`${folder}/${name}`, root), 'utf8')),
  )
  return [...lines, ...files].map((text, i) => {
    const { id = `file-${i}`, lang, title, description } = JSON.parse(text) as Labelled
    const known = lang === undefined ? {} : { language: lang }
    return { id, description, ...known, ...(title === undefined ? {} : { title }) }
  })
}
