/** One request, as bytes, and what its answer may be. */
export interface Shot {
  /** What it tries. */
  readonly kind: string
  readonly bytes: Buffer
  /** A HEAD is answered without a body. */
  readonly head: boolean
  /** It is one whole HTTP request, so that others may follow on its connection. */
  readonly framed: boolean
  /** The statuses that are right; empty: anything below 500. */
  readonly statuses: readonly number[]
}

export interface RequestParts {
  readonly method: string
  readonly target: string
  readonly headers?: readonly (readonly [string, string])[]
  readonly body?: Buffer | undefined
  /** Sends the body in chunks of these sizes, the rest in one, instead of with its length. */
  readonly chunks?: readonly number[] | undefined
  readonly trailers?: string
}

/** Header values are written as latin1, whatever they hold. */
export function requestBytes({
  method,
  target,
  headers = [],
  body,
  chunks,
  trailers = '',
}: RequestParts): Buffer {
  const lines = [
    `${method} ${target} HTTP/1.1`,
    'Host: localhost',
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ]
  if (body && !chunks) lines.push(`Content-Length: ${body.length}`)
  if (chunks) lines.push('Transfer-Encoding: chunked')
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
  if (!body && !chunks) return head
  return Buffer.concat([head, chunks ? chunked(body ?? Buffer.alloc(0), chunks, trailers) : body!])
}

function chunked(body: Buffer, sizes: readonly number[], trailers: string): Buffer {
  const pieces: Buffer[] = []
  let at = 0
  for (const size of [...sizes, body.length]) {
    const piece = body.subarray(at, at + size)
    if (piece.length === 0) continue
    pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'))
    at += piece.length
  }
  return Buffer.concat([...pieces, Buffer.from(`0\r\n${trailers}\r\n`, 'latin1')])
}
