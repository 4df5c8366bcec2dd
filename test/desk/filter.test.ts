import { expect, test } from 'vitest'
import { everything, neighbour, nextOpen, queueOf } from '../../src/desk/page/filter.js'
import type { DecisionEntry, Row, Standing } from '../../src/desk/protocol.js'

const row = (index: number, more: Partial<Row> = {}): Row => ({
  row: index,
  key: `k${index}`,
  id: null,
  name: `product ${index}`,
  declared: 'digital-product',
  category: 'digital-product',
  reason: null,
  certainty: 'clear',
  verdict: 'approve',
  distance: null,
  ...more,
})
const rows = [
  row(0),
  row(1, { distance: 2, verdict: 'reject' }),
  row(2, { distance: 1 }),
  row(3, { category: null }),
]
const keys = (list: readonly Row[]): string[] => list.map(({ key }) => key)
const none = new Map<string, Standing>()
const decided = (key: string): Map<string, Standing> =>
  new Map([[key, { key, sequence: 1, decision: { kind: 'decision' } as DecisionEntry }]])

test('those at the border come first, then the catalogue’s order', () => {
  expect(keys(queueOf(rows, everything, none))).toEqual(['k2', 'k1', 'k0', 'k3'])
})

test('filters by verdict, category, certainty, search and state', () => {
  const shown = (change: object): string[] => keys(queueOf(rows, { ...everything, ...change }, decided('k1')))
  expect(shown({})).toEqual(['k2', 'k0', 'k3'])
  expect(shown({ state: 'decided' })).toEqual(['k1'])
  expect(shown({ state: 'all', verdict: 'reject' })).toEqual(['k1'])
  expect(shown({ category: 'none' })).toEqual(['k3'])
  expect(shown({ certainty: 'unclear' })).toEqual([])
  expect(shown({ found: new Set([0, 1]) })).toEqual(['k0'])
})

test('steps stop at the ends', () => {
  expect(neighbour(rows, 'k0', -1)?.key).toBe('k0')
  expect(neighbour(rows, 'k3', 1)?.key).toBe('k3')
  expect(neighbour(rows, 'gone', 1)?.key).toBe('k0')
  expect(neighbour([], 'k0', 1)).toBeNull()
})

test('after a decision comes the next open product, at the end the first', () => {
  expect(nextOpen(rows, 'k0', decided('k1'))?.key).toBe('k2')
  expect(nextOpen(rows, 'k3', decided('k0'))?.key).toBe('k1')
  expect(nextOpen([rows[0] as Row], 'k0', none)).toBeNull()
})
