import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Dice } from '../../src/sandbox/dice.ts'
import { type Answer, AnswerReader } from './answers.ts'

/** What the server is set to allow, in milliseconds: short, so that many can be tried. */
export const PATIENCE_MS = 2_000
/** Connections are looked through once a second. */
const GRACE_MS = 2_500

type Manner = 'half a head' | 'half a body' | 'half a chunk' | 'dripping' | 'reads nothing' | 'hangs up'
/** A caller that reads nothing has asked for a lot: a few of them are as much work as all the others. */
const MANNERS: Readonly<Record<Manner, number>> = {
  'half a head': 4,
  'half a body': 4,
  'half a chunk': 4,
  dripping: 8,
  'reads nothing': 1,
  'hangs up': 8,
}
const UNREAD_REQUESTS = 10

export interface SlowTarget {
  readonly port: number
  readonly key: string
  readonly dice: Dice
  readonly violated: (how: string) => void
}

/** Callers who are slow on purpose, one manner after the other, until they are stopped. */
export class SlowCallers {
  readonly #target: SlowTarget
  readonly tried: Record<string, number> = {}
  #running = true
  #callers: Promise<void>[] = []

  constructor(target: SlowTarget) {
    this.#target = target
  }

  start(callers: number): void {
    this.#callers = Array.from({ length: callers }, () => this.#goOn())
  }

  async stop(): Promise<void> {
    this.#running = false
    await Promise.all(this.#callers)
  }

  async #goOn() {
    while (this.#running) {
      const manner = this.#target.dice.weighted(MANNERS)
      await this.#behave(manner)
      this.tried[manner] = (this.tried[manner] ?? 0) + 1
    }
  }

  async #behave(manner: Manner): Promise<void> {
    const socket = connect({ port: this.#target.port, host: '127.0.0.1' })
    const reader = new AnswerReader()
    socket.on('data', (bytes) => reader.push(bytes)).on('error', () => undefined)
    const head = `POST /api/v1/orders/cancel HTTP/1.1\r\nHost: a\r\nX-API-Key: ${this.#target.key}\r\n`
    const body = '{"items":[{"id":5119}]}'
    switch (manner) {
      case 'half a head':
        socket.write(head)
        return this.#expect(manner, 408, socket, reader)
      case 'half a body':
        socket.write(`${head}Content-Length: 100\r\n\r\n{"items":[`)
        return this.#expect(manner, 408, socket, reader)
      case 'half a chunk':
        socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n20\r\n{"items":[`)
        return this.#expect(manner, 408, socket, reader)
      case 'dripping':
        socket.write(`${head}Content-Length: ${body.length}\r\n\r\n`)
        for (const char of body) {
          await sleep(this.#target.dice.between(1, 30))
          socket.write(char)
        }
        return this.#expect(manner, 200, socket, reader)
      case 'reads nothing':
        socket.pause()
        socket.write(
          `GET /api/v1/orders/?per_page=100 HTTP/1.1\r\nHost: a\r\nX-API-Key: ${this.#target.key}\r\n\r\n`.repeat(
            UNREAD_REQUESTS,
          ),
        )
        await sleep(this.#target.dice.between(200, 1_500))
        socket.destroy()
        return
      case 'hangs up':
        socket.write(
          this.#target.dice.pick([
            `${head}Content-Length: ${body.length}\r\n\r\n${body.slice(0, this.#target.dice.between(0, body.length))}`,
            // Of its socket Node lets go.
            'CONNECT elsewhere:443 HTTP/1.1\r\nHost: a\r\n\r\nand more',
          ]),
        )
        await sleep(this.#target.dice.between(0, 30))
        socket.resetAndDestroy()
    }
  }

  async #expect(manner: Manner, status: number, socket: Socket, reader: AnswerReader) {
    const until = performance.now() + PATIENCE_MS + GRACE_MS
    let answer: Answer | undefined
    while (!(answer = reader.next(false)) && performance.now() < until) await sleep(20)
    socket.destroy()
    if (answer?.status !== status)
      this.#target.violated(
        `a caller with the manner "${manner}" was answered ${answer?.status ?? 'nothing'}, not ${status}`,
      )
  }
}
