import type { FastifyInstance } from 'fastify'
import { every } from '../domain/clock.ts'
import { Answers } from './answers/large-answers.ts'
import { Backpressure } from './admission/backpressure.ts'
import { AuthThrottle } from './admission/auth-throttle.ts'
import { BatchReader } from './intake/batch-reader.ts'
import { batchRoutes } from './merchant/batches.ts'
import { Bodies } from './intake/bodies.ts'
import { catalogueRoutes } from './merchant/catalogue.ts'
import { invoiceRoutes } from './merchant/invoices.ts'
import { KeyCache } from './admission/key-cache.ts'
import { consoleRoutes } from './service/console.ts'
import { docsRoutes } from './service/docs.ts'
import { homeRoutes } from './service/home.ts'
import { Gate } from './admission/gate.ts'
import { healthRoutes, metricsRoute, type Readings } from './service/health.ts'
import { buildListener } from './listener/listener.ts'
import { ImportThreads } from './order-import/import-threads.ts'
import { operatorOnly } from './operator/access.ts'
import { operatorRoutes } from './operator/operator.ts'
import { DeliveryNotes } from './merchant/delivery-notes.ts'
import { OrderReads } from './merchant/order-reads.ts'
import { orderRoutes } from './merchant/orders.ts'
import type { HttpDependencies, WatchDependencies } from './dependencies.ts'
import { sellerRoutes } from './seller/seller.ts'
import { reportRoutes } from './merchant/reports.ts'
import { productRoutes } from './merchant/products.ts'
import { resultRoutes } from './merchant/results.ts'
import { submitting } from './intake/submit.ts'
import { webhookRoutes } from './merchant/webhooks.ts'
import { LongPolls } from './merchant/long-polls.ts'

export interface HttpSide {
  /** Where merchants call, and the operator too unless it has an address of its own. */
  readonly http: FastifyInstance
  /** The operator's own address; undefined without `adminPort`. */
  readonly admin: FastifyInstance | undefined
}

/** The whole HTTP side, ready to listen. `close()` answers the calls that are under way or wait; the store stays open. */
export function buildHttp(dependencies: HttpDependencies): HttpSide {
  const { store, config, clock, rateClock, limiter, log, sandbox } = dependencies
  const answers = new Answers(config)
  const { app: http, answer } = buildListener(dependencies, answers)
  const admin = config.adminPort === undefined ? undefined : buildListener(dependencies, answers).app

  sandbox?.begin(http)
  const callers = new KeyCache(store, clock, config)
  const badKeys = new AuthThrottle(rateClock, 'A valid API key is needed in the header X-API-Key', config)
  const gate = sandbox?.gate(callers, badKeys, limiter, clock) ?? new Gate(callers, badKeys, limiter, clock)
  const bodies = new Bodies(clock, config)
  const reader = new BatchReader(clock, config)
  const imports = new ImportThreads(clock, config)
  const notes = new DeliveryNotes(clock, config)
  const backlog = new Backpressure(store, clock, config)
  const waiters = new LongPolls(clock, config)
  const submit = submitting(dependencies, backlog)

  healthRoutes(http, dependencies)
  docsRoutes(http, config.profile, answer)
  homeRoutes(http)
  consoleRoutes(http)
  batchRoutes(http, config, { gate, bodies, reader, submit })
  resultRoutes(http, dependencies, gate, waiters)
  const orderReads = new OrderReads()
  orderRoutes(http, dependencies, gate, notes, orderReads)
  invoiceRoutes(http, dependencies, gate)
  productRoutes(http, dependencies, gate)
  catalogueRoutes(http, dependencies, gate)
  webhookRoutes(http, dependencies, gate, bodies)
  reportRoutes(http, dependencies, gate)
  sellerRoutes(http, { dependencies, gate, bodies, reader, callers, orderReads, submit })
  const badTokens = new AuthThrottle(
    rateClock,
    'The operator token is needed in the header Authorization, as Bearer',
    config,
  )
  const only =
    dependencies.adminToken === undefined ? undefined : operatorOnly(dependencies.adminToken, badTokens)
  if (only) operatorRoutes(admin ?? http, { dependencies, bodies, reader, callers, submit, imports }, only)
  if (only) sandbox?.routes(http, dependencies, { bodies, callers, submit }, only)
  const readings = () => ({
    callsWaiting: waiters.count,
    bodyBytes: bodies.bytesInMemory,
    answerBytes: answers.bytesInMemory,
  })
  if (admin) watchRoutes(admin, dependencies, readings)
  else if (only) metricsRoute(http, dependencies, readings, only)

  store.onChange((change) => waiters.onChange(change))
  backlog.start()
  const noteUse = () =>
    callers
      .noteUse()
      .catch((error: unknown) => log.error({ err: error }, 'the last use of keys was not written down'))
  const cancelNotes = every(clock, config.keyUseEveryMs, () => void noteUse())

  http.addHook('preClose', (done) => {
    waiters.close()
    imports.stop()
    backlog.stop()
    cancelNotes()
    done()
  })
  http.addHook('onClose', async () => {
    await Promise.all([reader.close(), imports.close(), notes.close(), noteUse(), admin?.close()])
  })
  return { http, admin }
}

/** What a process that answers no other calls has to say of itself, at `adminPort`. */
export function buildWatch(dependencies: WatchDependencies): FastifyInstance {
  const answers = new Answers(dependencies.config)
  const { app } = buildListener(dependencies, answers)
  watchRoutes(app, dependencies, () => ({
    callsWaiting: 0,
    bodyBytes: 0,
    answerBytes: answers.bytesInMemory,
  }))
  return app
}

/** An address of its own is reached by monitoring only: scraping there needs no token. */
function watchRoutes(app: FastifyInstance, dependencies: WatchDependencies, readings: Readings): void {
  healthRoutes(app, dependencies)
  metricsRoute(app, dependencies, readings)
}
