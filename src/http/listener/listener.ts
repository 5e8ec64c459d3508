import { Readable } from 'node:stream'
import { fastify, type FastifyInstance, type onSendHookHandler } from 'fastify'
import { type Cancel, every } from '../../domain/clock.ts'
import { Refusal } from '../../domain/refusals.ts'
import { accessLog } from './access-log.ts'
import { inRanges } from '../bounds/addresses.ts'
import { followAnswers } from '../bounds/answering.ts'
import type { Answers } from '../answers/large-answers.ts'
import { besideRequests, clientErrors, lingerAfterAnswer } from './client-errors.ts'
import { boundConnections, wasTurnedAway } from './connections.ts'
import { Cors } from './cors.ts'
import { type AnswerError, errorAnswer } from '../answers/errors.ts'
import { KnownPaths } from './known-paths.ts'
import type { WatchDependencies } from '../dependencies.ts'
import { undecodableQuery } from '../heads/raw-query.ts'
import { ambiguousHead } from '../heads/request-heads.ts'
import { requestIds } from './request-ids.ts'
import { noRoute } from './routing.ts'
import { SECURITY_HEADERS } from '../answers/security-headers.ts'
import { unmetExpectation } from '../heads/unsupported.ts'

const NO_QUERY = {}

/** How often connections are looked through for headers that do not arrive. */
const CONNECTIONS_CHECK_MS = 1_000
/** While closing: how often connections that have become idle are closed. */
const CLOSE_IDLE_MS = 20

/** The answer to a HEAD: the headers of the GET without its body. A stream is ended, because read to its end it would cost as much. */
const headersOnly: onSendHookHandler = (_request, reply, payload, done) => {
  if (payload instanceof Readable) payload.destroy()
  else reply.header('content-length', String(Buffer.byteLength((payload ?? '') as string | Buffer)))
  done(null, null)
}

/** One address that is listened on, with what holds for every call and no routes yet. `close()` lets the calls under way be answered. */
export function buildListener(
  { config, clock, limiter, log, meter }: WatchDependencies,
  answers: Answers,
): {
  app: FastifyInstance
  answer: AnswerError
} {
  const router = {
    ignoreTrailingSlash: true,
    // Longer than any URL that fits into the headers, so that a long parameter is simply not found.
    maxParamLength: config.headerBytesMax,
  }
  const paths = new KnownPaths(router)
  const cors = new Cors(config)
  const requestId = requestIds()
  const answer = errorAnswer({ profile: config.profile, clock, log, limiter, meter })
  const isProxy = inRanges(config.trustProxy ?? '')
  const options = {
    paths,
    nextRequestId: () => requestId({ headers: {} }),
    meter,
    clock,
  }

  const app = fastify({
    // Our own logger: Fastify's makes a child for each request, whether anything is logged or not.
    logger: false,
    genReqId: requestId,
    trustProxy: isProxy,
    exposeHeadRoutes: true,
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => {
      cors.onCall(request, reply.header('x-request-id', request.id).headers(SECURITY_HEADERS))
      void answer(error, request, reply)
    },
    clientErrorHandler: clientErrors(options),
    connectionTimeout: config.idleMs,
    keepAliveTimeout: config.keepAliveMs,
    // Bodies have a clock of their own (`Bodies`): an import may take as long as it needs.
    requestTimeout: 0,
    http: {
      maxHeaderSize: config.headerBytesMax,
      headersTimeout: config.headersTimeoutMs,
      connectionsCheckingInterval: CONNECTIONS_CHECK_MS,
      // Looked at below, because Node's own refusal says nothing.
      requireHostHeader: false,
    },
    routerOptions: {
      ...router,
      // Queries are read from the raw text, where nothing has been guessed or repaired.
      querystringParser: () => NO_QUERY,
    },
  })
  followAnswers(app.server)
  boundConnections(app.server, { ...options, bounds: config, isProxy })
  besideRequests(app.server, options)

  // To Fastify a method "without body" goes straight to its handler. Ours read the body themselves, behind the gate, and
  // whatever its Content-Type says; Fastify's own way would answer 415 first and allocate for each request.
  for (const method of app.supportedMethods) app.addHttpMethod(method, { overrideExisting: true })

  let closing = false
  app.decorateRequest('grant', undefined)
  app.decorateRequest('keyHash')
  app.decorateRequest('caller')
  app.decorateRequest('party', undefined)
  app.decorateRequest('batch', undefined)
  const onAnswer = accessLog(meter, log)
  app.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) paths.add(method, route.url)
    if (route.method === 'HEAD') route.onSend = headersOnly
    route.onResponse = onAnswer(String(route.method), route.url)
  })
  app.addHook('onRequest', (request, reply, done) => {
    if (wasTurnedAway(request.raw)) {
      reply.hijack()
      return
    }
    reply.header('x-request-id', request.id).headers(SECURITY_HEADERS)
    cors.onCall(request, reply)
    const { headers } = request.raw
    if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) {
      reply.raw.once('finish', () => lingerAfterAnswer(request.raw, clock))
    }
    if (closing) done(new Refusal('unavailable', 'The server is shutting down', { retryAfter: 1 }))
    else done(ambiguousHead(request.raw))
  })
  // Behind the doors of operations, which say 417 themselves because it comes before 401.
  app.addHook('preHandler', (request, _reply, done) => {
    if (request.is404) done()
    else done(unmetExpectation(request.headers) ?? undecodableQuery(request))
  })
  app.addHook('onSend', answers.onSend)
  app.setErrorHandler(answer)
  app.setNotFoundHandler(noRoute(paths, config.profile, cors))

  let cancelClosingIdle: Cancel = () => undefined
  app.addHook('preClose', (done) => {
    closing = true
    cancelClosingIdle = every(clock, CLOSE_IDLE_MS, () => app.server.closeIdleConnections())
    done()
  })
  app.addHook('onClose', (_app, done) => {
    cancelClosingIdle()
    done()
  })
  return { app, answer }
}
