import { fastify, type FastifyInstance } from 'fastify'
import { Refusal } from '../domain/refusals.ts'
import { BacklogGate } from './backlog.ts'
import { BadKeys } from './bad-keys.ts'
import { batchRoutes } from './batches.ts'
import { Bodies } from './bodies.ts'
import { BodyThreads } from './body-threads.ts'
import { Callers } from './callers.ts'
import { boundConnections, clientErrors, lingerAfterAnswer, wasTurnedAway } from './client-errors.ts'
import { docsRoutes } from './docs.ts'
import { errorAnswer } from './errors.ts'
import { Gate } from './gate.ts'
import { healthRoutes } from './health.ts'
import { KnownPaths } from './known-paths.ts'
import { operatorRoutes } from './operator/operator.ts'
import { orderRoutes } from './orders.ts'
import type { HttpParts } from './parts.ts'
import { requestIds } from './request-ids.ts'
import { resultRoutes } from './results.ts'
import { noRoute } from './routing.ts'
import { SECURITY_HEADERS } from './security-headers.ts'
import { submitting } from './submitting.ts'
import { Waiters } from './waiters.ts'

const NO_QUERY = {}

/** How often connections are looked through for headers that do not arrive. */
const CONNECTIONS_CHECK_MS = 1_000
/** While closing: how often connections that have become idle are closed. */
const CLOSE_IDLE_MS = 20

/** The whole HTTP side, ready to listen. `close()` answers who is under way and whoever waits; the store stays open. */
export function buildHttp(parts: HttpParts): FastifyInstance {
  const { store, config, clock, limiter, log } = parts
  const paths = new KnownPaths()
  const requestId = requestIds()
  const answer = errorAnswer({ profile: config.profile, log, limiter })
  const manners = { paths, nextRequestId: () => requestId({ headers: {} }), connectionsMax: config.connectionsMax }

  const app = fastify({
    // Our own logger: Fastify's makes a child for each request, whether anything is logged or not.
    logger: false,
    genReqId: requestId,
    trustProxy: config.trustProxy?.split(',').map((range) => range.trim()) ?? false,
    exposeHeadRoutes: false,
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => {
      void answer(error, request, reply.header('x-request-id', request.id).headers(SECURITY_HEADERS))
    },
    clientErrorHandler: clientErrors(manners),
    connectionTimeout: config.idleMs,
    keepAliveTimeout: config.keepAliveMs,
    // Bodies have a clock of their own (`Bodies`): an import may take as long as it needs.
    requestTimeout: 0,
    http: {
      maxHeaderSize: config.headerBytesMax,
      headersTimeout: config.headersMsMax,
      connectionsCheckingInterval: CONNECTIONS_CHECK_MS,
      // Looked at below, because Node's own refusal says nothing.
      requireHostHeader: false,
    },
    routerOptions: {
      ignoreTrailingSlash: true,
      // Longer than any URL that fits into the headers, so that a long parameter is simply not found.
      maxParamLength: config.headerBytesMax,
      // Queries are read from the raw text, where nothing has been guessed or repaired.
      querystringParser: () => NO_QUERY,
    },
  })
  boundConnections(app.server, manners)

  // To Fastify a method "without body" goes straight to its handler. Ours read the body themselves, behind the gate, and
  // whatever its Content-Type says; Fastify's own way would answer 415 first and allocate for each request.
  for (const method of app.supportedMethods) app.addHttpMethod(method, { overrideExisting: true })

  const callers = new Callers(store, clock, config)
  const gate = new Gate(callers, new BadKeys(clock, 'A valid API key belongs into the header X-API-Key', config), limiter)
  const bodies = new Bodies(clock, config)
  const rules = { profile: config.profile, parcelItemsMax: config.parcelItemsMax }
  const threads = new BodyThreads(rules, config)
  const backlog = new BacklogGate(store, clock, config)
  const waiters = new Waiters(config.waitersMax)
  const submit = submitting(parts, backlog)

  let closing = false
  app.decorateRequest('grant', undefined)
  app.decorateRequest('caller')
  app.addHook('onRoute', ({ method, url }) => paths.add(method, url))
  app.addHook('onRequest', (request, reply, done) => {
    if (wasTurnedAway(request.raw)) {
      reply.hijack()
      return
    }
    reply.header('x-request-id', request.id).headers(SECURITY_HEADERS)
    const { headers } = request.raw
    if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) {
      reply.raw.once('finish', () => lingerAfterAnswer(request.raw))
    }
    if (closing) done(new Refusal('unavailable', 'The server is shutting down', { retryAfter: 1 }))
    else if (headers.host === undefined && request.raw.httpVersion === '1.1') done(new Refusal('malformed', 'The header Host is missing'))
    else done()
  })
  app.setErrorHandler(answer)
  app.setNotFoundHandler(noRoute(paths, config.profile))

  healthRoutes(app, parts)
  docsRoutes(app, config.profile, answer)
  batchRoutes(app, config, { gate, bodies, threads, rules, submit })
  resultRoutes(app, parts, gate, waiters)
  orderRoutes(app, parts, gate)
  const badTokens = new BadKeys(clock, 'The operator token belongs into the header Authorization, as Bearer', config)
  operatorRoutes(app, { parts, bodies, callers, submit }, badTokens)

  store.onChange((change) => waiters.onChange(change))
  backlog.start()
  const noteUse = () => callers.noteUse().catch((error: unknown) => log.error({ err: error }, 'the last use of keys was not written down'))
  const using = setInterval(() => void noteUse(), config.keyUseEveryMs).unref()
  let closingIdle: NodeJS.Timeout | undefined

  app.addHook('preClose', (done) => {
    closing = true
    waiters.close()
    backlog.stop()
    clearInterval(using)
    closingIdle = setInterval(() => app.server.closeIdleConnections(), CLOSE_IDLE_MS)
    done()
  })
  app.addHook('onClose', async () => {
    clearInterval(closingIdle)
    await Promise.all([threads.close(), noteUse()])
  })
  return app
}
