import type {
  CatalogueProduct,
  DecisionRequest,
  DecisionResponse,
  QueueLine,
  Row,
  Standing,
  UndoRequest,
} from '../protocol.js'

/** Milliseconds between two looks of the page at what has come in. */
const pause = 200

/** What the server said no to, in its own words. */
export class ServerError extends Error {
  override readonly name = 'ServerError'
}

async function answer(response: Response): Promise<unknown> {
  const body: unknown = await response.json()
  if (response.ok || response.status === 409) return body
  throw new ServerError((body as { problem?: string }).problem ?? `status ${response.status}`)
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<QueueLine> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let rest = ''
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = (rest + decoder.decode(read.value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line) as QueueLine
  }
}

/** What the page knows of the catalogue and its decisions. Fires `change`, and `standing` for what others decided. */
export class Store extends EventTarget {
  rows: Row[] = []
  problems: { readonly where: string; readonly problem: string }[] = []
  readonly standings = new Map<string, Standing>()
  file = ''
  decisions = ''
  reviewer = ''
  /** The whole catalogue has been read. */
  complete = false
  /** The server does not answer. */
  lost = false
  /** Grows with each change. */
  version = 0
  private readonly writing = new Set<string>()
  private timer: ReturnType<typeof setTimeout> | null = null

  /** Reads the queue to its end, and hears of decisions from then on. */
  async load(): Promise<void> {
    this.listen()
    try {
      const response = await fetch('/api/queue')
      if (response.body === null) throw new ServerError(`status ${response.status}`)
      for await (const line of linesOf(response.body)) this.take(line)
    } catch {
      this.lost = true
    }
    this.changed()
  }

  private take(line: QueueLine): void {
    switch (line.kind) {
      case 'start':
        this.file = line.file
        this.decisions = line.decisions
        this.reviewer = line.reviewer
        break
      case 'row':
        this.rows.push(line)
        break
      case 'problem':
        this.problems.push(line)
        break
      case 'standing':
        this.stand(line)
        break
      case 'end':
        this.complete = true
        break
      default:
        line satisfies never
    }
    this.soon()
  }

  private listen(): void {
    const events = new EventSource('/api/events')
    events.onopen = () => {
      if (this.lost) location.reload()
    }
    events.onerror = () => {
      this.lost = true
      this.changed()
    }
    events.onmessage = ({ data }: MessageEvent<string>) => {
      const standing = JSON.parse(data) as Standing
      if (!this.stand(standing)) return
      this.changed()
      if (!this.writing.has(standing.key))
        this.dispatchEvent(new CustomEvent('standing', { detail: standing }))
    }
  }

  /** Takes a standing unless a later one is known. Returns whether it was news. */
  private stand(standing: Standing): boolean {
    if (standing.sequence <= (this.standings.get(standing.key)?.sequence ?? 0)) return false
    const { key, sequence, decision } = standing
    this.standings.set(key, { key, sequence, decision })
    return true
  }

  private soon(): void {
    this.timer ??= setTimeout(() => this.changed(), pause)
  }

  private changed(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    this.version++
    this.dispatchEvent(new Event('change'))
  }

  sequenceOf(key: string): number {
    return this.standings.get(key)?.sequence ?? 0
  }

  get decided(): number {
    let count = 0
    for (const { decision } of this.standings.values()) if (decision !== null) count++
    return count
  }

  async product(row: number): Promise<CatalogueProduct> {
    return (await answer(await fetch(`/api/products/${row}`))) as CatalogueProduct
  }

  async search(query: string): Promise<Set<number>> {
    return new Set((await answer(await fetch(`/api/search?q=${encodeURIComponent(query)}`))) as number[])
  }

  /** Returns whether it was written; if not, somebody was faster, and the store knows now what they decided. */
  decide(request: Omit<DecisionRequest, 'expects'>): Promise<boolean> {
    return this.write('/api/decisions', { ...request, expects: this.sequenceOf(request.key) })
  }

  undo(key: string, reviewer: string): Promise<boolean> {
    return this.write('/api/undo', { key, reviewer, expects: this.sequenceOf(key) })
  }

  private async write(path: string, body: DecisionRequest | UndoRequest): Promise<boolean> {
    this.writing.add(body.key)
    try {
      const response = await fetch(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      })
      const { standing } = (await answer(response)) as DecisionResponse
      this.stand(standing)
      return response.status === 201
    } finally {
      this.writing.delete(body.key)
      this.changed()
    }
  }
}
