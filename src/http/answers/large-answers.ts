import { Readable } from 'node:stream'
import { Socket } from 'node:net'
import type { FastifyReply, FastifyRequest, onSendHookHandler } from 'fastify'
import type { Millis } from '../../domain/numbers.ts'
import { currentAnswer } from '../bounds/answering.ts'
import { acceptedCoding, compressedStream, isCompressible } from './compression.ts'
import { FairShare, type Party, partyOf, type Shares } from '../bounds/fair-share.ts'

interface Bounds extends Shares {
  readonly answerMemoryBytesMax: number
  readonly answerIdleTimeoutMs: Millis
  readonly idleMs: Millis
}

/** Smaller ones are sent as they are: they go to the network in one piece. */
const LARGE_BYTES = 8 * 1024
/** What a stream keeps in memory, about: the piece that is being sent, the next one, and the compressor. */
const STREAM_BYTES = 2 * 1024 * 1024

/**
 * Large answers count as memory in use until they have left: of each party, and in all. A reader that takes nothing for a while is cut.
 * They are compressed for callers that ask for it. Small answers pass by untouched.
 */
export class Answers {
  readonly #share: FairShare
  readonly #bounds: Bounds
  /** Of each connection, what is to be given back when it ends. */
  readonly #leaving = new WeakMap<Socket, Set<() => void>>()

  constructor(bounds: Bounds) {
    this.#share = new FairShare(
      'large answers are being sent',
      bounds.answerMemoryBytesMax,
      bounds,
      STREAM_BYTES,
    )
    this.#bounds = bounds
  }

  get bytesInMemory() {
    return this.#share.used
  }

  readonly onSend: onSendHookHandler = (request, reply, payload, done) => {
    const bytes = bytesOf(payload)
    if (bytes < LARGE_BYTES) {
      done(null, payload)
      return
    }
    const party = partyOf(request)
    if (!this.#share.tryTake(party, bytes)) {
      if (payload instanceof Readable) payload.destroy()
      done(this.#share.refusal())
      return
    }
    this.#giveBackWhenGone(request, reply, party, bytes)
    this.#cutWhenIdle(request, reply)
    compress(request, reply, payload as Large, done)
  }

  #cutWhenIdle({ raw: { socket } }: FastifyRequest, reply: FastifyReply) {
    // Calls that come without a network have no socket.
    if (!(socket instanceof Socket)) return
    socket.setTimeout(this.#bounds.answerIdleTimeoutMs)
    // What was asked for behind it on the same connection may have to wait longer.
    reply.raw.once('close', () => {
      if (currentAnswer(socket)) socket.setTimeout(this.#bounds.idleMs)
    })
  }

  /** At the end of the answer, or of its connection: what waits behind others there never has an end of its own. */
  #giveBackWhenGone({ raw: { socket } }: FastifyRequest, reply: FastifyReply, party: Party, bytes: number) {
    let leaving = this.#leaving.get(socket)
    if (!leaving) {
      const all = new Set<() => void>()
      this.#leaving.set(socket, (leaving = all))
      socket.once('close', () => {
        for (const leave of all) leave()
      })
    }
    const leave = () => {
      if (leaving.delete(leave)) this.#share.giveBack(party, bytes)
    }
    leaving.add(leave)
    reply.raw.once('close', leave)
  }
}

type Large = string | Uint8Array | Readable

function bytesOf(payload: unknown): number {
  if (typeof payload === 'string') return Buffer.byteLength(payload)
  if (payload instanceof Readable) return STREAM_BYTES
  return payload instanceof Uint8Array ? payload.byteLength : 0
}

function compress(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  payload: Large,
  done: (error: Error | null, payload: Large) => void,
) {
  if (!isCompressible(reply.getHeader('content-type')) || reply.hasHeader('content-encoding')) {
    done(null, payload)
    return
  }
  const vary = reply.getHeader('vary')
  reply.header('vary', vary === undefined ? 'Accept-Encoding' : `${String(vary)}, Accept-Encoding`)
  const coding = acceptedCoding(headers['accept-encoding'])
  if (!coding) {
    done(null, payload)
    return
  }
  reply.header('content-encoding', coding.name).removeHeader('content-length')
  if (payload instanceof Readable) done(null, compressedStream(coding, payload))
  else coding.whole(payload, done)
}
