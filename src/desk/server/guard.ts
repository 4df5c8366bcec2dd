import type { IncomingMessage, ServerResponse } from 'node:http'

/** Why a request is turned away. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 413 | 415
  readonly problem: string
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // the templates of the page are constants, which Lit turns into elements under this name
  'trusted-types lit-html',
].join('; ')

/** Headers of every answer: nothing but this page's own files runs, and no other site reads along. */
export function protect(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('X-Frame-Options', 'DENY')
  response.setHeader('Cache-Control', 'no-store')
}

/**
 * Whether a request may come in: by this machine's own name (so that no foreign name resolves to it),
 * from a page of ours, and for a write with JSON, which no form of another site can send.
 */
export function refusal({ method = '', headers }: IncomingMessage, port: number): Refusal | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const host = headers.host ?? ''
  if (!hosts.includes(host)) return { status: 403, problem: 'This desk answers to its own address only.' }
  const { origin } = headers
  if (origin !== undefined && origin !== `http://${host}`) {
    return { status: 403, problem: 'This desk answers to its own page only.' }
  }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return { status: 403, problem: 'This desk answers to its own page only.' }
  }
  if (method === 'GET') return null
  if (method !== 'POST') return { status: 405, problem: 'Only GET and POST.' }
  if (origin === undefined) return { status: 403, problem: 'A write needs an Origin.' }
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) {
    return { status: 415, problem: 'A write is JSON.' }
  }
  return null
}

/** Largest body of a request, in bytes. */
const largestBody = 1024 * 1024

/** The JSON in a request's body, or why there is none. */
export async function readBody(request: IncomingMessage): Promise<{ value: unknown } | Refusal> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length
    if (length > largestBody) return { status: 413, problem: 'The body is larger than 1 MiB.' }
    pieces.push(piece)
  }
  try {
    return { value: JSON.parse(Buffer.concat(pieces).toString('utf8')) }
  } catch {
    return { status: 400, problem: 'The body is not JSON.' }
  }
}
