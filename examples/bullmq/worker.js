/** Takes chunks of products from the queue and writes their reviews to a folder: `node worker.js FOLDER`. */
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'bullmq'
import { InputError, parseCategory, review } from 'shelfmark'
import { connection, openQueue, queueName } from './queue.js'

const [folder = 'out'] = process.argv.slice(2)
const queue = openQueue()

function reviewLine(line) {
  const product = JSON.parse(line)
  const declaredCategory = parseCategory(String(product.declaredCategory))
  if (declaredCategory === null) throw new InputError('declaredCategory', 'It names no category.')
  return JSON.stringify(review({ ...product, declaredCategory }))
}

/** Delivery is "at least once": a chunk done twice is written twice under the same name, to the same bytes. */
async function write(name, lines) {
  const file = join(folder, `${name}.ndjson`)
  await writeFile(`${file}.${process.pid}`, lines.map((line) => `${line}\n`).join(''))
  await rename(`${file}.${process.pid}`, file)
}

const worker = new Worker(
  queueName,
  async (job) => {
    const { lines } = job.data
    const done = []
    for (const [index, line] of lines.entries()) {
      // reviews are synchronous; without a pause the lock on the chunk could not be renewed
      await setImmediate()
      try {
        done.push(reviewLine(line))
      } catch (error) {
        // alone, a bad record fails and ends in the failed set; among others it must not take them along
        if (lines.length === 1) throw error
        await queue.add('review', { lines: [line] }, { jobId: `${job.id}-line-${index}` })
      }
    }
    await write(job.id, done)
    return done.length
  },
  // a worker that dies keeps its chunk locked for five seconds, then another one gets it
  { connection, lockDuration: 5000, stalledInterval: 1000, maxStalledCount: 3 },
)
worker.on('stalled', (id) => console.log(`${process.pid} takes over chunk ${id}, whose worker has gone`))
worker.on('error', (error) => console.error(error.message))

process.once('SIGTERM', async () => {
  await worker.close()
  await queue.close()
})
