import type { onResponseHookHandler } from 'fastify'
import type { Logger } from 'pino'
import type { Meter } from '../metrics/meter.ts'

/**
 * Counts the answers of a route and, at level `info`, writes a line for each. The line has the route's pattern and not the URL,
 * because order numbers and what is searched for are the seller's business.
 */
export function accessLog(meter: Meter, log: Logger): (method: string, route: string) => onResponseHookHandler {
  const writes = log.isLevelEnabled('info')
  return (method, route) => {
    const answers = meter.route(method, route)
    return (request, reply, done) => {
      const { statusCode: status, elapsedTime: ms } = reply
      answers.answered(status, ms)
      if (writes) {
        // Nobody is known where the gate has not been passed.
        const caller = request.caller as typeof request.caller | undefined
        log.info({ method, route, status, ms: Math.round(ms * 10) / 10, requestId: request.id, merchant: caller?.merchantId }, 'answered')
      }
      done()
    }
  }
}
