import { Readable } from 'node:stream'
import { setImmediate as nextRound } from 'node:timers/promises'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Faults } from '../../sandbox/faults/faults.ts'
import { isOnBatch } from '../../domain/injected-faults.ts'

/** Answers that get lost or break off: the call has been carried out, and what it has made is stored. */
export function breakAnswers(app: FastifyInstance, faults: Faults): void {
  app.decorateRequest('fired', undefined)

  app.addHook('onSend', (request, reply, payload, done) => {
    const { fired, raw } = request
    if (!fired) {
      done(null, payload)
      return
    }
    const { effect, found } = fired
    // A batch that was found and not made meets nothing.
    if (isOnBatch(effect) && !found) reply.removeHeader('x-sandbox-fault')
    if ('drop' in effect) {
      raw.socket.destroy()
      done(null, payload)
    } else if ('truncate' in effect) {
      if (!(payload instanceof Readable)) {
        const bytes = Buffer.from((payload ?? '') as string | Buffer)
        reply.header('content-length', String(bytes.length))
        done(null, Readable.from(half([bytes], raw.socket)))
      } else done(null, Readable.from(half(payload, raw.socket)))
    } else done(null, payload)
  })

  app.addHook('onResponse', (request, _reply, done) => {
    if (request.fired) faults.over(request.fired)
    done()
  })
}

/** The first half of the first piece; when that is on its way the connection breaks. */
async function* half(
  pieces: Iterable<unknown> | AsyncIterable<unknown>,
  socket: Socket,
): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece as string | Buffer)
    if (bytes.length > 1) yield bytes.subarray(0, Math.floor(bytes.length / 2))
    break
  }
  await nextRound()
  await nextRound()
  socket.destroy()
}
