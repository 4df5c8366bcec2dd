import { expect, test } from 'vitest'
import { type Job, runBatch } from '../../../src/cli/bulk/job.js'
import { emptyTally, merge } from '../../../src/cli/bulk/tally.js'

const job: Job = {
  check: () => null,
  run(record) {
    const { id } = record as { id: string }
    if (id === 'poison') throw new Error('too much')
    return { id, long: id.length > 1 }
  },
  count(line) {
    const { long } = line as { long: boolean }
    return { values: { length: long ? 'long' : 'short' }, look: long }
  },
  summary: () => [],
}

test('a record on which the job fails has a line that says so, the others are done', () => {
  const { text, tally, failures } = runBatch(job, [{ id: 'a' }, { id: 'poison' }, { id: 'bc' }])
  expect(text).toBe(
    '{"id":"a","long":false}\n{"id":"poison","error":"could not be done (too much)"}\n{"id":"bc","long":true}\n',
  )
  expect(failures).toEqual([{ index: 1, problem: 'could not be done (too much)' }])
  expect(tally).toEqual({ lines: 2, look: 1, counts: { length: { short: 1, long: 1 } }, first: [] })
})

test('tallies add up to the tally of all', () => {
  const records = ['a', 'bc', 'd', 'ef', 'g'].map((id) => ({ id }))
  const sum = emptyTally()
  merge(sum, runBatch(job, records.slice(0, 2)).tally)
  merge(sum, runBatch(job, records.slice(2)).tally)
  expect(sum).toEqual(runBatch(job, records).tally)
})
