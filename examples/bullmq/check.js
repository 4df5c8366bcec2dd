/**
 * Puts a catalogue with one poisoned record through two workers, kills one of them in the middle, and compares:
 * `node check.js catalogue.ndjson expected.ndjson`.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { enqueue, openQueue } from './queue.js'

const [catalogue, expected] = process.argv.slice(2)
const lines = (await readFile(catalogue, 'utf8')).trimEnd().split('\n')
const poison = JSON.stringify({ id: 'poison', declaredCategory: 'digital-product', description: null })
lines.splice(Math.floor(lines.length / 2), 0, poison)

const folder = await mkdtemp(join(tmpdir(), 'shelfmark-bullmq-'))
const queue = openQueue()
await queue.obliterate({ force: true })
await enqueue(queue, 'run1', lines)

const start = () =>
  spawn(process.execPath, ['worker.js', folder], { cwd: import.meta.dirname, stdio: 'inherit' })
const exited = (child) => new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))
const victim = start()
const survivor = start()

const chunks = async () => (await readdir(folder)).filter((name) => name.endsWith('.ndjson')).sort()
/** Until both have begun, there is nobody to lose. */
while ((await queue.getActiveCount()) < 2 || (await chunks()).length < 2) await sleep(10)
victim.kill('SIGKILL')
assert.equal(await exited(victim), 'SIGKILL')
console.log(`Killed one of two workers after ${(await chunks()).length} chunks.`)

const open = async () => {
  const { waiting = 0, active = 0, delayed = 0, prioritized = 0 } = await queue.getJobCounts()
  return waiting + active + delayed + prioritized
}
while ((await open()) > 0) await sleep(100)
survivor.kill('SIGTERM')
await exited(survivor)

const parts = await Promise.all((await chunks()).map((name) => readFile(join(folder, name), 'utf8')))
assert.equal(parts.join(''), await readFile(expected, 'utf8'), 'the reviews are not those of one process')

const failed = await queue.getFailed()
assert.deepEqual(
  failed.map(({ data, attemptsMade }) => [data.lines, attemptsMade]),
  [[[poison], 3]],
  'the failed set does not hold just the poisoned record, tried three times',
)
console.log(`In the failed set after ${failed[0].attemptsMade} attempts: ${failed[0].failedReason}`)
console.log(`BullMQ: ${parts.join('').split('\n').length - 1} reviews, byte for byte those of one process.`)
await queue.obliterate({ force: true })
await queue.close()
await rm(folder, { recursive: true })
