import type { classify as Classify } from '../../src/index.js'
import { languages } from '../../src/ruleset.js'
import type { Language } from '../../src/types.js'
import { inRepository } from '../repository.js'
import { type BrowserBundle, browserBundles, type Stages, stageBundles } from './bundles.js'
import { type Cold, coldStart } from './cold.js'
import { floor } from './floor.js'
import { best, type Contender, type Measured, race, warmUp } from './measure.js'
import { bayes, compromisePipeline, englishPhrases, type Judge, ruleEngine, winkPipeline } from './peers.js'
import { phraseCount, tenfold } from './tenfold.js'
import { asHtml, corpus, hostileTexts, longText, slicesOf, textsOf } from './texts.js'

export interface Cell {
  readonly language: Language
  readonly length: number
  /** Length of the HTML for a text of that length, on average. */
  readonly htmlLength: number
  /** floor, classify on plain text, classify on HTML. */
  readonly rows: readonly Measured[]
}

/** The stages one after another; each row holds all stages up to its own. */
export interface StageTimes {
  readonly language: Language
  readonly rows: readonly Measured[]
}

export interface PeerTimes {
  readonly length: number
  readonly rows: readonly Measured[]
}

/** Right answers on the check half. */
export interface Accuracy {
  readonly name: string
  readonly right: Readonly<Partial<Record<Language, number>>>
}

export interface HostileTime {
  readonly name: string
  readonly characters: number
  /** Milliseconds. */
  readonly time: number
  /** Cost per character against a tenth of the text. */
  readonly growth: number
}

export interface Figures {
  readonly ruleset: string
  readonly phrases: number
  readonly peerPhrases: number
  readonly rules: number
  readonly cells: readonly Cell[]
  readonly stages: readonly StageTimes[]
  readonly peers: readonly PeerTimes[]
  readonly checked: number
  readonly accuracy: readonly Accuracy[]
  /** Microseconds a character on the corpus in short texts, and in one text of a million. */
  readonly scale: readonly { language: Language; short: number; long: number; floorGrowth: number }[]
  readonly hostile: readonly HostileTime[]
  readonly tenfold: readonly { language: Language; phrases: number; ratio: number }[]
  readonly cold: Cold
  readonly bundles: readonly BrowserBundle[]
}

const lengths = [300, 2_000, 20_000] as const
/** Texts of each length; an odd number of words differs from text to text, so one text would be a special case. */
const counts: Readonly<Record<number, number>> = { 300: 12, 2000: 6, 20000: 2 }

const overAll = (name: string, texts: readonly string[], run: (text: string) => unknown): Contender => ({
  name,
  run: () => {
    for (const text of texts) run(text)
  },
})

function judging(name: string, texts: readonly string[], judge: Judge): Contender {
  const run = async (): Promise<void> => {
    for (const text of texts) await judge(text)
  }
  return { name, run }
}

/** Goes through the whole corpus, plain and as HTML, until V8 has compiled what it is going to compile. */
function compiled(classify: (text: string) => unknown): void {
  const all = languages.flatMap((language) => slicesOf(language, 2_000))
  const texts = [...all, ...all.map(asHtml)]
  warmUp(3_000, () => {
    for (const text of texts) classify(text)
  })
}

async function cellsOf(classify: typeof Classify): Promise<Cell[]> {
  const cells: Cell[] = []
  for (const length of lengths) {
    for (const language of languages) {
      const texts = textsOf(language, length, counts[length] as number)
      const html = texts.map(asHtml)
      const rows = await race(
        [
          overAll('floor', texts, floor),
          overAll('classify, plain text', texts, (description) => classify({ description })),
          overAll('classify, HTML', html, (description) => classify({ description })),
        ],
        { rounds: 9, time: 40, per: texts.length },
      )
      const htmlLength = html.reduce((sum, text) => sum + text.length, 0) / html.length
      cells.push({ language, length, htmlLength, rows })
    }
  }
  return cells
}

async function stagesOf(stages: Stages): Promise<StageTimes[]> {
  const { read, match, assess, weigh, settle, explain } = stages
  const ruleset = stages.defaultRuleset()
  const assessed = (description: string) => {
    const source = read({ description })
    const matched = match(source, ruleset.lexicon)
    return { source, matched, evidence: assess(matched.mentions, source, ruleset) }
  }
  const weighed = (description: string) => {
    const { source, matched, evidence } = assessed(description)
    return { source, evidence, reading: weigh(source, matched, evidence, ruleset) }
  }
  const decided = (description: string) => {
    const { source, evidence, reading } = weighed(description)
    return { source, ...settle(evidence, source, ruleset, reading) }
  }
  const upTo: Readonly<Record<string, (description: string) => unknown>> = {
    read: (description) => read({ description }),
    match: (description) => match(read({ description }), ruleset.lexicon),
    assess: assessed,
    weigh: weighed,
    decide: decided,
    explain: (description) => {
      const { source, evidence, decision } = decided(description)
      return explain(decision, evidence, source, { description }, ruleset)
    },
  }
  const times: StageTimes[] = []
  for (const language of languages) {
    const texts = textsOf(language, 2_000, counts[2_000] as number)
    const rows = await race(
      [
        overAll('floor', texts, floor),
        ...Object.entries(upTo).map(([name, run]) => overAll(name, texts, run)),
      ],
      { rounds: 11, time: 40, per: texts.length },
    )
    times.push({ language, rows })
  }
  return times
}

const shelfmark =
  (classify: typeof Classify): Judge =>
  (description) =>
    classify({ description }).category

interface Peer {
  readonly name: string
  readonly judges: Readonly<Partial<Record<Language, Judge>>>
  /** Too slow for many rounds. */
  readonly slow?: boolean
}

async function peersOf(
  stages: Stages,
  classify: typeof Classify,
): Promise<{ peers: Peer[]; phrases: number }> {
  const ruleset = stages.defaultRuleset()
  const { number, blank } = ruleset.index.facts
  const empty = Object.fromEntries([...number].map(([name, n]) => [name, blank[n]]))
  const phrases = await englishPhrases()
  const decide = ruleEngine(ruleset, empty)
  const learnt = (language: Language): Judge =>
    bayes(
      corpus(language).filter((_, n) => n % 2 === 1),
      language,
    )
  const whole = shelfmark(classify)
  const peers: Peer[] = [
    { name: 'Shelfmark', judges: { en: whole, de: whole } },
    {
      name: 'compromise + json-rules-engine',
      judges: { en: compromisePipeline(phrases, decide) },
      slow: true,
    },
    {
      name: 'wink-nlp + json-rules-engine',
      judges: { en: winkPipeline(phrases, decide) },
    },
    { name: 'natural, Bayes', judges: { en: learnt('en'), de: learnt('de') } },
  ]
  return { peers, phrases: phrases.length }
}

async function peerTimesOf(peers: readonly Peer[]): Promise<PeerTimes[]> {
  const times: PeerTimes[] = []
  for (const length of lengths) {
    const texts = textsOf('en', length, counts[length] as number)
    const contenders = peers.map(({ name, judges }) => judging(name, texts, judges.en as Judge))
    const [quick, slow] = [false, true].map((wanted) =>
      contenders.filter((_, n) => (peers[n]?.slow ?? false) === wanted),
    ) as [Contender[], Contender[]]
    const base = overAll('floor', texts, floor)
    const per = texts.length
    const rows = [
      ...(await race([base, ...quick], { rounds: 5, time: 40, per })),
      ...(await race([base, ...slow], { rounds: length > 2_000 ? 1 : 3, time: 1, per })).slice(1),
    ]
    times.push({ length, rows })
  }
  return times
}

async function accuracyOf(peers: readonly Peer[]): Promise<Accuracy[]> {
  const found: Accuracy[] = []
  for (const { name, judges } of peers) {
    const right: Partial<Record<Language, number>> = {}
    for (const language of languages) {
      const judge = judges[language]
      if (!judge) continue
      let count = 0
      for (const { title, description, category } of corpus(language).filter((_, n) => n % 2 === 0))
        if ((await judge(`${title}\n\n${description}`)) === category) count++
      right[language] = count
    }
    found.push({ name, right })
  }
  return found
}

async function scaleOf(classify: typeof Classify): Promise<Figures['scale']> {
  const all = []
  for (const language of languages) {
    const slices = slicesOf(language, 2_000)
    const long = longText(language, 1_000_000)
    const run = (description: string): unknown => classify({ description })
    const [short] = await race([overAll('short', slices, run)], { rounds: 7, time: 40, per: slices.length })
    const [once] = await race([overAll('long', [long], run)], { rounds: 5, time: 1, per: 1 })
    const [floorShort] = await race([overAll('short', slices, floor)], {
      rounds: 7,
      time: 40,
      per: slices.length,
    })
    const [floorLong] = await race([overAll('long', [long], floor)], { rounds: 5, time: 1, per: 1 })
    const perCharacter = (row: Measured | undefined, characters: number): number =>
      (row?.median ?? 0) / characters
    all.push({
      language,
      short: perCharacter(short, 2_000),
      long: perCharacter(once, long.length),
      floorGrowth: perCharacter(floorLong, long.length) / perCharacter(floorShort, 2_000),
    })
  }
  return all
}

function hostileOf(classify: typeof Classify): HostileTime[] {
  return hostileTexts.map(({ name, make, size }) => {
    const [whole, tenth] = [make(size), make(size / 10)]
    const time = best(2, () => classify({ description: whole }))
    const small = best(4, () => classify({ description: tenth }))
    return { name, characters: whole.length, time, growth: time / whole.length / (small / tenth.length) }
  })
}

/** The two copies of the stages share no cache, so each knows one lexicon only, as in use. */
async function tenfoldOf(stages: Stages, copy: Stages): Promise<Figures['tenfold']> {
  const { data } = stages.defaultRuleset()
  const larger = tenfold(data)
  const ruleset = copy.prepareRuleset(larger)
  compiled((description) => copy.classify({ description }, { ruleset }))
  const all = []
  for (const language of languages) {
    const texts = textsOf(language, 2_000, counts[2_000] as number)
    const rows = await race(
      [
        overAll('as it is', texts, (description) => stages.classify({ description })),
        overAll('ten times', texts, (description) => copy.classify({ description }, { ruleset })),
      ],
      { rounds: 11, time: 40, per: texts.length },
    )
    all.push({ language, phrases: 10 * phraseCount(), ratio: rows[1]?.ratio ?? 0 })
  }
  return all
}

/** Measures everything; `folder` takes the bundle, `say` is told what comes next. */
export async function measureAll(folder: string, say: (step: string) => void): Promise<Figures> {
  say('fresh processes, bundles')
  const cold = coldStart(5)
  const bundles = await browserBundles()
  const { stages, copy } = await stageBundles(folder)
  const { classify } = (await import(inRepository('dist/index.js'))) as { classify: typeof Classify }
  const { data } = stages.defaultRuleset()
  if (classify({ description: '' }).ruleset.hash !== data.hash)
    throw new Error('dist/ was built from other rules than those in src/generated; run `npm run build`.')
  say('texts of three lengths')
  compiled((description) => classify({ description }))
  const cells = await cellsOf(classify)
  say('stage by stage')
  compiled((description) => stages.classify({ description }))
  const times = await stagesOf(stages)
  say('ten times the lexicon')
  const larger = await tenfoldOf(stages, copy)
  say('a million characters')
  const scale = await scaleOf(classify)
  say('hostile texts')
  const hostile = hostileOf(classify)
  say('the other libraries')
  const { peers, phrases: peerPhrases } = await peersOf(stages, classify)
  const accuracy = await accuracyOf(peers)
  return {
    ruleset: `${data.id} ${data.version}`,
    phrases: phraseCount(),
    peerPhrases,
    rules: data.rules.length,
    cells,
    stages: times,
    peers: await peerTimesOf(peers),
    checked: corpus('en').filter((_, n) => n % 2 === 0).length,
    accuracy,
    scale,
    hostile,
    tenfold: larger,
    cold,
    bundles,
  }
}
