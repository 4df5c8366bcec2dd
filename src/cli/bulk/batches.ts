/** How records are put together: fewer, larger tasks cost a worker thread less. */
export interface BatchLimits {
  /** Records. */
  readonly most: number
  /** Sum of `sizeOf`, above which a batch is closed. */
  readonly heaviest: number
  /** Milliseconds after which an unfilled batch is handed on, so that a slow producer gets its answers. */
  readonly wait: number
}

/** Groups items in their order. Holds one batch and one item. */
export async function* batches<T>(
  items: AsyncIterable<T>,
  sizeOf: (item: T) => number,
  { most, heaviest, wait }: BatchLimits,
): AsyncGenerator<T[]> {
  const iterator = items[Symbol.asyncIterator]()
  const ahead = (): Promise<IteratorResult<T>> => {
    const next = iterator.next()
    next.catch(() => {}) // thrown where it is awaited, which may be later
    return next
  }
  let next = ahead()
  for (;;) {
    const first = await next
    if (first.done === true) return
    const batch = [first.value]
    let size = sizeOf(first.value)
    next = ahead()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, wait, null)
    })
    while (batch.length < most && size < heaviest) {
      const item = await Promise.race([next, late])
      if (item === null || item.done === true) break
      batch.push(item.value)
      size += sizeOf(item.value)
      next = ahead()
    }
    clearTimeout(timer)
    yield batch
  }
}
