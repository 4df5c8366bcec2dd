/**
 * `npm run bench`: measures the built package beside a floor and beside other libraries, prints what it found and
 * writes docs/performance.md. Takes up to three minutes; nothing else should run meanwhile.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRepository } from '../repository.js'
import { measureAll } from './figures.js'
import { performancePage } from './page.js'

if (!existsSync(inRepository('dist/index.js'))) {
  console.error('There is no dist/index.js to measure; run `npm run build` first.')
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'shelfmark-bench-'))
const start = performance.now()
try {
  const figures = await measureAll(folder, (step) =>
    console.error(`${Math.round((performance.now() - start) / 1000)} s: ${step}`),
  )
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.version}`
  const page = performancePage(figures, machine)
  console.log(page)
  writeFileSync(inRepository('docs/performance.md'), page)
  console.error(`${Math.round((performance.now() - start) / 1000)} s: docs/performance.md is written.`)
} finally {
  rmSync(folder, { recursive: true })
}
