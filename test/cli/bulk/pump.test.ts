import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batches } from '../../../src/cli/bulk/batches.js'
import { pump } from '../../../src/cli/bulk/pump.js'

async function* numbers(count: number, onRead: (n: number) => void = () => {}): AsyncGenerator<number> {
  for (let n = 0; n < count; n++) {
    onRead(n)
    yield n
  }
}

const never = new Promise<void>(() => {})

test('results come in the order of the input, however long each takes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(4), { maxLength: 20 }),
      fc.integer({ min: 1, max: 6 }),
      async (waits, ahead) => {
        const taken: number[] = []
        await pump(numbers(waits.length), {
          ahead,
          stop: never,
          run: async (n) => {
            await sleep(waits[n])
            return n
          },
          take: async (n) => {
            taken.push(n)
          },
        })
        expect(taken).toEqual([...waits.keys()])
      },
    ),
    { numRuns: 30 },
  )
})

test('reads no further than it may while the output is slow', async () => {
  let read = 0
  let taken = 0
  let most = 0
  await pump(
    numbers(50, () => {
      read++
      most = Math.max(most, read - taken)
    }),
    {
      ahead: 3,
      stop: never,
      run: async (n) => n,
      take: async () => {
        await sleep(1)
        taken++
      },
    },
  )
  expect(taken).toBe(50)
  expect(most).toBeLessThanOrEqual(4)
})

test('after a stop, what is under way is finished and no more is begun', async () => {
  let stopNow = (): void => {}
  const stop = new Promise<void>((resolve) => {
    stopNow = resolve
  })
  const begun: number[] = []
  const taken: number[] = []
  await pump(numbers(100), {
    ahead: 2,
    stop,
    run: async (n) => {
      begun.push(n)
      await sleep(5)
      return n
    },
    take: async (n) => {
      taken.push(n)
      if (n === 3) stopNow()
    },
  })
  expect(taken.length).toBeGreaterThanOrEqual(4)
  expect(taken.length).toBeLessThan(10)
  expect(taken).toEqual(begun)
})

test('a stop is heard while the input keeps silent', async () => {
  async function* silent(): AsyncGenerator<number> {
    yield 1
    await never
  }
  const taken: number[] = []
  await pump(silent(), {
    ahead: 2,
    stop: sleep(20),
    run: async (n) => n,
    take: async (n) => {
      taken.push(n)
    },
  })
  expect(taken).toEqual([1])
})

test.each(['run', 'take', 'read'])('an error of %s ends it, and nothing is taken after it', async (stage) => {
  const taken: number[] = []
  const bad = (at: string, n: number): void => {
    if (stage === at && n === 5) throw new Error('no more')
  }
  const running = pump(
    numbers(100, (n) => bad('read', n)),
    {
      ahead: 3,
      stop: never,
      run: async (n) => {
        bad('run', n)
        return n
      },
      take: async (n) => {
        bad('take', n)
        taken.push(n)
      },
    },
  )
  await expect(running).rejects.toThrow('no more')
  await sleep(5)
  expect(taken.every((n) => n < 5)).toBe(true)
})

test('batches keep the order and lose nothing, whatever the limits', async () => {
  const limits = { most: fc.integer({ min: 1, max: 9 }), heaviest: fc.integer({ min: 1, max: 40 }) }
  await fc.assert(
    fc.asyncProperty(fc.nat(30), limits.most, limits.heaviest, async (count, most, heaviest) => {
      const all: number[][] = []
      for await (const batch of batches(numbers(count), (n) => n, { most, heaviest, wait: 1000 }))
        all.push(batch)
      expect(all.flat()).toEqual([...Array(count).keys()])
      for (const batch of all) {
        expect(batch.length).toBeLessThanOrEqual(most)
        const before = batch.slice(0, -1).reduce((sum, n) => sum + n, 0)
        expect(before).toBeLessThan(heaviest)
      }
    }),
  )
})

test('a slow producer does not wait for a batch to fill', async () => {
  async function* slow(): AsyncGenerator<number> {
    yield 1
    await never
  }
  const iterator = batches(slow(), () => 1, { most: 100, heaviest: 100, wait: 5 })
  expect(await iterator.next()).toEqual({ done: false, value: [1] })
})

test('an error of the producer comes out, after what came before it', async () => {
  async function* broken(): AsyncGenerator<number> {
    yield 1
    throw new Error('torn')
  }
  const iterator = batches(broken(), () => 1, { most: 1, heaviest: 100, wait: 5 })
  expect(await iterator.next()).toEqual({ done: false, value: [1] })
  await expect(iterator.next()).rejects.toThrow('torn')
})
