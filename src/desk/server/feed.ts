import type { ServerResponse } from 'node:http'
import type { Standing } from '../protocol.js'

/** Milliseconds after which a silent connection is shown to be alive. */
const beat = 20_000

/** Tells every open page what was decided, as server-sent events. */
export class Feed {
  private readonly pages = new Set<ServerResponse>()
  private readonly timer = setInterval(() => this.send(': still here\n\n'), beat).unref()

  add(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
    response.write(': welcome\n\n')
    this.pages.add(response)
    response.on('close', () => this.pages.delete(response))
  }

  tell(standing: Standing): void {
    this.send(`data: ${JSON.stringify(standing)}\n\n`)
  }

  close(): void {
    clearInterval(this.timer)
    for (const page of this.pages) page.end()
  }

  private send(text: string): void {
    for (const page of this.pages) page.write(text)
  }
}
