import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyFolder, repository } from './package.js'

const cli = join(repository, 'dist/cli.js')
const count = 1500

const folder = emptyFolder()
const input = join(folder, 'catalogue.ndjson')
let unbroken = ''
beforeAll(() => {
  const corpus = ['en', 'de'].flatMap((language) =>
    readFileSync(join(repository, `fixtures/corpus/${language}.jsonl`), 'utf8')
      .trim()
      .split('\n'),
  )
  const products = Array.from({ length: count }, (_, n) => {
    const { title, description } = JSON.parse(corpus[n % corpus.length] as string) as Record<string, string>
    return JSON.stringify({ id: `p${n}`, title, description })
  })
  // a bad record in the middle, which no run may forget
  products.splice(700, 0, '{"id": "bad"')
  writeFileSync(input, `${products.join('\n')}\n`)
  const { status, stdout } = spawnSync(process.execPath, [cli, 'classify', '-q', input], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  expect(status).toBe(1)
  unbroken = stdout
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly stderr: string
}

function start(args: readonly string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [cli, 'classify', ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr?.on('data', (data: Buffer) => {
    stderr += data.toString()
  })
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (status, signal) => resolve({ status, signal, stderr }))
  })
  return { child, ended }
}

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0)

/** Waits until a file has grown to `size` bytes. */
async function grown(file: string, size: number): Promise<void> {
  while (sizeOf(file) < size) await sleep(2)
}

test('has every product once, in order', () => {
  const ids = unbroken
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id)
  expect(ids).toEqual(Array.from({ length: count }, (_, n) => `p${n}`))
})

test.each(['1', '3'])('--workers %s writes the same bytes', async (workers) => {
  const output = join(folder, `workers-${workers}.ndjson`)
  const { status, stderr } = await start([input, '--workers', workers, '-o', output]).ended
  expect(status).toBe(1)
  expect(stderr).toContain(`${input}:701: not JSON`)
  expect(readFileSync(output, 'utf8')).toBe(unbroken)
})

test.each(['0', '2'])(
  'killed again and again with %s workers, --resume makes the same bytes',
  async (workers) => {
    const output = join(folder, `killed-${workers}.ndjson`)
    const partial = `${output}.partial`
    const args = [input, '--workers', workers, '-o', output, '--resume']
    for (const share of [0.1, 0.35, 0.7]) {
      const { child, ended } = start(args)
      await grown(partial, Buffer.byteLength(unbroken) * share)
      child.kill('SIGKILL')
      expect((await ended).signal).toBe('SIGKILL')
      expect(existsSync(output)).toBe(false)
    }
    // as a kill in the middle of a write leaves it
    writeFileSync(partial, '{"id":"p', { flag: 'a' })
    const { status, stderr } = await start(args).ended
    expect(status).toBe(1)
    expect(stderr).toContain(`${input}:701: not JSON`)
    expect(stderr).toMatch(/of them by an earlier run\)\n(.*\n)*.*not done, see above: 1\n$/)
    expect(readFileSync(output, 'utf8')).toBe(unbroken)
    expect(existsSync(partial)).toBe(false)
  },
)

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops it cleanly, and it says how to go on', async (signal) => {
  const output = join(folder, `${signal}.ndjson`)
  const args = [input, '--workers', '2', '-o', output]
  const { child, ended } = start(args)
  await grown(`${output}.partial`, Buffer.byteLength(unbroken) * 0.2)
  child.kill(signal)
  const { status, stderr } = await ended
  expect(status).toBe(130)
  expect(stderr).toContain(`What is done is in ${output}.partial; go on with the same command and --resume.`)
  // what is written is whole
  const written = readFileSync(`${output}.partial`, 'utf8')
  expect(unbroken.startsWith(written) && written.endsWith('\n')).toBe(true)
  expect((await start([...args, '--resume']).ended).status).toBe(1)
  expect(readFileSync(output, 'utf8')).toBe(unbroken)
})

test('SIGINT is heard while a pipe keeps silent', async () => {
  const child = spawn(process.execPath, [cli, 'classify'], { stdio: ['pipe', 'pipe', 'ignore'] })
  child.stdin.write('{"id":"a","description":"Forty recorded lessons."}\n')
  // the answer comes although no second line ever does
  await new Promise((resolve) => child.stdout.once('data', resolve))
  child.kill('SIGINT')
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130)
})

test.runIf(existsSync('/dev/full'))('a full disk ends it with a message', () => {
  const full = openSync('/dev/full', 'w')
  for (const [args, stdout] of [
    [['-o', '/dev/full'], 'ignore'],
    [[], full],
    [['--workers', '2'], full],
  ] as const) {
    const { status, stderr } = spawnSync(process.execPath, [cli, 'classify', '-q', input, ...args], {
      stdio: ['ignore', stdout, 'pipe'],
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toMatch(/no space left on the disk\. Stopped after \d+ products\.\n$/)
  }
  closeSync(full)
})

test('a file system that fills up in the middle loses nothing', async () => {
  const output = join(folder, 'quota.ndjson')
  const limit = Math.floor(Buffer.byteLength(unbroken) / 2048)
  // the shell's limit stands in for a full disk: a write beyond it is refused
  const limited = spawnSync(
    'bash',
    [
      '-c',
      `trap '' XFSZ; ulimit -f ${limit}; exec "$0" "$@"`,
      process.execPath,
      cli,
      'classify',
      '-q',
      input,
      '-o',
      output,
    ],
    { encoding: 'utf8' },
  )
  expect(limited.status).toBe(1)
  expect(limited.stderr).toMatch(/quota\.ndjson\.partial: .*Stopped after \d+ products\. What is done is in/)
  expect((await start([input, '-o', output, '--resume']).ended).status).toBe(1)
  expect(readFileSync(output, 'utf8')).toBe(unbroken)
})
