import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { classify } from '../../src/classify.js'
import { inRepository } from '../repository.js'
import { bundleSize, coldStart } from './cold.js'
import { type Job, type Timing, timings } from './measure.js'
import { pageOf } from './page.js'
import { accuracy, bayes, type Peer, shelfmark, wink } from './peers.js'
import { obviousPipeline } from './pipeline.js'
import { hostileTimes, perCharacter, tenfold } from './scale.js'
import { floor, stageJobs, wholeJobs } from './shelfmark.js'
import { asHtml, textsOf } from './texts.js'

const rounds = Number(process.env.BENCH_ROUNDS ?? 9)
const slice = 150

const both = (length: number, count: number): string[] => [
  ...textsOf('en', length, count),
  ...textsOf('de', length, count),
]
const say = (line: string): void => console.error(line)

async function pipelineTiming(texts: readonly string[]): Promise<{ timing: Timing; phrases: number }> {
  const pipeline = obviousPipeline()
  const values: number[] = []
  for (const text of texts) {
    const start = performance.now()
    await pipeline.run(text)
    values.push((performance.now() - start) * 1000)
  }
  values.sort((a, b) => a - b)
  const median = values[values.length >> 1] as number
  const timing = { name: 'pipeline', median, fastest: values[0] as number, slowest: values.at(-1) as number }
  return { timing, phrases: pipeline.phrases }
}

/** Every word gets letters of its own, so that none was met before. */
let strangers = 0
const unseenOf = (text: string): string => {
  strangers++
  return text.replace(/\p{L}{4,}/gu, (word) => `${word}${strangers.toString(36)}`)
}

async function unseenTiming(texts: readonly string[]): Promise<{ median: number; floor: number }> {
  const values: number[] = []
  for (let round = 0; round < rounds; round++) {
    const fresh = texts.map(unseenOf)
    const start = performance.now()
    for (const description of fresh) classify({ description })
    values.push(((performance.now() - start) * 1000) / fresh.length)
  }
  values.sort((a, b) => a - b)
  const fresh = texts.map(unseenOf)
  const job: Job = {
    name: 'floor',
    texts: fresh.length,
    run: () => {
      for (const text of fresh) floor(text)
    },
  }
  const [found] = await timings([job], 3, slice)
  return { median: values[values.length >> 1] as number, floor: found?.median ?? 1 }
}

const peerJob = (peer: Peer, texts: readonly string[]): Job => ({
  name: peer.name,
  texts: texts.length,
  run: () => {
    for (const text of texts) peer.answer(text)
  },
})

const texts = both(2000, 40)
say('cold start and bundle …')
const cold = coldStart(7)
const bundle = await bundleSize()
say('whole …')
const whole: { length: number; timings: Timing[] }[] = []
for (const [length, count] of [
  [300, 60],
  [2000, 40],
  [20_000, 4],
] as const) {
  const plain = both(length, count)
  whole.push({ length, timings: await timings(wholeJobs(plain, plain.map(asHtml)), rounds, slice) })
}
say('stages …')
const stages = await timings(stageJobs(texts), rounds, slice)
const unseen = await unseenTiming(texts)
say('peers …')
const few = both(2000, 6)
const peers = [shelfmark, bayes(), wink()]
const peerTimings = await timings(
  peers.map((peer) => peerJob(peer, few)),
  3,
  slice,
)
const pipeline = await pipelineTiming(few)
say('scale …')
const scale = perCharacter()
const ruleset = tenfold()
const sized = (name: string, run: (description: string) => unknown): Job => ({
  name,
  texts: texts.length,
  run: () => {
    for (const text of texts) run(text)
  },
})
const [large, usual] = (await timings(
  [
    sized('ten times the phrases', (description) => classify({ description }, { ruleset })),
    sized('the phrases of the package', (description) => classify({ description })),
  ],
  rounds,
  slice,
)) as [Timing, Timing]
say('hostile texts …')
const hostile = hostileTimes()

const page = pageOf({
  node: process.versions.node,
  cpu: `${cpus().length} processors (${cpus()[0]?.model.trim()})`,
  whole,
  stages,
  unseen,
  pipeline,
  peers: peers.map((peer, n) => ({ timing: peerTimings[n] as Timing, accuracy: accuracy(peer) })),
  scale,
  tenfold: { timing: large, plain: usual },
  hostile,
  cold,
  bundle,
})
await writeFile(inRepository('docs/performance.md'), page)
console.log(page)
