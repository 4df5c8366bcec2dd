import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { complaints, openDesk, openPage, openTitle, visit } from './desk.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

const mixed = {
  id: 'mixed',
  title: 'Kurs & mehr',
  description:
    '## Inhalt\n\n1. 40 aufgezeichnete Videos\n2. Jeden Montag Live-Call über Zoom\n\nKeine 1:1-Betreuung. Gegen Aufpreis zubuchbar: WhatsApp-Support. Mitschnitt des Live-Workshops. Lerne, wie du Live-Webinare hältst.',
  declaredCategory: 'Digitales Produkt',
}
const thin = {
  id: 'thin',
  title: 'Be free',
  description: 'This changes your life.',
  declaredCategory: 'other-service',
}

/** What axe finds wrong, as lines to read. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

describe.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', (colorScheme) => {
  test('on the desk, its cards, switches and dialogs', async () => {
    const desk = await openDesk([mixed, thin, 'no json'])
    const page = await visit(desk, { colorScheme, init: axe })
    expect(await violations(page)).toEqual([])
    await page.locator('.vendor .mark').first().hover()
    for (const each of await page.locator('details summary').all()) await each.click()
    await page.locator('.switch').first().click()
    await page.keyboard.press('4')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('q')
    await expect.poll(() => page.locator('.told').innerText()).not.toBe('')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('?')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('button.problems').click()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('p')
    await page.locator('textarea[name=description]').fill('Forty videos, no live calls.')
    await page.locator('dialog#paste shelfmark-review .vendor').waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('on a tablet, with the queue as a drawer', async () => {
    const desk = await openDesk([mixed, thin])
    const page = await visit(desk, { colorScheme, width: 820, init: axe })
    await page.locator('.drawer-button').click()
    expect(await page.locator('shelfmark-queue .row').first().isVisible()).toBe(true)
    expect(await violations(page)).toEqual([])
  })
})

test('hostile HTML is text: nothing runs, nothing loads, nothing leaves the text', async () => {
  const description = [
    '<p>Forty videos <img src=x onerror="document.title=1"> in the member area.</p>',
    '<script>document.title = "owned"</script><style>*{display:none!important}</style>',
    '<a href="javascript:document.title=2">Live call</a> <svg onload="document.title=3"></svg>',
    '<div style="position:fixed;inset:0;background:url(https://evil.example/x)">cover</div>',
    '<link rel=stylesheet href="https://evil.example/a.css"><iframe src="https://evil.example"></iframe>',
    '<form action="https://evil.example"><input name=q autofocus></form>',
    // what some template engines would run
    '{{constructor.constructor("document.title=4")()}}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the vendor wrote it
    '${document.title=5}',
  ].join('\n')
  const desk = await openDesk([
    { id: '"><img src=x onerror=alert(1)>', title: '<b onmouseover=alert(1)>T</b>', description },
  ])
  const page = await openPage()
  const said = complaints(page)
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(desk.url)
  await page.locator('.work shelfmark-review .vendor').waitFor()
  await page.locator('.vendor .mark').first().hover()
  await page.keyboard.press('p')
  await page.locator('textarea[name=description]').fill(description)
  await page.locator('dialog#paste shelfmark-review .vendor').waitFor()
  expect(await page.title()).toBe('Shelfmark desk')
  expect(
    await page.locator('.vendor :is(script, style, img, a, iframe, link, form, input, div[style])').count(),
  ).toBe(0)
  expect(await page.locator('.vendor').first().innerText()).toMatch(/Forty videos/)
  expect(await page.locator('.vendor').first().innerText()).not.toMatch(/owned|display:none/)
  expect(requests.filter((url) => !url.startsWith(desk.url))).toEqual([])
  expect(said).toEqual([])
})

test('fifty thousand products: only what is seen is drawn', async () => {
  const lines = Array.from({ length: 50_000 }, (_, index) => ({
    id: `p-${index}`,
    title: `Course ${index}`,
    description: `Video course number ${index}.`,
  }))
  const desk = await openDesk(lines)
  const page = await visit(desk)
  await page.locator('.order strong', { hasText: '50,000 products' }).waitFor({ timeout: 120_000 })
  const rows = page.locator('shelfmark-queue .row')
  expect(await rows.count()).toBeLessThan(60)
  await page.locator('shelfmark-queue .list').focus()
  await page.keyboard.press('End')
  await expect.poll(() => openTitle(page)).toBe('Course 49999')
  await expect
    .poll(() => page.locator('shelfmark-queue .row.selected').getAttribute('aria-posinset'))
    .toBe('50000')
  expect(await rows.count()).toBeLessThan(60)
  await page.locator('input[name=search]').fill('p-31337')
  await page.locator('.order strong', { hasText: '1 product' }).waitFor()
  await rows.first().click()
  await expect.poll(() => openTitle(page)).toBe('Course 31337')
})

test('a text of 20,000 characters is shown whole, marks and all', async () => {
  const part = 'In this part you watch ten recorded lessons and do the exercises at your own pace. '
  const description = `${part.repeat(240)}\n\nBonus: a monthly live call on Zoom.`
  const desk = await openDesk([{ title: 'Long', description, declaredCategory: 'digital-product' }])
  const page = await visit(desk)
  const text = (await page.locator('.vendor').innerText()).replace(/\s+/g, ' ')
  expect(text.length).toBeGreaterThan(19_000)
  await page.locator('.reason', { hasText: 'live call' }).first().click()
  await expect.poll(() => page.locator('.vendor .mark.active').innerText()).toMatch(/live call/)
  await expect.poll(() => page.locator('.vendor .mark.active').isVisible()).toBe(true)
})

test('a file with broken lines says which, one without products says so', async () => {
  const broken = await openDesk([
    mixed,
    '{"id":',
    { id: 'x' },
    { description: 'x', declaredCategory: 'gadget' },
  ])
  const page = await visit(broken)
  await page.locator('button.problems', { hasText: '3 lines' }).click()
  const list = await page.locator('.problem-list').innerText()
  expect(list).toMatch(
    /catalogue\.ndjson:2[\s\S]*catalogue\.ndjson:3[\s\S]*"description"[\s\S]*catalogue\.ndjson:4[\s\S]*gadget/,
  )

  const empty = await openDesk([''])
  const other = await visit(empty)
  expect(await other.locator('.big-note').innerText()).toMatch(/There is no product in this file/)
})

test('reads CSV as German Excel writes it', async () => {
  const desk = await openDesk(
    [
      '\ufeffid;title;description;declaredCategory',
      '7;"Kurs; groß";"40 Videos\n""Live-Call"" jeden Montag";Digitales Produkt',
    ],
    'katalog.csv',
  )
  const page = await visit(desk)
  expect(await openTitle(page)).toBe('Kurs; groß')
  expect(await page.locator('.against dd').first().innerText()).toMatch(/digital product/i)
})

test('speaks German', async () => {
  const desk = await openDesk([mixed])
  const page = await visit(desk, { settings: { language: 'de' } })
  expect(await page.locator('.decision.approve').innerText()).toMatch('Freigeben')
  expect(await page.locator('.progress').innerText()).toMatch('0 von 1 entschieden')
  expect(await page.locator('.vendor .mark.denied').first().getAttribute('aria-label')).toMatch(/verneint/)
  expect(await page.getAttribute('html', 'lang')).toBe('de')
})

test('arrow keys lead from mark to mark, and a mark says what it is', async () => {
  const desk = await openDesk([mixed])
  const page = await visit(desk)
  await page.locator('.vendor .mark').first().focus()
  await page.keyboard.press('ArrowRight')
  const focused = page.locator('.vendor .mark:focus')
  expect(await focused.getAttribute('aria-label')).toMatch(/promised|denied/)
  expect(await page.locator('.card').isVisible()).toBe(true)
  await page.keyboard.press('End')
  const last = await page.locator('.vendor .mark').last().getAttribute('id')
  expect(await focused.getAttribute('id')).toBe(last)
  await page.keyboard.press('Escape')
  expect(await page.locator('.card').count()).toBe(0)
})
