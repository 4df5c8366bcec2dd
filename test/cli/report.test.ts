import { expect, test } from 'vitest'
import { report } from '../../src/cli/report.js'
import { createStyle } from '../../src/cli/style.js'
import { assertions, classify, type Evidence, type Product, type Proposal } from '../../src/index.js'

const clauses = { 'order/3': 'Otherwise the vendor takes part online.' }

function draw(
  proposal: Proposal,
  product: Product,
  { colour = false, trace = false, width = 100 } = {},
): string {
  return report(proposal, product, { style: createStyle(colour), width, trace, clauses })
}

function evidence(description: string, quote: string, cue?: string): Evidence {
  const at = (words: string) => {
    const start = description.indexOf(words)
    return { field: 'description' as const, start, end: start + words.length, quote: words }
  }
  return { ...at(quote), cues: cue === undefined ? [] : [{ id: 'en/no', ...at(cue) }] }
}

const product = {
  id: 'p1',
  title: 'Course',
  description: 'Forty videos.\nA weekly live call. No personal support.',
}
const proposal: Proposal = {
  id: 'p1',
  category: 'service-with-digital-content',
  reason: null,
  productType: null,
  certainty: 'likely',
  language: 'en',
  features: [
    {
      id: 'live-session',
      assertion: 'promised',
      evidence: [evidence(product.description, 'live call')],
    },
    {
      id: 'personal-guidance',
      assertion: 'denied',
      evidence: [evidence(product.description, 'personal support', 'No')],
    },
  ],
  decidedBy: { rule: 'vendor-takes-part-online', policy: 'order/3' },
  outcomes: [
    {
      rule: 'vendor-takes-part-online',
      policy: 'order/3',
      category: 'service-with-digital-content',
      reason: null,
      holds: true,
      failed: null,
    },
    {
      rule: 'made-for-one-buyer',
      policy: 'order/1',
      category: 'other-service',
      reason: null,
      holds: false,
      failed: { fact: 'made-for-buyer', operator: 'equal', value: 'promised', actual: 'none' },
    },
    {
      rule: 'content-only',
      policy: 'order/4',
      category: 'digital-product',
      reason: null,
      holds: true,
      failed: null,
    },
  ],
  advisories: [{ id: 'some-advice', evidence: [evidence(product.description, 'weekly')] }],
  summary: 'The vendor takes part.',
  ruleset: { id: 'test', version: '1', hash: '' },
}

test('says the category, how certain, why, and with which words', () => {
  expect(draw(proposal, product)).toBe(
    `Course · p1
Service with digital content
  certainty likely: this reading fits better than the others
  summary   The vendor takes part.
  rule      vendor-takes-part-online
  policy    order/3: Otherwise the vendor takes part online.

  What counts
    live-session · promised
      … A weekly “live call”. No personal support.

  What does not count, and why
    personal-guidance · denied
      … A weekly live call. No “personal support”. (because of “No”)

  note      some-advice · “weekly”`,
  )
})

test('draws promised words bold and green, denied ones struck, the cue underlined', () => {
  const page = draw(proposal, product, { colour: true })
  expect(page).toContain('“\u001b[32m\u001b[1mlive\u001b[22m\u001b[39m')
  expect(page).toContain('“\u001b[31m\u001b[9mpersonal\u001b[29m\u001b[39m')
  expect(page).toContain('\u001b[4mNo\u001b[24m')
})

test.each(assertions)(
  'the word "%s" stands with its quotations, so that colour is never the only sign',
  (assertion) => {
    const features = [
      { id: 'live-session', assertion, evidence: [evidence(product.description, 'live call')] },
    ]
    for (const colour of [true, false]) {
      expect(draw({ ...proposal, features }, product, { colour })).toContain(assertion)
    }
  },
)

test('names what other rules failed on, with --trace only', () => {
  expect(draw(proposal, product)).not.toContain('made-for-one-buyer')
  const page = draw(proposal, product, { trace: true })
  expect(page).toContain('made-for-one-buyer (order/1): made-for-buyer is "none", needed equal "promised"')
  expect(page).toContain('content-only (order/4): holds too, but comes later in the order')
  expect(page).not.toContain('vendor-takes-part-online (')
})

test('says why there is no category', () => {
  const none: Proposal = { ...proposal, category: null, reason: 'outside-categories', productType: 'e-book' }
  expect(draw(none, product)).toContain('No category: it belongs to none of the four categories (e-book)')
  const thin = { description: 'Buy now!' }
  expect(draw(classify(thin), thin)).toMatch(/^No category: the description says too little\n/)
})

test('escape sequences of a vendor do not reach the terminal', () => {
  const hostile = { title: '\u001b]0;owned\u0007', description: 'A weekly \u001b[2Jlive call\u202e.' }
  const features = [
    {
      id: 'live-session',
      assertion: 'promised' as const,
      evidence: [evidence(hostile.description, 'live call')],
    },
  ]
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(draw({ ...proposal, features }, hostile)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
})

test('shows a long line only around the quotation, and no markup', () => {
  const long = { description: `<p>${'word '.repeat(200)}<b>live call</b> ${'word '.repeat(200)}</p>` }
  const features = [
    {
      id: 'live-session',
      assertion: 'promised' as const,
      evidence: [evidence(long.description, 'live call')],
    },
  ]
  const page = draw({ ...proposal, features, advisories: [] }, long, { width: 60 })
  expect(page).toMatch(/… word .*“live\s+call”/s)
  expect(page).not.toContain('<b>')
  expect(page.length).toBeLessThan(800)
  for (const line of page.split('\n')) expect(line.length).toBeLessThanOrEqual(60)
})
