import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/classify.js'
import { nameOf, refuted } from '../../src/decide/agreed.js'
import { outcomeOf } from '../../src/decide/decide.js'
import { defaultRuleset } from '../../src/default-ruleset.js'
import { classify } from '../../src/index.js'
import { corpus } from '../desk/corpus.js'

const ruleset = defaultRuleset()
const promisesOf = (title: string, description: string): string[] => {
  const { evidence } = analyse({ title, description }, ruleset)
  return evidence.filter(({ assertion }) => assertion === 'promised').map(({ feature }) => feature)
}

describe('where rules and words say the same', () => {
  it('nothing is promised that contradicts it, over the corpus', () => {
    let agreeing = 0
    for (const product of corpus) {
      const { reading, decision, evidence } = analyse(product, ruleset)
      if (!reading || reading.outcome !== outcomeOf(decision)) continue
      agreeing++
      const gone = refuted[nameOf(reading)] ?? []
      const left = evidence.filter(
        ({ about, assertion }) => assertion === 'promised' && gone.includes(about.kind),
      )
      expect(
        left.map(({ feature }) => feature),
        product.id,
      ).toEqual([])
    }
    expect(agreeing).toBeGreaterThan(corpus.length / 2)
  })

  it('what is made for the buyer is no content that was prepared', () => {
    const promises = promisesOf(
      'We film your course',
      'You know your trade, we know cameras. Our team plans your online course with you, films the twelve lessons at your workshop, cuts the videos and designs the workbook. After six weeks you get the finished course with all files, and you own every minute of it. Two rounds of changes are in the price.',
    )
    expect(promises).toContain('made-for-buyer')
    for (const content of ['recorded-lessons', 'template-files']) expect(promises).not.toContain(content)
  })

  it('a denial beside a promise of the same sentence is not turned into one', () => {
    const { category, features } = classify({
      title: 'Bread from the wood oven',
      description:
        'Thirty filmed lessons take you from the first starter to the Christmas loaf. There are no private lessons, but every Sunday evening I am live on Zoom for an hour and answer whatever you bring. The recording is in the member area on Monday. You also get my flour table to print.',
    })
    expect(category).toBe('service-with-digital-content')
    const promised = features.filter(({ assertion }) => assertion === 'promised')
    const quotes = promised.flatMap(({ evidence }) => evidence.map(({ quote }) => quote))
    expect(quotes.join('\n')).toMatch(/live on Zoom/)
    expect(quotes.join('\n')).not.toMatch(/private lessons/)
  })
})
