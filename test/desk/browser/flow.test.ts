import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { corpus } from '../corpus.js'
import { openDesk, openTitle, repository, visit } from './desk.js'

const live = {
  id: 'live',
  title: 'Video course',
  description:
    '# What you get\n\n- 40 recorded lessons\n- Every Monday live Q&A on Zoom\n- No marked homework\n\nWhatsApp support can be booked on top.',
  declaredCategory: 'digital product',
}
const plain = {
  id: 'plain',
  title: 'Only films',
  description: 'Forty recorded lessons in the member area. No live calls, no personal support.',
  declaredCategory: 'digital-product',
}
const thin = {
  id: 'thin',
  title: 'Be free',
  description: 'This changes your life.',
  declaredCategory: 'Fernunterricht',
}

test('shows text, marks, proposal and message, and what a switch would change', async () => {
  const desk = await openDesk([live])
  const page = await visit(desk)
  const review = page.locator('.work shelfmark-review')
  expect(await review.locator('.vendor .heading').innerText()).toBe('What you get')
  expect(await review.locator('.vendor li').count()).toBe(3)
  expect(await review.locator('.verdict strong').innerText()).toBe('Reject')
  expect(await review.locator('.against .proposed').innerText()).toMatch(/service with digital content/i)
  const label = (status: string) =>
    review.locator(`.vendor li .mark.${status}, .vendor p .mark.${status}`).first().getAttribute('aria-label')
  expect(await label('promised')).toMatch(/^40 recorded lessons, promised: recorded lessons/)
  expect(await label('denied')).toMatch(/^No marked homework, denied:/)
  expect(await label('sold-separately')).toMatch(/^WhatsApp support can be booked on top, sold separately:/)

  await review.locator('.vendor .mark.denied').hover()
  expect(await review.locator('.card').innerText()).toMatch(/denied[\s\S]*because of “No”/)
  await review.locator('.reason', { hasText: 'Every Monday' }).click()
  await expect.poll(() => review.locator('.vendor .mark.active').innerText()).toMatch(/Every Monday/)

  expect(await review.locator('textarea.message').inputValue()).toMatch(/live Q&A on Zoom/)
  await review.getByRole('button', { name: 'French' }).click()
  expect(await review.locator('textarea.message').inputValue()).toMatch(/produit|catégorie/)

  const switches = review.locator('.switch')
  for (let index = 0; index < (await switches.count()); index++) {
    if (!/lessons/.test(await switches.nth(index).innerText())) await switches.nth(index).click()
  }
  expect(await review.locator('.replay').innerText()).toMatch(/Without these: digital product/i)
})

test('the mouse is not needed: twenty products by keys alone', async () => {
  const products = corpus.slice(0, 24).map((product) => ({ ...product, declaredCategory: 'digital-product' }))
  const desk = await openDesk(products)
  const page = await visit(desk)
  const seen = new Set<string>()
  const ways = [['1', 'a'], ['3', 'r'], ['q'], ['0', 'r'], ['4', 'r']]
  for (let round = 0; round < 20; round++) {
    const title = await openTitle(page)
    seen.add(title)
    for (const key of ways[round % ways.length] as string[]) await page.keyboard.press(key)
    await expect.poll(() => page.locator('.progress').innerText()).toMatch(`${round + 1} of 24 decided`)
    await expect.poll(() => openTitle(page)).not.toBe(title)
  }
  expect(seen.size).toBe(20)
  const decided = desk.decided()
  expect(decided).toHaveLength(20)
  expect(new Set(decided.map(({ id }) => id)).size).toBe(20)
  expect(decided.slice(0, 5).map(({ decision, category, reason }) => [decision, category ?? reason])).toEqual(
    [
      ['approve', 'digital-product'],
      ['reject', 'service-with-digital-content'],
      ['ask', expect.stringMatching(/insufficient-description|mixed-offer/)],
      ['reject', 'outside-categories'],
      ['reject', 'other-service'],
    ],
  )
  expect(decided.every(({ reviewer }) => reviewer === 'Ann')).toBe(true)

  const before = await openTitle(page)
  await page.keyboard.press('j')
  await expect.poll(() => openTitle(page)).not.toBe(before)
  await page.keyboard.press('k')
  await expect.poll(() => openTitle(page)).toBe(before)
  await page.keyboard.press('u')
  await expect.poll(() => page.locator('.progress').innerText()).toMatch('19 of 24 decided')
  await expect.poll(async () => seen.has(await openTitle(page))).toBe(true)
})

test('a key decides what is on the screen, however slowly the next product comes', async () => {
  const desk = await openDesk([live, plain, thin])
  const page = await visit(desk)
  const first = await openTitle(page)
  await page.route('**/api/products/*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700))
    await route.continue()
  })
  await page.keyboard.press('j')
  await page.keyboard.press('q')
  await page.keyboard.press('q')
  await expect.poll(() => openTitle(page)).not.toBe(first)
  const shown = [live, plain, thin].find(({ title }) => title === first)
  expect(desk.decided().map((each) => each.id)).toEqual([shown?.id])
})

test('keys typed into a field are text, and a switch turns single keys off', async () => {
  const desk = await openDesk([live, plain])
  const page = await visit(desk)
  await page.keyboard.press('/')
  await page.keyboard.type('qar')
  expect(await page.locator('input[name=search]').inputValue()).toBe('qar')
  await page.keyboard.press('Escape')
  await page.locator('textarea.message').focus()
  await page.keyboard.type('quark ')
  await page.locator('h1').click()
  await page.keyboard.press('?')
  await page.locator('dialog#help[open] input[type=checkbox]').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('q')
  await page.keyboard.press('?')
  expect(await page.locator('dialog[open]').count()).toBe(0)
  expect(desk.decided()).toEqual([])
})

test('what cannot be decided yet says what is missing', async () => {
  const desk = await openDesk([plain])
  const page = await visit(desk)
  await page.keyboard.press('r')
  expect(await page.locator('.said').innerText()).toMatch(/Choose what it is first/)
  await page.keyboard.press('2')
  await page.keyboard.press('a')
  expect(await page.locator('.said').innerText()).toMatch(/another category than the vendor declared/)
  expect(desk.decided()).toEqual([])
})

test('goes on where it stopped, after a reload and after the desk was killed', async () => {
  const desk = await openDesk([live, plain, thin])
  const page = await visit(desk)
  const first = await openTitle(page)
  await page.keyboard.press('q')
  await expect.poll(() => openTitle(page)).not.toBe(first)
  const second = await openTitle(page)
  await page.reload()
  await expect.poll(() => openTitle(page)).toBe(second)
  expect(await page.locator('.progress').innerText()).toMatch('1 of 3 decided')

  await desk.stop('SIGKILL')
  await page.locator('.lost').waitFor()
  await page.keyboard.press('q')
  await expect.poll(() => page.locator('.warning').innerText()).toMatch(/does not answer/)
  expect(desk.decided()).toHaveLength(1)
  await desk.start()
  await page.goto(desk.url)
  await expect.poll(() => page.locator('.progress').innerText()).toMatch('1 of 3 decided')
  expect(await openTitle(page)).toBe(second)
})

test('an override with its reason becomes a test case that evaluate reads', async () => {
  const desk = await openDesk([live, plain])
  const page = await visit(desk)
  while ((await openTitle(page)) !== live.title) await page.keyboard.press('j')
  await page.keyboard.press('4')
  await page.locator('.override select').selectOption('outside-knowledge')
  await page.locator('textarea.message').fill('Dear colleague')
  await page.locator('h1').click()
  await page.keyboard.press('r')
  await expect.poll(() => openTitle(page)).toBe(plain.title)
  await page.keyboard.press('a')
  await page.locator('.big-note h2', { hasText: 'All decided' }).waitFor()
  expect(desk.decided()).toMatchObject([
    {
      id: 'live',
      override: true,
      overrideReason: 'outside-knowledge',
      message: { locale: 'en', text: 'Dear colleague' },
      record: { override: { category: 'other-service', reasonCode: 'outside-knowledge' } },
    },
    { id: 'plain', override: false, record: { override: null } },
  ])

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByText('Export labels').click(),
  ])
  const labels = join(desk.catalogue, '..', 'labelled.ndjson')
  await download.saveAs(labels)
  const report = execFileSync(
    process.execPath,
    [join(repository, 'dist/cli.js'), 'evaluate', labels, '--format', 'json'],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  )
  const { products, misses } = JSON.parse(report) as { products: number; misses: { id: string }[] }
  expect(products).toBe(2)
  expect(misses.map(({ id }) => id)).toEqual(['live'])
})

test('two windows do not overwrite each other', async () => {
  const desk = await openDesk([live])
  const ann = await visit(desk)
  const bob = await visit(desk, { settings: { reviewer: 'Bob' } })
  const deaf = await visit(desk, { settings: { reviewer: 'Cleo' }, init: 'window.EventSource = class {}' })
  await ann.keyboard.press('r')
  await expect.poll(() => bob.locator('.warning').innerText()).toMatch(/Ann has just decided this product/)
  expect(await bob.locator('.standing').innerText()).toMatch(/Rejected .* by Ann/)

  await deaf.keyboard.press('a')
  await expect.poll(() => deaf.locator('.warning').innerText()).toMatch(/Not saved: Ann decided/)
  expect(desk.decided()).toHaveLength(1)
  await deaf.keyboard.press('a')
  await expect.poll(() => desk.decided().map(({ reviewer }) => reviewer)).toEqual(['Ann', 'Cleo'])
  await expect.poll(() => bob.locator('.standing').innerText()).toMatch(/Approved .* by Cleo/)
})
