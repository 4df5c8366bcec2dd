/** Takes the pictures of the desk for the README: `npm run build && npx tsx scripts/screenshots.ts`. */
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { loadAssets } from '../src/desk/server/assets.js'
import { openDesk } from '../src/desk/server/desk.js'
import { categories } from '../src/types.js'
import { inRepository } from './repository.js'

const shown = {
  id: 'shown',
  title: 'Watercolour from the first wash to the frame',
  declaredCategory: 'digital-product',
  description: `A calm way into watercolour, one evening at a time.

## What you get

- 42 recorded lessons, from the first wash to the finished landscape
- A workbook as PDF with a page for every lesson
- A quiz after each chapter, marked by the platform

## Together

Every second Thursday we paint together in a live call on Zoom, and I answer your questions.

## Good to know

There is no certificate. WhatsApp support can be booked on top. In ten years I have coached more than 300 painters.`,
}

const others = readFileSync(inRepository('fixtures/corpus/en.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line, index) => {
    const { id, title, description, category } = JSON.parse(line) as Record<string, string | null>
    const declaredCategory = index % 5 < 3 ? category : categories[index % 4]
    return { id, title, description, declaredCategory: declaredCategory ?? 'digital-product' }
  })

async function* records() {
  for (const value of [shown, ...others]) yield { where: 'catalogue', value, problem: null }
}

const folder = await mkdtemp(join(tmpdir(), 'shelfmark-screenshots-'))
const desk = await openDesk({
  file: 'catalogue.csv',
  records: records(),
  decisions: join(folder, 'decisions.ndjson'),
  port: 0,
  reviewer: 'Ann Marlow',
  assets: await loadAssets(pathToFileURL(inRepository('dist/'))),
})
await desk.read
const rows = await (await fetch(new URL('/api/queue', desk.url))).text()
const line = rows.split('\n').find((row) => row.includes(`"id":"${shown.id}"`)) ?? '{}'
const { key = '' } = JSON.parse(line) as { key?: string }

const images = inRepository('docs/images')
await mkdir(images, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 860 }, locale: 'en-GB' })
  await page.goto(`${desk.url}#${key}`)
  await page.locator('.work .vendor').waitFor()
  await page.locator('.order strong', { hasText: 'products' }).waitFor()
  if (colorScheme === 'dark') {
    await page.getByRole('button', { name: 'Try it' }).first().click()
    await page.locator('.replay').scrollIntoViewIfNeeded()
    await page.locator('.vendor .sold-separately').hover()
    await page.locator('.card').waitFor()
  }
  await writeFile(join(images, `desk-${colorScheme}.png`), await page.screenshot())
}
await browser.close()
await desk.close()
await rm(folder, { recursive: true })
