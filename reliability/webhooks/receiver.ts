import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { verifyWebhook } from '../../client/webhooks.ts'
import type { Dice } from '../../src/sandbox/dice.ts'

/** How a receiver that has its moods takes a delivery, and how often. */
const MOODS = { takes: 60, fails: 12, late: 8, drops: 8, busy: 5, hangs: 2 }
const LATE_MS = 400

/** The receivers of all sellers at one address, in their moods until they are told to be good. */
export class Receiver {
  /** By `webhook-id`: the seller whose address it was taken at. */
  readonly taken = new Map<string, number>()
  /** By the path of a subscription. */
  readonly secrets = new Map<string, string>()
  isGood = false
  arrived = 0
  onArrival: () => void = () => undefined
  readonly #dice: Dice
  readonly #violation: (text: string) => void
  #server: Server | undefined
  #port = 0

  constructor(dice: Dice, violation: (text: string) => void) {
    this.#dice = dice
    this.#violation = violation
  }

  async start(): Promise<void> {
    this.#server = createServer((request, response) => void this.#take(request, response))
    this.#server.listen(this.#port, '127.0.0.1')
    await once(this.#server, 'listening')
    this.#port = (this.#server.address() as AddressInfo).port
  }

  /** Whatever is under way is cut. */
  async stop(): Promise<void> {
    const ended = once(this.#server!, 'close')
    this.#server!.close()
    this.#server!.closeAllConnections()
    await ended
  }

  url(path: string): string {
    return `http://127.0.0.1:${this.#port}${path}`
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url: path = '', headers } = request
    const body = await text(request).catch(() => undefined)
    // The server was killed while it sent.
    if (body === undefined) return
    const id = String(headers['webhook-id'])
    try {
      await verifyWebhook(body, headers, this.secrets.get(path) ?? '')
    } catch {
      this.#violation(`${id} came to ${path} and is not signed with its secret`)
    }
    this.arrived++
    this.onArrival()
    this.#answer(this.isGood ? 'takes' : this.#dice.weighted(MOODS), response, () =>
      this.taken.set(id, Number(path.split('/')[1])),
    )
  }

  #answer(mood: keyof typeof MOODS, response: ServerResponse, take: () => void) {
    if (mood === 'drops') response.destroy()
    else if (mood === 'fails') response.writeHead(500).end('not now')
    else if (mood === 'busy') response.writeHead(503, { 'retry-after': '1' }).end()
    else if (mood !== 'hangs') {
      take()
      if (mood === 'late') setTimeout(() => response.writeHead(200).end(), LATE_MS)
      else response.writeHead(204).end()
    }
  }
}
