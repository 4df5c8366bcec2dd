import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'
import type { Asset } from './assets.js'
import { Catalogue, type CatalogueRecord } from './catalogue.js'
import { entryOf, undoOf } from './entry.js'
import { labelled } from './export.js'
import { Feed } from './feed.js'
import { protect, type Refusal, readBody, refusal } from './guard.js'
import { Journal } from './journal.js'
import { sendQueue } from './queue.js'
import { readDecision, readUndo } from './request.js'

export interface DeskOptions {
  /** Path of the catalogue. */
  readonly file: string
  readonly records: AsyncIterable<CatalogueRecord>
  /** Path of the file of decisions. */
  readonly decisions: string
  /** 0 for any free one. */
  readonly port: number
  /** Who decides, until the page says otherwise. */
  readonly reviewer: string
  readonly assets: ReadonlyMap<string, Asset>
}

/** A desk that is open. */
export interface Desk {
  readonly url: string
  /** Resolves when the catalogue has been read. */
  readonly read: Promise<void>
  readonly decided: () => number
  close(): Promise<void>
}

type Answer = Refusal | { readonly status: 200 | 201 | 404 | 409; readonly body: unknown }

function reply(response: ServerResponse, answer: Answer): void {
  const body = 'problem' in answer ? { problem: answer.problem } : answer.body
  response.writeHead(answer.status, { 'Content-Type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}

const notFound: Answer = { status: 404, body: { problem: 'There is nothing here.' } }

class Routes {
  readonly catalogue = new Catalogue()
  readonly feed = new Feed()

  constructor(
    private readonly options: DeskOptions,
    readonly journal: Journal,
  ) {}

  async get(url: URL, response: ServerResponse): Promise<void> {
    const asset = this.options.assets.get(url.pathname)
    if (asset !== undefined) {
      response.writeHead(200, { 'Content-Type': asset.type })
      response.end(asset.body)
      return
    }
    const { catalogue, journal, options } = this
    const [, area, name, last] = url.pathname.split('/')
    if (area !== 'api') return reply(response, notFound)
    switch (name) {
      case 'queue': {
        const [file, decisions] = [basename(options.file), basename(options.decisions)]
        const head = { kind: 'start', file, decisions, reviewer: options.reviewer } as const
        return sendQueue(response, head, catalogue, journal)
      }
      case 'products': {
        const product = catalogue.product(Number(last))
        return reply(response, product === undefined ? notFound : { status: 200, body: product })
      }
      case 'search':
        return reply(response, { status: 200, body: catalogue.search(url.searchParams.get('q') ?? '') })
      case 'events':
        return this.feed.add(response)
      case 'export':
        response.writeHead(200, {
          'Content-Type': 'application/x-ndjson; charset=utf-8',
          'Content-Disposition': 'attachment; filename="labelled.ndjson"',
        })
        for (const line of labelled(catalogue, journal)) response.write(line)
        response.end()
        return
      default:
        return reply(response, notFound)
    }
  }

  async post(path: string, body: unknown): Promise<Answer> {
    if (path === '/api/decisions') return this.decide(body)
    if (path === '/api/undo') return this.undo(body)
    return notFound
  }

  private async decide(body: unknown): Promise<Answer> {
    const request = readDecision(body)
    if (request === null) return { status: 400, problem: 'This is no decision.' }
    const found = this.catalogue.byKeyOf(request.key)
    if (found === undefined) return { status: 404, body: { problem: 'The catalogue has no such product.' } }
    const written = await this.journal.append(request.key, request.expects, () =>
      entryOf(request, found.product),
    )
    return this.stands(request.key, written)
  }

  private async undo(body: unknown): Promise<Answer> {
    const request = readUndo(body)
    if (request === null) return { status: 400, problem: 'This is no undo.' }
    const written = await this.journal.append(request.key, request.expects, ({ decision }) =>
      decision === null ? null : undoOf(request, decision.id, decision.sequence),
    )
    return this.stands(request.key, written)
  }

  private stands(key: string, written: boolean): Answer {
    const standing = this.journal.standing(key)
    if (written) this.feed.tell(standing)
    return { status: written ? 201 : 409, body: { standing } }
  }
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  routes: Routes,
  port: number,
): Promise<void> {
  protect(response)
  const refused = refusal(request, port)
  if (refused !== null) return reply(response, refused)
  const url = new URL(request.url ?? '/', 'http://desk')
  if (request.method === 'GET') return routes.get(url, response)
  const body = await readBody(request)
  reply(response, 'problem' in body ? body : await routes.post(url.pathname, body.value))
}

/**
 * Opens the desk on this machine only, and begins to read the catalogue.
 * @throws JournalError when the file of decisions cannot be used, and what `listen` throws when the port is taken.
 */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const journal = await Journal.open(options.decisions)
  const routes = new Routes(options, journal)
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo
    handle(request, response, routes, port).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else {
        response.writeHead(500, { 'Content-Type': 'application/json; charset=utf-8' })
        response.end(JSON.stringify({ problem: (error as Error).message }))
      }
    })
  })
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(options.port, '127.0.0.1', resolve)
    })
  } catch (error) {
    await journal.close()
    throw error
  }
  const read = routes.catalogue.fill(options.records)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    read,
    decided: () => journal.decided,
    async close() {
      routes.catalogue.stop()
      routes.feed.close()
      server.close()
      server.closeAllConnections()
      await read
      await journal.close()
    },
  }
}
