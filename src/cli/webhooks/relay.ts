import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { verifyWebhook } from '../../../client/index.ts'

/** A delivery that has come, and how the receiver answered it. */
export interface RelayedDelivery {
  readonly id: number
  readonly event: string
}

export interface RelayOptions {
  /** Where deliveries go. */
  readonly forwardTo: string
  readonly port: number
  readonly onDelivery: (delivery: RelayedDelivery) => void
  /** `end` is a status, or why none came. */
  readonly onAnswer: (delivery: RelayedDelivery, end: number | string, ms: number) => void
}

/** As long as the server waits for an answer. */
const FORWARD_MS = 15_000
/** What signs a delivery and says what it is; the rest is of the connection. */
const FORWARDED = /^(content-type|user-agent|webhook-.*|x-signature.*)$/

/** Listens for deliveries on this machine, and hands on those that are signed, as they came. */
export class Relay {
  /** Known when the subscription is made, which needs the address of the relay. */
  secret = ''
  readonly #server: Server

  private constructor(server: Server) {
    this.#server = server
  }

  static async start(options: RelayOptions): Promise<Relay> {
    const server = createServer()
    const relay = new Relay(server)
    server.on('request', (request, response) => {
      relay.#take(options, request).then(
        ({ status, retryAfter }) =>
          response.writeHead(status, retryAfter === null ? {} : { 'retry-after': retryAfter }).end(),
        () => response.destroy(),
      )
    })
    server.listen(options.port, '127.0.0.1')
    await once(server, 'listening')
    return relay
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  stop(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  async #take(
    { forwardTo, onDelivery, onAnswer }: RelayOptions,
    request: IncomingMessage,
  ): Promise<{ status: number; retryAfter: string | null }> {
    const body = await buffer(request)
    let delivery: RelayedDelivery
    try {
      delivery = await verifyWebhook(body, request.headers, this.secret)
    } catch {
      return { status: 400, retryAfter: null }
    }
    onDelivery(delivery)
    const began = performance.now()
    const ended = (end: number | string) => onAnswer(delivery, end, Math.round(performance.now() - began))
    try {
      const answer = await fetch(forwardTo, {
        method: 'POST',
        headers: forwarded(request),
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(FORWARD_MS),
      })
      await answer.arrayBuffer()
      ended(answer.status)
      return { status: answer.status, retryAfter: answer.headers.get('retry-after') }
    } catch (error) {
      ended(whyNot(error))
      return { status: 502, retryAfter: null }
    }
  }
}

const forwarded = ({ headers }: IncomingMessage) =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      FORWARDED.test(name) && typeof value === 'string' ? [[name, value]] : [],
    ),
  )

function whyNot(error: unknown): string {
  const { name, cause } = error as Error
  if (name === 'TimeoutError') return `no answer within ${FORWARD_MS / 1_000} s`
  const code = (cause as { code?: unknown } | undefined)?.code
  return code === 'ECONNREFUSED' ? 'nothing listens there' : 'the call failed'
}
