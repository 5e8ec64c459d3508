import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Dice } from '../../src/sandbox/dice.ts'
import { type Answer, AnswerReader } from './answers.ts'
import type { Shot } from './shots.ts'

export interface Verdicts {
  answered(shot: Shot, answer: Answer): void
  violated(shot: Shot, how: string): void
}

const ANSWER_MS_MAX = 20_000
/** Requests that are sent in one breath. */
const TOGETHER_MAX = 10

/** One caller with one connection at a time, which sends several requests before it reads their answers. */
export class Lane {
  readonly #port: number
  readonly #dice: Dice
  readonly #verdicts: Verdicts
  #socket: Socket | undefined
  #reader = new AnswerReader()
  #wake: (() => void) | undefined
  #ended = false

  constructor(port: number, dice: Dice, verdicts: Verdicts) {
    this.#port = port
    this.#dice = dice
    this.#verdicts = verdicts
  }

  /** Sends all, and resolves when each has its answer. */
  async send(shots: readonly Shot[]): Promise<void> {
    const waiting = [...shots]
    let alone = false
    while (waiting.length > 0) {
      if (!waiting[0]!.framed) {
        await this.#sendAlone(waiting.shift()!)
        continue
      }
      let count = 1
      while (!alone && count < waiting.length && count < TOGETHER_MAX && waiting[count]!.framed) count++
      const answered = await this.#pipeline(waiting.slice(0, count))
      waiting.splice(0, answered)
      // A later request of the same breath may have ended the connection; alone there is no excuse.
      if (answered === 0 && alone) this.#verdicts.violated(waiting.shift()!, 'was not answered')
      alone = answered === 0 && !alone
    }
  }

  close(): void {
    this.#socket?.destroy()
  }

  async #pipeline(shots: readonly Shot[]): Promise<number> {
    await this.#connected()
    this.#write(Buffer.concat(shots.map(({ bytes }) => bytes)))
    for (const [index, shot] of shots.entries()) {
      const answer = await this.#nextAnswer(shot)
      if (!answer) return index
      this.#verdicts.answered(shot, answer)
      if (answer.last) {
        this.#drop()
        return index + 1
      }
    }
    if (this.#reader.left > 0)
      this.#verdicts.violated(shots.at(-1)!, 'was answered with more than one answer')
    return shots.length
  }

  /** Bytes that are no request: whatever they are, there is an answer, and then the connection ends or another request works. */
  async #sendAlone(shot: Shot) {
    this.#drop()
    await this.#connected()
    this.#socket!.end(shot.bytes)
    const answer = await this.#nextAnswer(shot)
    if (answer) this.#verdicts.answered(shot, answer)
    else this.#verdicts.violated(shot, 'was not answered')
    this.#drop()
  }

  /** Sometimes in pieces, cut anywhere. */
  #write(bytes: Buffer) {
    if (this.#dice.chance(0.9)) this.#socket!.write(bytes)
    else {
      const cut = this.#dice.between(0, bytes.length)
      this.#socket!.write(bytes.subarray(0, cut))
      setImmediate(() => this.#socket?.write(bytes.subarray(cut)))
    }
  }

  async #nextAnswer(shot: Shot): Promise<Answer | undefined> {
    const until = performance.now() + ANSWER_MS_MAX
    for (;;) {
      let answer: Answer | undefined
      try {
        answer = this.#reader.next(shot.head)
      } catch (error) {
        this.#verdicts.violated(shot, String(error))
        this.#drop()
        return undefined
      }
      if (answer) return answer
      if (this.#ended) {
        this.#drop()
        return undefined
      }
      const left = until - performance.now()
      if (left <= 0) {
        this.#verdicts.violated(shot, `was not answered within ${ANSWER_MS_MAX} ms`)
        this.#drop()
        return undefined
      }
      const late = new AbortController()
      const woken = new Promise<void>((resolve) => (this.#wake = resolve))
      await Promise.race([woken, sleep(left, undefined, { signal: late.signal }).catch(() => undefined)])
      late.abort()
    }
  }

  async #connected() {
    if (this.#socket && !this.#ended) return
    this.#drop()
    const socket = connect({ port: this.#port, host: '127.0.0.1', noDelay: true })
    this.#socket = socket
    this.#ended = false
    this.#reader = new AnswerReader()
    socket.on('data', (bytes) => {
      if (socket !== this.#socket) return
      this.#reader.push(bytes)
      this.#wake?.()
    })
    // An answer may have come before the connection broke.
    socket.on('error', () => undefined)
    socket.on('close', () => {
      if (socket !== this.#socket) return
      this.#ended = true
      this.#wake?.()
    })
    await new Promise<void>((resolve) => {
      socket.once('connect', resolve)
      socket.once('close', () => resolve())
    })
  }

  #drop() {
    this.#socket?.destroy()
    this.#socket = undefined
    this.#ended = false
  }
}
