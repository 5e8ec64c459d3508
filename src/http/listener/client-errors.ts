import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Clock } from '../../domain/clock.ts'
import { Refusal } from '../../domain/refusals.ts'
import { rawAnswer } from '../answers/errors.ts'
import { currentAnswer } from '../bounds/answering.ts'
import type { Meter } from '../../metrics/meter.ts'
import type { KnownPaths } from './known-paths.ts'

interface ParserError extends Error {
  readonly code?: string | undefined
  /** The bytes that it stumbled over, a Buffer. */
  readonly rawPacket?: unknown
  readonly bytesParsed?: number | undefined
}

interface ListenerOptions {
  readonly paths: KnownPaths
  readonly nextRequestId: () => string
  readonly meter: Meter
  readonly clock: Clock
}

/** How long the rest of a refused request is still read (and thrown away), so that its sender gets to read the answer. */
const LINGER_MS = 5_000

/** Sockets whose request has had its answer already: whatever else happens there is not answered again. */
const answered = new WeakSet<Socket>()

/** Sockets on which something arrived that is no HTTP: what comes behind it is not read any more. */
const broken = new WeakSet<Socket>()

/** When an answer is out before its request has arrived whole, the rest may come for a while and then the connection ends. */
export function lingerAfterAnswer(request: IncomingMessage, clock: Clock): void {
  if (request.complete || request.readableEnded) return
  const { socket } = request
  answered.add(socket)
  const cancelCut = clock.after(LINGER_MS, () => request.destroy())
  request.once('end', () => {
    cancelCut()
    answered.delete(socket)
  })
}

/** What the HTTP parser itself refuses gets a clear answer in our form, too; then the connection is closed. */
export function clientErrors({ paths, nextRequestId, meter, clock }: ListenerOptions) {
  return (error: ParserError, socket: Socket): void => {
    // The parser says it again for all that arrives behind it.
    if (broken.has(socket)) return
    if (error.code === 'ECONNRESET' || !socket.writable || answered.has(socket)) {
      socket.destroy()
      return
    }
    const { refusal, headers } = refusalOf(error, paths)
    broken.add(socket)
    afterAnswers(socket, () => {
      meter.refused(refusal.code)
      endWith(socket, rawAnswer(refusal, nextRequestId(), headers), clock)
    })
  }
}

/** The last words on a connection, whether its caller reads them, stays for ever or breaks it. */
export function endWith(socket: Socket, answer: string, clock: Clock) {
  answered.add(socket)
  // Of a CONNECT's socket Node has let go: without this listener a caller who breaks it would end the process.
  socket.on('error', () => undefined)
  socket.end(answer)
  clock.after(LINGER_MS, () => socket.destroy())
}

/** Complete requests that came before are carried out, so they are answered first: what we say now would be taken for their answer. */
function afterAnswers(socket: Socket, say: () => void) {
  const underWay = currentAnswer(socket)
  if (underWay?.req.complete === true) underWay.once('close', () => afterAnswers(socket, say))
  else if (socket.writable) say()
}

function refusalOf(error: ParserError, paths: KnownPaths): { refusal: Refusal; headers?: string } {
  switch (error.code) {
    case 'HPE_HEADER_OVERFLOW':
      return { refusal: new Refusal('headers_too_large', 'The request line and headers are too large') }
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return { refusal: new Refusal('too_large', 'The chunk extensions of the body are too large') }
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { refusal: new Refusal('request_timeout', 'The request did not arrive in time') }
    case 'HPE_INVALID_METHOD':
      return unknownMethod(lineOf(error), paths)
    default:
      return { refusal: new Refusal('malformed', 'The request is not valid HTTP') }
  }
}

/** The line that the parser stumbled over; what stands before it in the packet was understood. */
function lineOf({ rawPacket, bytesParsed = 0 }: ParserError): string {
  if (!Buffer.isBuffer(rawPacket)) return ''
  const begin = rawPacket.subarray(0, bytesParsed).lastIndexOf('\n') + 1
  return rawPacket.toString('latin1', begin, begin + 2_048)
}

/** The parser knows a fixed list of methods; RFC 9110 allows any token, and what it deserves is 404 or 405 like the rest. */
function unknownMethod(head: string, paths: KnownPaths) {
  const [, url] = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64} (\S+) HTTP\/1\.[01]\r?\n/.exec(head) ?? []
  if (url === undefined) return { refusal: new Refusal('malformed', 'The request is not valid HTTP') }
  const methods = paths.methodsAt(url)
  if (methods.length === 0) return { refusal: new Refusal('not_found', 'There is nothing at this path') }
  return { refusal: wrongMethod(methods), headers: `Allow: ${methods.join(', ')}\r\n` }
}

export const wrongMethod = (methods: readonly string[]) =>
  new Refusal('method_not_allowed', `This path answers ${methods.join(', ')} only`)

/** What Node hands over beside the requests. */
export function besideRequests(
  server: Server,
  { nextRequestId, paths, meter, clock }: ListenerOptions,
): void {
  // CONNECT never becomes a request.
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    const methods = paths.methodsAt(request.url ?? '')
    const refusal =
      methods.length > 0 ? wrongMethod(methods) : new Refusal('not_found', 'There is nothing at this path')
    meter.refused(refusal.code)
    endWith(
      socket.resume(),
      rawAnswer(refusal, nextRequestId(), methods.length > 0 ? `Allow: ${methods.join(', ')}\r\n` : ''),
      clock,
    )
  })
  // Where 417 stands among the refusals is known behind the router.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))
  // Before its turn Node puts "100 Continue" between the head and the body of an answer that is ready. A client that gets none waits a while and goes on.
  server.on('checkContinue', (request, response) => {
    if (response.socket) response.writeContinue()
    server.emit('request', request, response)
  })
}
