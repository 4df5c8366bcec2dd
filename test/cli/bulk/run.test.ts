import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { classify } from '../../../src/index.js'
import { parseLines, type Result, type Surroundings, shelfmark } from '../terminal.js'

const live = 'Video course with 40 recorded lessons. Every Monday live Q&A on Zoom.'
const recorded = 'Video course with 40 recorded lessons. No live calls, no personal support.'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shelfmark-bulk-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const lines = (...values: unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')
const products = [
  { id: 'a', description: live },
  { id: 'ü', title: 'Kurs', description: recorded },
  { id: 'c', description: '' },
]
const whole = lines(...products.map((product) => classify(product)))

const run = (args: readonly string[], around?: Surroundings): Promise<Result> =>
  shelfmark(['classify', ...args], around)

test('NDJSON, CSV, packed or not, file or pipe: the same output', async () => {
  const csv = `\ufeffid;title;description\r\na;;"${live}"\r\nü;Kurs;${recorded}\r\nc;;\r\n`
  const mapped = csv.replace('title;description', 'Titel;Text')
  const map = ['--map', 'title=Titel,description=Text']
  for (const [args, stdin] of [
    [[file('p.ndjson', lines(...products))]],
    [[file('p.jsonl.gz', gzipSync(lines(...products)))]],
    [[file('p.csv', csv)]],
    [[file('p.CSV.gz', gzipSync(csv))]],
    [[file('m.csv', mapped), ...map]],
    [['-'], lines(...products)],
    [['-'], csv],
    [map, mapped],
  ] as const) {
    const { code, stdout } = await run([...args], stdin === undefined ? {} : { stdin })
    expect({ args, code, stdout }).toEqual({ args, code: 0, stdout: whole })
  }
})

test('--map goes for NDJSON too', async () => {
  const stdin = lines({ sku: 7, description: 'no', text: live })
  const { stdout } = await run(['--map', 'id=sku,description=text'], { stdin })
  expect(parseLines(stdout)).toEqual([classify({ id: '7', description: live })])
})

test('sums up on stderr, unless told to be quiet or there is but one', async () => {
  const stdin = lines(...products)
  const { stderr } = await run([], { stdin })
  expect(stderr).toMatch(/^3 products in 0:00, [\d,]+ a second\n {2}category {3}\S/)
  expect(stderr).toMatch(/\n {2}to look at: \d not clear\n$/)
  expect((await run(['--quiet'], { stdin })).stderr).toBe('')
  expect((await run([], { stdin: lines(products[0]) })).stderr).toBe('')
})

test('bad records are named, counted, and left out', async () => {
  const stdin = `${lines(products[0])}{"id":\n${lines({ id: 'x' }, products[1])}`
  const { code, stdout, stderr } = await run([], { stdin })
  expect(code).toBe(1)
  expect(parseLines(stdout).map(({ id }) => id)).toEqual(['a', 'ü'])
  expect(stderr).toMatch(
    /^stdin:2: not JSON .*\nstdin:3: "description" must be a string; it is missing\.\n4 products/,
  )
  expect(stderr).toMatch(/\n {2}not done, see above: 2\n$/)
})

test('gzip data that is torn ends that file, not the run', async () => {
  const packed = gzipSync(lines(...products))
  const torn = file('torn.ndjson.gz', packed.subarray(0, packed.length - 9))
  const { code, stderr } = await run(['-q', torn, file('q.ndjson', lines(...products))])
  expect(code).toBe(1)
  expect(stderr).toBe(`${torn}: the gzip data ends too early\n`)
  const none = file('none.ndjson.gz', 'not packed')
  expect((await run(['-q', none])).stderr).toBe(`${none}: broken gzip data\n`)
})

test('--output is there when it is whole, and replaces what was there', async () => {
  const output = file('out.ndjson', 'old')
  const { code, stdout } = await run(['-o', output], { stdin: lines(...products) })
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  expect(readFileSync(output, 'utf8')).toBe(whole)
  expect(existsSync(`${output}.partial`)).toBe(false)
})

test('an unfinished output is neither lost nor gone on with unasked', async () => {
  const output = join(folder, 'kept.ndjson')
  const partial = file('kept.ndjson.partial', 'half')
  const { code, stderr } = await run(['-o', output], { stdin: lines(...products) })
  expect(code).toBe(2)
  expect(stderr).toContain(`${partial} is there, of a run that did not end; go on with it with --resume`)
  expect(readFileSync(partial, 'utf8')).toBe('half')
})

test('--resume makes the same bytes, wherever the earlier run was torn off', async () => {
  const bytes = Buffer.from(whole)
  const ends = [...bytes.keys()].filter((at) => bytes[at] === 0x0a)
  const cuts = new Set([0, 1, bytes.length, ...ends.flatMap((end) => [end - 1, end, end + 1, end + 2])])
  const input = file('resume.ndjson', `not json\n${lines(...products)}`)
  for (const cut of [...cuts].filter((at) => at <= bytes.length)) {
    const output = join(folder, `cut-${cut}.ndjson`)
    writeFileSync(`${output}.partial`, bytes.subarray(0, cut))
    const { code, stderr } = await run(['-o', output, '--resume', input])
    expect(readFileSync(output, 'utf8')).toBe(whole)
    // the bad record counts, whichever run came across it
    expect({ cut, code }).toEqual({ cut, code: 1 })
    expect(stderr).toContain(`${input}:1: not JSON`)
    expect(stderr).toMatch(/not done, see above: 1\n$/)
  }
})

test('--resume sums up what both runs did', async () => {
  const output = join(folder, 'both.ndjson')
  writeFileSync(`${output}.partial`, whole.slice(0, whole.indexOf('\n') + 5))
  const input = file('both-in.ndjson', lines(...products))
  const { stderr } = await run(['-o', output, '--resume', input])
  const { stderr: unbroken } = await run([input])
  const counts = (text: string): string => text.slice(text.indexOf('\n'))
  expect(counts(stderr)).toBe(counts(unbroken))
})

test('--resume without anything to go on with begins, with a whole file it does nothing', async () => {
  const output = join(folder, 'again.ndjson')
  const args = ['-o', output, '--resume', file('again-in.ndjson', lines(...products))]
  expect((await run(args)).code).toBe(0)
  expect(readFileSync(output, 'utf8')).toBe(whole)
  const { code, stderr } = await run(args)
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: `${output} is whole already; there is nothing to do.\n`,
  })
})

test.each([
  ['another input', lines({ id: 'z', description: live }, ...products)],
  ['a shorter input', lines(products[0])],
])('--resume refuses %s', async (_, input) => {
  const output = join(folder, 'other.ndjson')
  const partial = file(
    'other.ndjson.partial',
    lines(...products.slice(0, 2).map((product) => classify(product))),
  )
  const { code, stderr } = await run(['-o', output, '--resume'], { stdin: input })
  expect(code).toBe(2)
  expect(stderr).toContain(`${partial} was not made from this input`)
  expect(readFileSync(partial, 'utf8').split('\n')).toHaveLength(3)
})

test('zeros where a power failure ate the end are written over', async () => {
  const output = join(folder, 'zeros.ndjson')
  writeFileSync(
    `${output}.partial`,
    Buffer.concat([
      Buffer.from(whole.slice(0, whole.indexOf('\n') + 1)),
      Buffer.alloc(500),
      Buffer.from('\n'),
    ]),
  )
  await run(['-o', output, '--resume'], { stdin: lines(...products) })
  expect(readFileSync(output, 'utf8')).toBe(whole)
})

test('an interruption ends with what is done, and says how to go on', async () => {
  const output = join(folder, 'interrupted.ndjson')
  const input = file(
    'many.ndjson',
    lines(...Array.from({ length: 400 }, (_, n) => ({ id: `${n}`, description: live }))),
  )
  const { code, stderr } = await run(['-o', output, input], { onInterrupt: (stop) => setTimeout(stop, 0) })
  expect(code).toBe(130)
  expect(stderr).toMatch(/^shelfmark: interrupted. Stopped after \d+ products\./)
  expect(stderr).toContain(`What is done is in ${output}.partial; go on with the same command and --resume.`)
  expect((await run(['-o', output, '--resume', input])).code).toBe(0)
  expect(readFileSync(output, 'utf8').split('\n')).toHaveLength(401)
})

test.runIf(existsSync('/dev/full'))('a full disk is told as one', async () => {
  const { code, stderr } = await run(['-o', '/dev/full'], { stdin: lines(...products) })
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: 'shelfmark: /dev/full: no space left on the disk. Stopped after 0 products.\n',
  })
  expect(existsSync('/dev/full.partial')).toBe(false)
})

test('a folder that is not there is told as one', async () => {
  const { code, stderr } = await run(['-o', join(folder, 'no/such/out.ndjson')], {
    stdin: lines(...products),
  })
  expect(code).toBe(1)
  expect(stderr).toContain('no such')
})
