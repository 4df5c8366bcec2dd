/** `npm start`: the built command line classifies the examples in fixtures/faq, readably. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inRepository } from './repository.js'

interface Fixture {
  readonly title?: string
  readonly description: string
  readonly expect: { readonly category: string | null; readonly reason: string | null }
}

const cli = inRepository('dist/cli.js')

/** The latest change of any file below a folder, in milliseconds. */
function lastChange(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const sources = names.filter((name) => !/^(generated|schema)\b/.test(name))
  return Math.max(...sources.map((name) => statSync(join(folder, name)).mtimeMs))
}

function isBuilt(): boolean {
  if (!existsSync(cli)) return false
  return statSync(cli).mtimeMs >= Math.max(lastChange(inRepository('src')), lastChange(inRepository('rules')))
}

if (!isBuilt()) {
  console.error('Building …')
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: inRepository('.'),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

const folder = inRepository('fixtures/faq')
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
const fixtures = new Map(
  names.map((name) => [
    name.slice(0, -'.json'.length),
    JSON.parse(readFileSync(join(folder, name), 'utf8')) as Fixture,
  ]),
)
const lines = [...fixtures].map(([id, { title, description }]) => JSON.stringify({ id, title, description }))
const input = `${lines.join('\n')}\n`

const colour = process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : {}
const shown = spawnSync(process.execPath, [cli, 'classify', '--format', 'pretty'], {
  input,
  stdio: ['pipe', 'inherit', 'inherit'],
  env: { ...process.env, ...colour },
})
const proposals = execFileSync(process.execPath, [cli, 'classify', '--format', 'ndjson'], {
  input,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; category: string | null; reason: string | null })
const wrong = proposals.filter(({ id, category, reason }) => {
  const expected = fixtures.get(id)?.expect
  return category !== expected?.category || reason !== (expected?.reason ?? null)
})
console.log(`\n${proposals.length - wrong.length} of ${fixtures.size} examples as the FAQ has them.`)
for (const { id } of wrong) console.log(`  differs: fixtures/faq/${id}.json`)
process.exitCode = shown.status ?? 1
