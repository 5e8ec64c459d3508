import type { onResponseHookHandler } from 'fastify'
import type { Logger } from 'pino'
import type { BatchId } from '../../domain/numbers.ts'
import type { Meter } from '../../metrics/meter.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The batch that this call made or met. */
    batch: BatchId | undefined
  }
}

/**
 * Counts the answers of a route and, at level `info`, writes a line for each. The line has the route's pattern and not the URL,
 * because order numbers and what is searched for are the seller's business.
 */
export function accessLog(
  meter: Meter,
  log: Logger,
): (method: string, route: string) => onResponseHookHandler {
  const writes = log.isLevelEnabled('info')
  return (method, route) => {
    const answers = meter.route(method, route)
    return (request, reply, done) => {
      const { statusCode: status, elapsedTime: ms } = reply
      answers.answered(status, ms)
      if (writes) {
        // Before the gate the caller is not known.
        const caller = request.caller as typeof request.caller | undefined
        const { id: requestId, batch } = request
        log.info(
          {
            method,
            route,
            status,
            ms: Math.round(ms * 10) / 10,
            requestId,
            merchant: caller?.merchantId,
            batch,
          },
          'answered',
        )
      }
      done()
    }
  }
}
