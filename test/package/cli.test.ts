import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository } from './package.js'

const cli = join(repository, 'dist/cli.js')
const live = 'Video course with 40 recorded lessons. Every Monday live Q&A on Zoom.'

function shelfmark(args: readonly string[], input = '', env: Record<string, string> = {}) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env
  return spawnSync(process.execPath, [cli, ...args], {
    input,
    encoding: 'utf8',
    env: { ...inherited, ...env },
  })
}

test('a pipe gets one proposal a line', () => {
  const input = `${JSON.stringify({ id: 'a', description: live })}\n${JSON.stringify({ id: 'b', description: live })}\n`
  const { status, stdout, stderr } = shelfmark(['classify', '--quiet'], input)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const ids = stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id)
  expect(ids).toEqual(['a', 'b'])
})

test('exit codes are 0, 1 and 2', () => {
  expect(shelfmark(['classify', '--text', live]).status).toBe(0)
  expect(shelfmark(['classify'], `{"description":"a"}\nbad\n`).status).toBe(1)
  expect(shelfmark(['classify', '--nonsense']).status).toBe(2)
})

test('FORCE_COLOR colours a report in a pipe, NO_COLOR leaves it plain', () => {
  const args = ['classify', '--text', live, '--format', 'pretty']
  expect(shelfmark(args, '', { FORCE_COLOR: '1' }).stdout).toContain('\u001b[')
  expect(shelfmark(args, '', { NO_COLOR: '1' }).stdout).not.toContain('\u001b[')
})

test('works with rule files of its own', () => {
  const { status, stdout, stderr } = shelfmark([
    'classify',
    '--text',
    live,
    '--rules',
    join(repository, 'rules'),
  ])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({ category: 'service-with-digital-content' })
})

test('runs with code from strings forbidden', () => {
  const args = ['--disallow-code-generation-from-strings', cli, 'classify', '--text', live]
  expect(spawnSync(process.execPath, args).status).toBe(0)
})

/** Runs with a reader that goes away after the first piece of output. */
async function withShortReader(args: readonly string[]) {
  const child = spawn(process.execPath, [cli, 'classify', ...args], { stdio: 'pipe' })
  let complaints = ''
  child.stderr.on('data', (data: Buffer) => {
    complaints += data.toString()
  })
  child.stdin.on('error', () => {}) // it stops reading when its own reader has gone
  child.stdout.once('data', () => child.stdout.destroy())
  for (let line = 0; line < 3000; line++)
    child.stdin.write(`${JSON.stringify({ id: `${line}`, description: live })}\n`)
  child.stdin.end()
  const status = await new Promise((resolve) => child.on('close', resolve))
  return { status, complaints }
}

test('a reader that stops early ends a report quietly', async () => {
  expect(await withShortReader(['--format', 'pretty'])).toEqual({ status: 0, complaints: '' })
})

test('a reader that stops early ends a bulk run with a message', async () => {
  const { status, complaints } = await withShortReader([])
  expect(status).toBe(1)
  const [, done] =
    /^shelfmark: output: whatever read it has ended\. Stopped after (\d+) products\.\n$/.exec(complaints) ??
    []
  // and does not work on for nobody
  expect(Number(done)).toBeLessThan(2000)
})
