import { Queue } from 'bullmq'

/** Where Redis listens. It must run with `maxmemory-policy noeviction`, or jobs may vanish. */
export const connection = { host: '127.0.0.1', port: Number(process.env.REDIS_PORT ?? 6379) }

export const queueName = 'shelfmark'

/**
 * Products a job. One a job costs twice the time; many more would make a killed worker's chunk long to repeat.
 */
export const chunkSize = 100

/** What becomes of a job whose worker throws: tried again twice, then kept in the failed set. */
export const jobOptions = { attempts: 3, backoff: { type: 'exponential', delay: 100 } }

export const openQueue = () => new Queue(queueName, { connection, defaultJobOptions: jobOptions })

/**
 * Puts lines of NDJSON into the queue, a chunk a job. The id says where the chunk stands, so adding the same
 * catalogue twice adds nothing.
 */
export async function enqueue(queue, run, lines) {
  for (let from = 0; from < lines.length; from += chunkSize) {
    const chunk = lines.slice(from, from + chunkSize)
    await queue.add('review', { lines: chunk }, { jobId: `${run}-${String(from).padStart(9, '0')}` })
  }
}
