import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CatalogueRecord } from '../../src/desk/server/catalogue.js'
import { type Desk, openDesk } from '../../src/desk/server/desk.js'

const folder = mkdtempSync(join(tmpdir(), 'shelfmark-desk-'))
const decisions = join(folder, 'decisions.ndjson')

async function* records(): AsyncGenerator<CatalogueRecord> {
  const live = 'Video course with 40 recorded lessons. Every Monday live Q&A on Zoom.'
  yield {
    where: 'c:1',
    value: { id: 'a', description: live, declaredCategory: 'Digital product' },
    problem: null,
  }
  yield { where: 'c:2', value: null, problem: 'not JSON' }
  yield { where: 'c:3', value: { id: 'b' }, problem: null }
  yield { where: 'c:4', value: { id: 'c', description: 'Forty videos.' }, problem: null }
  yield {
    where: 'c:5',
    value: { id: 'd', description: 'Forty videos.', declaredCategory: 'a nice course' },
    problem: null,
  }
}

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({
    file: 'c.ndjson',
    records: records(),
    decisions,
    port: 0,
    reviewer: 'Ann',
    assets: new Map([['/', { type: 'text/html; charset=utf-8', body: '<!doctype html>' }]]),
  })
  await desk.read
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Answer {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: string
}

/** A raw request: `fetch` would not let the headers be forged. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, desk.url), { method, headers }, (response) => {
      let text = ''
      response.on('data', (piece: Buffer) => {
        text += piece.toString()
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const origin = (): string => desk.url.replace(/\/$/, '')
const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(
    path,
    { Origin: origin(), 'Content-Type': 'application/json', ...headers },
    'POST',
    JSON.stringify(body),
  )

async function keyOf(id: string): Promise<string> {
  const { body } = await ask('/api/queue')
  const lines = body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string; id?: string; key?: string })
  return lines.find((line) => line.kind === 'row' && line.id === id)?.key ?? ''
}

const decision = (key: string, more: object = {}): object => ({
  key,
  expects: 0,
  reviewer: 'Ann',
  decision: 'reject',
  category: 'service-with-digital-content',
  reason: null,
  productType: null,
  overrideReason: null,
  message: { locale: 'en', text: 'Dear vendor' },
  ...more,
})

describe('who may come in', () => {
  test.each([
    ['a foreign name that points here', { Host: 'evil.example:80' }],
    ['the right name with another port', { Host: '127.0.0.1:1' }],
    ['a page of another site', { Origin: 'https://evil.example' }],
    ['a page without an origin of its own', { Origin: 'null' }],
    ['a script tag of another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('not %s', async (_, headers) => {
    const { status, body } = await ask('/api/queue', headers)
    expect(status).toBe(403)
    expect(body).not.toContain('Zoom')
  })

  test('not a write without an origin, or as a form', async () => {
    expect((await ask('/api/decisions', { 'Content-Type': 'application/json' }, 'POST', '{}')).status).toBe(
      403,
    )
    expect((await post('/api/decisions', {}, { 'Content-Type': 'text/plain' })).status).toBe(415)
    expect((await ask('/api/queue', { Origin: origin() }, 'OPTIONS')).status).toBe(405)
  })

  test('every answer is fenced in, and none is shared', async () => {
    for (const path of ['/', '/api/queue', '/nothing', '/api/nothing']) {
      const { headers } = await ask(path)
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/unsafe|data:|\*/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  test.each(['/../package.json', '/%2e%2e/package.json', '/desk/../../package.json', '/cli.js'])(
    'no file but those of the page: %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404)
    },
  )
})

describe('the queue', () => {
  test('has the products with verdicts, and says which lines are none', async () => {
    const lines = (await ask('/api/queue')).body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect(lines.filter((line) => 'kind' in line && line.kind === 'row')).toMatchObject([
      {
        row: 0,
        id: 'a',
        declared: 'digital-product',
        category: 'service-with-digital-content',
        verdict: 'reject',
      },
      { row: 1, id: 'c', declared: null, verdict: null },
      { row: 2, id: 'd', declared: null, verdict: null },
    ])
    expect(lines.filter((line) => 'kind' in line && line.kind === 'problem')).toMatchObject([
      { where: 'c:2', problem: 'not JSON' },
      { where: 'c:3' },
      { where: 'c:5', problem: expect.stringContaining('a nice course') },
    ])
    expect(lines.at(-1)).toEqual({ kind: 'end', rows: 3, problems: 3 })
  })

  test('finds words in id, title and text', async () => {
    expect(JSON.parse((await ask('/api/search?q=zoom%20MONDAY')).body)).toEqual([0])
    expect(JSON.parse((await ask('/api/search?q=nothing')).body)).toEqual([])
  })
})

describe('decisions', () => {
  test('are in the file with record and name when the answer comes, and are refused to the slower one', async () => {
    const key = await keyOf('a')
    const first = await post('/api/decisions', decision(key))
    expect(first.status).toBe(201)
    const [line = ''] = readFileSync(decisions, 'utf8').split('\n')
    expect(JSON.parse(line)).toMatchObject({
      sequence: 1,
      kind: 'decision',
      reviewer: 'Ann',
      key,
      id: 'a',
      override: false,
      record: { reviewer: 'Ann', verdict: 'reject', declaredCategory: 'digital-product', override: null },
    })
    const second = await post('/api/decisions', decision(key, { reviewer: 'Bob', category: 'other-service' }))
    expect(second.status).toBe(409)
    expect(JSON.parse(second.body)).toMatchObject({
      standing: { sequence: 1, decision: { reviewer: 'Ann' } },
    })
    const replaced = await post(
      '/api/decisions',
      decision(key, {
        reviewer: 'Bob',
        category: 'other-service',
        expects: 1,
        overrideReason: 'wrong-reading',
      }),
    )
    expect(JSON.parse(replaced.body)).toMatchObject({
      standing: {
        sequence: 2,
        decision: {
          override: true,
          record: { override: { category: 'other-service', reasonCode: 'wrong-reading' } },
        },
      },
    })
  })

  test('are exported as labels', async () => {
    const { body, headers } = await ask('/api/export')
    expect(headers['content-disposition']).toContain('labelled.ndjson')
    expect(JSON.parse(body)).toMatchObject({
      id: 'a',
      category: 'other-service',
      reason: null,
      tags: ['override', 'wrong-reading'],
    })
  })

  test('are taken back', async () => {
    const key = await keyOf('a')
    const { status, body } = await post('/api/undo', { key, expects: 2, reviewer: 'Bob' })
    expect(status).toBe(201)
    expect(JSON.parse(body)).toMatchObject({ standing: { sequence: 3, decision: { reviewer: 'Ann' } } })
  })

  test.each([
    ['no reviewer', { reviewer: ' ' }],
    ['no label', { category: null }],
    ['two labels', { reason: 'mixed-offer' }],
    ['an unknown category', { category: 'gadget' }],
    ['an unknown decision', { decision: 'maybe' }],
    ['a message without a language', { message: { text: 'x' } }],
    ['a sequence that is none', { expects: '0' }],
  ])('are not accepted with %s', async (_, change) => {
    expect((await post('/api/decisions', decision(await keyOf('c'), change))).status).toBe(400)
  })

  test('are not accepted for products that are not here, or as broken JSON', async () => {
    expect((await post('/api/decisions', decision('nobody'))).status).toBe(404)
    const broken = await ask(
      '/api/undo',
      { Origin: origin(), 'Content-Type': 'application/json' },
      'POST',
      '{',
    )
    expect(broken.status).toBe(400)
    const large = await post(
      '/api/decisions',
      decision('x', { message: { locale: 'en', text: 'x'.repeat(2 ** 21) } }),
    )
    expect(large.status).toBe(413)
  })
})
