import { measure } from 'mitata'

export interface Contender {
  readonly name: string
  /** One pass over all texts. */
  readonly run: () => unknown
}

/** Microseconds, and the ratio to the first contender of the same rounds. */
export interface Measured {
  readonly name: string
  readonly median: number
  readonly lowest: number
  readonly highest: number
  /** Median of the ratios round by round, so that a busy second counts against both sides. */
  readonly ratio: number
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half] as number
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2
}

export interface Rounds {
  readonly rounds: number
  /** Milliseconds a contender and round, at least. */
  readonly time: number
  /** What one pass is divided by: the number of texts. */
  readonly per: number
}

/** Runs the contenders in turn, again and again; the first is what the others are compared to. */
export async function race(
  contenders: readonly Contender[],
  { rounds, time, per }: Rounds,
): Promise<Measured[]> {
  const times: number[][] = contenders.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [n, { run }] of contenders.entries()) {
      const { p50 } = await measure(run, {
        min_cpu_time: time * 1e6,
        min_samples: 1,
        warmup_samples: 1,
        gc: false,
      })
      times[n]?.push(p50 / 1000 / per)
    }
  }
  const base = times[0] as number[]
  return contenders.map(({ name }, n) => {
    const own = times[n] as number[]
    return {
      name,
      median: median(own),
      lowest: Math.min(...own),
      highest: Math.max(...own),
      ratio: median(own.map((value, round) => value / (base[round] as number))),
    }
  })
}

/** Runs for some milliseconds, so that the code is compiled before it is measured. */
export function warmUp(time: number, run: () => unknown): void {
  const end = performance.now() + time
  while (performance.now() < end) run()
}

/** Milliseconds that one call takes: the best of `calls`. */
export function best(calls: number, run: () => unknown): number {
  let lowest = Number.POSITIVE_INFINITY
  for (let n = 0; n < calls; n++) {
    const start = performance.now()
    run()
    lowest = Math.min(lowest, performance.now() - start)
  }
  return lowest
}
