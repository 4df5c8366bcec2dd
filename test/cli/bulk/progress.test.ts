import { Writable } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clock, Progress, progressBar, progressLine, type State } from '../../../src/cli/bulk/progress.js'
import { countLines, summary } from '../../../src/cli/bulk/summary.js'

const state: State = {
  records: 12_345,
  share: 0.25,
  seconds: 10,
  here: 12_000,
  shareHere: 0.2,
  problems: 0,
  tally: {
    lines: 12_000,
    look: 600,
    counts: { verdict: { reject: 3000, approve: 9000 }, certainty: {} },
    first: [],
  },
}

test.each([
  [0, '0:00'],
  [59.6, '1:00'],
  [754, '12:34'],
  [12_000, '3:20:00'],
])('%s seconds are %s', (seconds, text) => {
  expect(clock(seconds)).toBe(text)
})

test('a line says how many, how fast, how long still, and what was found', () => {
  expect(progressLine(state)).toBe('12,345 products, 1,200/s, 25 %, 0:40 left: approve 9,000 · reject 3,000')
  expect(progressLine({ ...state, problems: 2 })).toContain('reject 3,000 · bad 2')
})

test('of a pipe nobody knows how long it takes', () => {
  const line = progressLine({ ...state, share: null, shareHere: null })
  expect(line).toBe('12,345 products, 1,200/s: approve 9,000 · reject 3,000')
})

test('a bar is as long as the share that is read, and never wider than the terminal', () => {
  expect(progressBar(state, 200)).toMatch(/^█{5}░{15} 12,345 products/)
  for (const columns of [10, 40, 80]) expect(progressBar(state, columns).length).toBeLessThan(columns)
})

test('a summary gives counts and shares, most first', () => {
  expect(summary({ ...state, problems: 1 }, countLines(state.tally, ['verdict', 'certainty', 'none']))).toBe(
    [
      '12,345 products in 0:10, 1,200 a second (345 of them by an earlier run)',
      '  verdict  approve  9,000  75.0 %',
      '           reject   3,000  25.0 %',
      '  not done, see above: 1',
    ].join('\n'),
  )
})

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function stderr(isTTY: boolean) {
  const written: string[] = []
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      written.push(chunk.toString())
      done()
    },
  })
  return { written, stream: Object.assign(stream, { isTTY, columns: 100 }) }
}

test('a file gets a line every ten seconds', () => {
  const { written, stream } = stderr(false)
  const progress = new Progress(stream, () => state)
  progress.start()
  vi.advanceTimersByTime(9_999)
  expect(written).toEqual([])
  vi.advanceTimersByTime(10_002)
  expect(written).toEqual([`${progressLine(state)}\n`, `${progressLine(state)}\n`])
  progress.stop()
  vi.advanceTimersByTime(60_000)
  expect(written).toHaveLength(2)
})

test('a terminal gets a bar, which makes room for messages and goes at the end', () => {
  const { written, stream } = stderr(true)
  const progress = new Progress(stream, () => state)
  progress.start()
  vi.advanceTimersByTime(250)
  expect(written).toEqual([`\r\u001b[2K${progressBar(state, 100)}`])
  progress.say('a.ndjson:3: bad')
  expect(written[1]).toBe('\r\u001b[2Ka.ndjson:3: bad\n')
  vi.advanceTimersByTime(250)
  progress.stop()
  expect(written.at(-1)).toBe('\r\u001b[2K')
})
