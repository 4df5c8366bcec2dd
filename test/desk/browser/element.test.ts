import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { complaints, openPage, repository } from './desk.js'

const address = 'https://backoffice.example/'

/** A page of somebody else's, with nothing of ours but the module, under a policy that forbids inline code and styles. */
async function host(script: string): Promise<{ page: Page; said: string[] }> {
  const page = await openPage()
  const said = complaints(page)
  await page.route(`${address}**`, async (route) => {
    const path = new URL(route.request().url()).pathname
    if (path === '/') {
      const body = `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="/icon"><body><script type="module" src="/host.js"></script>`
      const headers = { 'Content-Security-Policy': "default-src 'none'; script-src 'self'; img-src 'self'" }
      return route.fulfill({ contentType: 'text/html', body, headers })
    }
    if (path === '/host.js') return route.fulfill({ contentType: 'text/javascript', body: script })
    if (path === '/icon')
      return route.fulfill({
        contentType: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      })
    const body = readFileSync(join(repository, 'dist', posix.basename(path)), 'utf8')
    return route.fulfill({ contentType: 'text/javascript', body })
  })
  await page.goto(address)
  return { page, said }
}

const product = {
  title: 'Video course',
  description: '40 recorded lessons. Every Monday live Q&A on Zoom.',
  declaredCategory: 'digital-product',
}

test('works in a plain page: properties in, events out, keys only while it has the focus', async () => {
  const { page, said } = await host(`
    import '/element.js'
    const element = document.createElement('shelfmark-review')
    globalThis.heard = []
    for (const name of ['decide', 'change']) {
      element.addEventListener(name, ({ type, detail }) => heard.push({ type, ...detail }))
    }
    element.product = ${JSON.stringify(product)}
    element.locale = 'de'
    document.body.append(element)
  `)
  const element = page.locator('shelfmark-review')
  await element.locator('.vendor').waitFor()
  expect(await element.locator('.decision.reject').innerText()).toMatch('Ablehnen')
  await page.keyboard.press('r')
  const heard = (): Promise<unknown[]> =>
    page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard)
  expect(await heard()).toEqual([])
  await element.locator('.switch input').first().focus()
  await page.keyboard.press('3')
  await page.keyboard.press('r')
  expect(await heard()).toMatchObject([
    { type: 'change', choice: 'service-with-digital-content' },
    {
      type: 'decide',
      decision: 'reject',
      category: 'service-with-digital-content',
      override: false,
      message: { locale: 'en' },
    },
  ])
  await element.locator('.switch').first().click()
  expect((await heard()).at(-1)).toMatchObject({
    type: 'change',
    without: [expect.any(String)],
    proposal: {},
  })
  expect(said).toEqual([])
})

test('takes the colours of its host', async () => {
  const { page } = await host(`
    import '/element.js'
    const element = document.createElement('shelfmark-review')
    element.style.setProperty('--shelfmark-paper', 'rgb(1, 2, 3)')
    element.product = ${JSON.stringify(product)}
    document.body.append(element)
  `)
  const colour = await page
    .locator('shelfmark-review .text-pane')
    .evaluate((pane) => getComputedStyle(pane).backgroundColor)
  expect(colour).toBe('rgb(1, 2, 3)')
})

test('says what is wrong with a product that is none, and shows nothing for none', async () => {
  const { page } = await host(`
    import '/element.js'
    const element = document.createElement('shelfmark-review')
    element.product = { title: 'x' }
    document.body.append(element)
    globalThis.clear = () => { element.product = null }
  `)
  expect(await page.locator('shelfmark-review').getByRole('alert').innerText()).toMatch(
    /"description" must be a string/,
  )
  await page.evaluate(() => (globalThis as unknown as { clear(): void }).clear())
  await expect.poll(() => page.locator('shelfmark-review').innerText()).toBe('')
})
