import { expect, test } from 'vitest'
import { classify } from '../../src/classify.js'
import { examine } from '../../src/element/examine.js'
import { layout } from '../../src/element/text/layout.js'
import { clusterMentions, mentionsOf, runsOf } from '../../src/element/text/marks.js'
import { visible } from '../../src/element/text/visible.js'
import { read } from '../../src/read/read.js'
import { corpus } from './corpus.js'

test('every quotation of the corpus is one mark, cut at its own words', () => {
  for (const product of corpus) {
    const proposal = classify(product)
    const clusters = clusterMentions(mentionsOf(proposal, () => true))
    const runs = layout(read(product)).flatMap((block) => runsOf(block, clusters))
    for (const cluster of clusters) {
      const drawn = runs
        .filter((run) => run.cluster?.id === cluster.id)
        .flatMap(({ parts }) => parts.map(({ text }) => text))
        .join('')
      const original = visible((product[cluster.field] ?? '').slice(cluster.start, cluster.end))
      // a bracket at the edge of a quotation may be drawn beside the mark
      const plain = (text: string): string => text.replace(/[*_()[\]\s]/g, '')
      expect(plain(drawn), `${product.id}: ${cluster.id}`).toBe(plain(original))
    }
  }
})

test('overlapping mentions share a mark, the decisive one first', () => {
  const { clusters } = examine({
    description: 'Video course with 40 recorded lessons. Every Monday live Q&A on Zoom.',
    declaredCategory: 'digital-product',
  })
  const live = clusters.find(({ mentions }) => mentions.some(({ feature }) => feature === 'live-session'))
  expect(live?.mentions.map(({ feature }) => feature)).toContain('answered-questions')
  expect(live?.mentions[0]?.decisive).toBe(true)
  for (const [index, cluster] of clusters.entries()) {
    const next = clusters[index + 1]
    if (next?.field === cluster.field) expect(cluster.end).toBeLessThanOrEqual(next.start)
  }
})

test('without a declared category nothing is decisive, and there is no message', () => {
  const { clusters, review } = examine({ description: 'Forty videos and a monthly live call.' })
  expect(review).toBeNull()
  expect(clusters.flatMap(({ mentions }) => mentions).some(({ decisive }) => decisive)).toBe(false)
})
