/** Stages of a run: what does a batch, and what takes its result. */
export interface Stages<B, R> {
  run(batch: B): Promise<R>
  /** Called for one result after the other, in the order of the batches. */
  take(result: R, batch: B): Promise<void>
  /** Batches that may be under way at once. */
  readonly ahead: number
  /** Resolves when no further batch shall be begun; those under way are finished. */
  readonly stop: Promise<void>
}

/**
 * Runs batches side by side and hands their results on in order. Reads no further while `ahead` batches are
 * under way, so memory does not grow with the input. Rejects with the first error of any stage.
 */
export async function pump<B, R>(batches: AsyncIterable<B>, stages: Stages<B, R>): Promise<void> {
  let tail: Promise<void> = Promise.resolve()
  let under = 0
  let stopped = false
  let wake: (() => void) | null = null
  let fail: (error: unknown) => void = () => {}
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })

  const reading = async (): Promise<void> => {
    for await (const batch of batches) {
      if (stopped) return
      under++
      const result = stages.run(batch)
      tail = Promise.all([result, tail]).then(([done]) => stages.take(done, batch))
      tail.then(() => {
        under--
        wake?.()
      }, fail)
      while (under >= stages.ahead && !stopped) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      if (stopped) return
    }
  }
  try {
    await Promise.race([reading(), stages.stop, failed])
  } finally {
    stopped = true
  }
  await tail
}
