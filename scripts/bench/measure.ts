import { measure } from 'mitata'

/** Something to be timed on one text after the other. */
export interface Job {
  readonly name: string
  run(): void
  /** Texts that one run works through. */
  readonly texts: number
}

export interface Timing {
  readonly name: string
  /** Microseconds a text: the median of the rounds, and the fastest and slowest round. */
  readonly median: number
  readonly fastest: number
  readonly slowest: number
}

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] as number

/**
 * Times jobs in turn, round by round, so that what disturbs the machine for a while disturbs all of them.
 * `milliseconds` is the time for one job in one round.
 */
export async function timings(jobs: readonly Job[], rounds: number, milliseconds: number): Promise<Timing[]> {
  const found = new Map<Job, number[]>(jobs.map((job) => [job, []]))
  for (let round = 0; round < rounds; round++) {
    for (const job of jobs) {
      const { p50 } = await measure(() => job.run(), {
        min_cpu_time: milliseconds * 1e6,
        min_samples: 3,
        inner_gc: false,
      } as Parameters<typeof measure>[1])
      found.get(job)?.push(p50 / 1000 / job.texts)
    }
  }
  return jobs.map((job) => {
    const values = found.get(job) as number[]
    return {
      name: job.name,
      median: medianOf(values),
      fastest: Math.min(...values),
      slowest: Math.max(...values),
    }
  })
}
