import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { chromiumPath } from './chromium.js'

export const repository = fileURLToPath(new URL('../../..', import.meta.url))
const cli = join(repository, 'dist/cli.js')

export interface Decided {
  readonly kind: string
  readonly id: string
  readonly decision: string
  readonly category: string | null
  readonly reason: string | null
  readonly reviewer: string
  readonly override: boolean
  readonly overrideReason: string | null
  readonly message: { readonly locale: string; readonly text: string } | null
}

/** A desk that runs as its users run it, on files of its own. */
export class Desk {
  private child: ChildProcess | null = null
  readonly decisions: string
  url = ''

  constructor(readonly catalogue: string) {
    this.decisions = `${catalogue}.decisions`
  }

  async start(): Promise<void> {
    const args = [cli, 'desk', this.catalogue, '--port', '0', '--decisions', this.decisions]
    const child = spawn(process.execPath, args, { stdio: 'pipe', env: { ...process.env, USER: 'Ann' } })
    this.child = child
    this.url = await new Promise((resolve, reject) => {
      let said = ''
      const hear = (data: Buffer): void => {
        said += data.toString()
        const url = /http:\S+/.exec(said)?.[0]
        if (url !== undefined) resolve(url)
      }
      child.stdout?.on('data', hear)
      child.stderr?.on('data', hear)
      child.on('exit', () => reject(new Error(said)))
    })
  }

  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
    const { child } = this
    this.child = null
    if (child === null || child.exitCode !== null) return
    const ended = new Promise((resolve) => child.on('exit', resolve))
    child.kill(signal)
    await ended
  }

  decided(): Decided[] {
    const lines = readFileSync(this.decisions, 'utf8').split('\n').filter(Boolean)
    return lines.map((line) => JSON.parse(line) as Decided)
  }
}

const folder = mkdtempSync(join(tmpdir(), 'shelfmark-desk-'))
const desks: Desk[] = []
let browser: Browser
let contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
})
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  contexts = []
  await Promise.all(desks.splice(0).map((desk) => desk.stop()))
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Starts a desk on a catalogue of these lines; what is no text becomes JSON. */
export async function openDesk(lines: readonly unknown[], name = 'catalogue.ndjson'): Promise<Desk> {
  const file = join(mkdtempSync(join(folder, 'desk-')), name)
  writeFileSync(
    file,
    lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
  )
  const desk = new Desk(file)
  desks.push(desk)
  await desk.start()
  return desk
}

export interface PageOptions {
  readonly colorScheme?: 'light' | 'dark'
  readonly width?: number
  readonly settings?: object
  readonly init?: string
  /** The tab of a window that is open already: it shares its memory. */
  readonly beside?: Page
}

/** A page that has nothing to say on its console: each message there fails the test at its end. */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const { colorScheme = 'light', width = 1280, settings = {}, init, beside } = options
  const context =
    beside?.context() ??
    (await browser.newContext({ colorScheme, viewport: { width, height: 860 }, locale: 'en-GB' }))
  if (beside === undefined) {
    contexts.push(context)
    await context.addInitScript((remembered) => {
      if (localStorage.getItem('shelfmark-desk') === null) localStorage.setItem('shelfmark-desk', remembered)
    }, JSON.stringify(settings))
  }
  if (init !== undefined) await context.addInitScript(init)
  return context.newPage()
}

/** Opens a desk's page and waits for its first product. */
export async function visit(desk: Desk, options: PageOptions = {}): Promise<Page> {
  const page = await openPage(options)
  await page.goto(desk.url)
  await page.locator('.work shelfmark-review .vendor, .big-note h2').first().waitFor()
  return page
}

/** Title of the product that is open. */
export const openTitle = async (page: Page): Promise<string> =>
  (await page.locator('.work shelfmark-review .vendor .title').innerText()).trim()

/** What a page complains of, from now on. */
export function complaints(page: Page): string[] {
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  return said
}
