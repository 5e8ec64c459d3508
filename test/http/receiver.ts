import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { verifyWebhook, type WebhookDelivery } from '../../client/webhooks.ts'

export interface Received extends WebhookDelivery<Record<string, unknown>> {
  readonly headers: IncomingHttpHeaders
  readonly path: string
}

/** A seller's own system: verifies what comes, keeps it, and answers as it is told. */
export class Receiver {
  readonly received: Received[] = []
  /** What came and was not signed with the secret. */
  refused = 0
  secret = ''
  /** Answers a delivery. By default 204. */
  answer: (response: ServerResponse, delivery: Received) => void = (response) => response.writeHead(204).end()
  readonly #server: Server

  private constructor(server: Server) {
    this.#server = server
    server.on('request', (request, response) => {
      void text(request).then(async (body) => {
        const { url: path = '', headers } = request
        try {
          const delivery = await verifyWebhook<Record<string, unknown>>(body, headers, this.secret)
          const received = { ...delivery, headers, path }
          this.received.push(received)
          this.answer(response, received)
        } catch {
          this.refused += 1
          response.writeHead(400).end()
        }
      })
    })
  }

  static async start(): Promise<Receiver> {
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new Receiver(server)
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hooks`
  }

  stop(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }
}
