import type { Shot } from './shots.ts'

export interface Answer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
  /** The server ends the connection behind it. */
  readonly last: boolean
}

const HEAD_END = Buffer.from('\r\n\r\n')

/** Cuts answers out of the bytes of a connection, in their order. Throws when they are no HTTP. */
export class AnswerReader {
  #bytes: Buffer = Buffer.alloc(0)

  push(bytes: Buffer): void {
    this.#bytes = this.#bytes.length === 0 ? bytes : Buffer.concat([this.#bytes, bytes])
  }

  /** The next whole answer, if it is there; one to a HEAD has no body. */
  next(head: boolean): Answer | undefined {
    for (;;) {
      const end = this.#bytes.indexOf(HEAD_END)
      if (end === -1) return undefined
      const [first = '', ...lines] = this.#bytes.toString('latin1', 0, end).split('\r\n')
      const [, code] = /^HTTP\/1\.1 (\d{3}) /.exec(first) ?? []
      if (code === undefined) throw new Error(`an answer begins with ${JSON.stringify(first.slice(0, 100))}`)
      const status = Number(code)
      const headers = new Map(
        lines.map((line) => [
          line.slice(0, line.indexOf(':')).toLowerCase(),
          line.slice(line.indexOf(':') + 1).trim(),
        ]),
      )
      const start = end + HEAD_END.length
      if (status < 200) {
        this.#bytes = this.#bytes.subarray(start)
        continue
      }
      const body =
        head || status === 204 || status === 304
          ? { bytes: Buffer.alloc(0), end: start }
          : bodyOf(this.#bytes, start, headers)
      if (!body) return undefined
      this.#bytes = this.#bytes.subarray(body.end)
      return { status, headers, body: body.bytes, last: headers.get('connection')?.toLowerCase() === 'close' }
    }
  }

  get left(): number {
    return this.#bytes.length
  }
}

function bodyOf(
  bytes: Buffer,
  start: number,
  headers: ReadonlyMap<string, string>,
): { bytes: Buffer; end: number } | undefined {
  const length = headers.get('content-length')
  if (length !== undefined) {
    const end = start + Number(length)
    return bytes.length < end ? undefined : { bytes: bytes.subarray(start, end), end }
  }
  if (headers.get('transfer-encoding') !== 'chunked') throw new Error('an answer has no length')
  const pieces: Buffer[] = []
  for (let at = start; ;) {
    const lineEnd = bytes.indexOf('\r\n', at)
    if (lineEnd === -1) return undefined
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16)
    at = lineEnd + 2
    if (bytes.length < at + size + 2) return undefined
    pieces.push(bytes.subarray(at, at + size))
    at += size + 2
    if (size === 0) return { bytes: Buffer.concat(pieces), end: at }
  }
}

const FAULT_MEMBERS = 'ctx,loc,msg,type'

/** What is wrong with an answer; undefined when nothing is. */
export function faultOf(
  { kind, statuses, head }: Shot,
  { status, headers, body }: Answer,
): string | undefined {
  // The bound on imports under way is the one overload that the fuzzer itself makes: it sends more at once than are taken.
  if (status === 503 && headers.has('retry-after') && /imports are under way/.test(body.toString()))
    return undefined
  if (status >= 500) return `answered ${status}: ${body.toString().slice(0, 300)}`
  if (statuses.length > 0 && !statuses.includes(status))
    return `answered ${status}, not ${statuses.join(' or ')}: ${body.toString().slice(0, 300)}`
  const requestId = headers.get('x-request-id') ?? ''
  if (!/^[\x21-\x7e]{1,200}$/.test(requestId)) return `X-Request-Id is ${JSON.stringify(requestId)}`
  if (status === 405 && !headers.has('allow')) return 'a 405 without Allow'
  if (status === 429 && !headers.has('retry-after')) return 'a 429 without Retry-After'
  if (head || status === 204 || status === 304) return undefined
  const isJson = headers.get('content-type') === 'application/json; charset=utf-8'
  if (status < 400 && !isJson) return undefined
  if (!isJson) return `a ${status} of type ${headers.get('content-type') ?? 'none'}`
  let value: { message?: unknown; detail?: unknown }
  try {
    value = JSON.parse(body.toString()) as typeof value
  } catch {
    return `a ${status} whose body is no JSON: ${body.toString().slice(0, 200)}`
  }
  if (status < 400)
    return kind === 'valid' && value.message !== undefined ? 'a success with a message' : undefined
  if (typeof value.message !== 'string' || value.message === '') return `a ${status} without a message`
  if (/ at .*\.[jt]s:\d+|node:internal|SQLITE|select .* from/i.test(value.message))
    return `a message tells of the inside: ${value.message}`
  const detail = value.detail ?? []
  const wellFormed =
    Array.isArray(detail) &&
    detail.every(
      (one) =>
        Object.keys(one as object)
          .sort()
          .join() === FAULT_MEMBERS,
    )
  return wellFormed ? undefined : `a detail of another form: ${JSON.stringify(detail).slice(0, 200)}`
}
