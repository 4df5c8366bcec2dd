import { describe, expect, test } from 'vitest'
import { classify } from '../../src/classify.js'
import { rule } from '../../src/element/ruling.js'

const live = classify({
  description: 'Video course with 40 recorded lessons. Every Monday live Q&A on Zoom.',
})
const thin = classify({ description: 'The course that changes your life.' })
const book = classify({ description: 'E-book as PDF, 120 pages to read.' })

test('the texts are what the cases below take them for', () => {
  expect([live.category, thin.reason, book.reason]).toEqual([
    'service-with-digital-content',
    'insufficient-description',
    'outside-categories',
  ])
})

describe('approving', () => {
  test('says that the declared category is right, against the proposal too', () => {
    expect(rule('approve', live, 'service-with-digital-content', null)).toMatchObject({
      category: 'service-with-digital-content',
      override: false,
    })
    expect(rule('approve', live, 'digital-product', null)).toMatchObject({
      category: 'digital-product',
      override: true,
    })
  })
  test('needs a category that is not another than the declared', () => {
    expect(rule('approve', live, 'digital-product', 'other-service')).toBe('approve-needs-declared')
    expect(rule('approve', thin, null, null)).toBe('choose-category')
    expect(rule('approve', thin, null, 'none')).toBe('choose-category')
  })
  test('takes the proposal where nothing is declared', () => {
    expect(rule('approve', live, null, null)).toMatchObject({ category: live.category, override: false })
  })
})

describe('rejecting', () => {
  test('says what it is instead: the chosen, or else the proposed', () => {
    expect(rule('reject', live, 'digital-product', null)).toMatchObject({
      category: 'service-with-digital-content',
      override: false,
    })
    expect(rule('reject', live, 'digital-product', 'other-service')).toMatchObject({
      category: 'other-service',
      override: true,
    })
    expect(rule('reject', book, 'digital-product', null)).toMatchObject({
      category: null,
      reason: 'outside-categories',
      productType: 'e-book',
      override: false,
    })
  })
  test('needs another category than the declared', () => {
    expect(rule('reject', live, 'service-with-digital-content', null)).toBe('choose-category')
    expect(rule('reject', live, 'digital-product', 'digital-product')).toBe('reject-needs-other')
  })
})

test('asking says that the text does not settle it', () => {
  expect(rule('ask', thin, 'digital-product', null)).toMatchObject({
    category: null,
    reason: 'insufficient-description',
    override: false,
  })
  expect(rule('ask', live, 'digital-product', null)).toMatchObject({
    reason: 'insufficient-description',
    override: true,
  })
})
