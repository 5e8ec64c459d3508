import { hostname } from 'node:os'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { DEFAULT_CARRIERS } from './domain/orders/carriers.ts'
import type { Clock } from './domain/clock.ts'
import { outcomeOf } from './domain/webhooks/schedule.ts'
import type { ClaimedDelivery } from './domain/webhooks/webhooks.ts'
import { batchIds } from './credentials/batch-ids.ts'
import { keyHash, newKey } from './credentials/api-keys.ts'
import { MemoryLimiter } from './http/admission/rate-limits.ts'
import { SharedLimiter } from './http/admission/shared-rate-limits.ts'
import type { WatchDependencies } from './http/dependencies.ts'
import { SecretBox } from './credentials/webhook-secrets.ts'
import { AllowList } from './outgoing/addresses.ts'
import { Outgoing } from './outgoing/calls.ts'
import { sending } from './outgoing/deliveries.ts'
import { nameResolver } from './outgoing/resolver.ts'
import { targetRefusal } from './outgoing/targets.ts'
import { openLog } from './log.ts'
import type { Exposition } from './metrics/exposition.ts'
import { Meter } from './metrics/meter.ts'
import { storeWatch } from './metrics/store-watch.ts'
import type { Sandbox } from './sandbox/sandbox.ts'
import type { SandboxMerchant } from './sandbox/secrets.ts'
import { explained, makeFolder } from './store/sqlite/data-folder.ts'
import { openSqlite } from './store/sqlite/store.ts'
import type { Store } from './store/store.ts'
import { systemClock } from './system-clock.ts'
import { type BatchWork, startBatchWork } from './work/batches.ts'
import { startStatistics } from './work/statistics.ts'
import { untilStoreAnswers } from './work/store-answers.ts'
import { prune, type RetentionOptions, startRetention } from './work/retention.ts'
import { startWebhookWork, type WebhookWork } from './work/webhooks.ts'

export interface RunningApp {
  /** Where it listens, without a slash at the end. */
  readonly url: string
  /** Where the operator calls: the same, unless it has an address of its own. */
  readonly adminUrl: string
  /** The operator's token; undefined when there is no operator API. */
  readonly adminToken: string | undefined
  /** Whom the sandbox made; empty elsewhere. */
  readonly merchants: readonly SandboxMerchant[]
  readonly http: FastifyInstance
  /** What listens at `adminUrl` if that is another address. */
  readonly admin: FastifyInstance | undefined
  readonly store: Store
  /** Answers those under way, finishes or hands back claimed batches, closes the store. Within `closeTimeoutMs` and a little. */
  close(): Promise<void>
}

/** What tests replace. */
export interface AppDependencies {
  readonly clock?: Clock
  readonly log?: Logger
  /** Opened by the caller, closed by the app. */
  readonly store?: Store
}

/** Builds everything and connects it; resolves when calls are answered. */
export async function startApp(
  config: Config,
  { clock: chosenClock, log = openLog(config.logLevel), store: chosenStore }: AppDependencies = {},
): Promise<RunningApp> {
  // The database opens in threads of its own while the HTTP side is loaded here: one after the other they would take a second.
  const machine = chosenClock ?? systemClock()
  const sandbox = config.sandbox ? await loadSandbox(config, machine) : undefined
  const opening = (!sandbox && chosenStore) || openStore(config, log, machine, sandbox)
  const [store, { buildHttp }] = await Promise.all([opening, import('./http/server.ts')])
  const clock = sandbox?.clock ?? chosenClock ?? systemClock(() => store.clockSkewMs())
  const rateClock = sandbox?.clock.windows ?? clock
  const meter = new Meter()
  store.observe(storeWatch(meter), clock)
  const opened: (() => unknown)[] = [() => store.close()]
  try {
    const begun = await sandbox?.begin(store, { newKey: () => newKey('test'), keyHash })
    const adminToken = config.adminToken ?? begun?.adminToken
    const served = sandbox?.around() ?? store
    const outside = outsideOf(config)
    await untilStoreAnswers(machine, config.databaseStartTimeoutMs, () =>
      checkSecrets(store, outside.secrets),
    )
    const work = startWork({ config, outside, store: served, clock, machine, log, meter }, sandbox)
    opened.push(() => work.stop())
    const limiter =
      config.databaseUrl === undefined ? new MemoryLimiter(rateClock) : new SharedLimiter(store, clock)
    if (limiter instanceof MemoryLimiter) sandbox?.onLoad(() => limiter.clear())
    const { http, admin } = buildHttp({
      store: served,
      config,
      clock,
      log,
      meter,
      metrics: exposing(meter),
      adminToken,
      rateClock,
      limiter,
      newBatchId: batchIds(clock),
      sandbox: sandbox && (await import('./http/sandbox/sandbox.ts')).sandboxSide(sandbox),
      webhooks: {
        urlRefusal: (url) => targetRefusal(url, outside.allowed, outside.resolve),
        secrets: outside.secrets,
      },
      wake: () => work.wake(),
    })
    opened.push(() => http.close())
    await http.listen({ host: config.host, port: config.port })
    // Last, because a load balancer that sees this process ready sends sellers to it.
    await admin?.listen({ host: config.adminHost, port: config.adminPort! })
    return {
      url: urlOf(http),
      adminUrl: urlOf(admin ?? http),
      adminToken,
      merchants: begun?.merchants ?? [],
      http,
      admin,
      store,
      async close() {
        // What is not answered by then is cut, so that the rest of the way down is always gone.
        const cancelCut = clock.after(config.closeTimeoutMs, () => {
          for (const side of [http, admin]) side?.server.closeAllConnections()
        })
        await http.close()
        cancelCut()
        await closeAll(opened)
      },
    }
  } catch (error) {
    await closeAll(opened)
    throw error
  }
}

/** What calls of URLs that sellers have chosen are made with. */
function outsideOf({ webhookAllow, sandbox, secretsKey }: Config) {
  const listed = webhookAllow?.split(',').map((entry) => entry.trim()) ?? []
  const allowed = new AllowList(listed, { loopback: sandbox })
  return { allowed, resolve: nameResolver(allowed), secrets: new SecretBox(secretsKey) }
}
/** With another key no delivery could be signed: that would be found out one by one, and by sellers. */
async function checkSecrets(store: Pick<Store, 'findSealedSecret'>, secrets: SecretBox): Promise<void> {
  const sealed = await store.findSealedSecret({})
  if (sealed) secrets.open(sealed.secret, sealed.merchantId)
}

type Outside = ReturnType<typeof outsideOf>

/** The last opened first. */
async function closeAll(opened: (() => unknown)[]) {
  for (let close = opened.pop(); close; close = opened.pop()) await close()
}

export interface RunningWorker {
  /** Finishes or hands back claimed batches, closes the store. */
  close(): Promise<void>
}

/** Settles batches and deletes what is too old, and answers no calls: for a database that several processes share. */
export async function startWorker(
  config: Config,
  { clock: chosenClock, log = openLog(config.logLevel) }: AppDependencies = {},
): Promise<RunningWorker> {
  const machine = chosenClock ?? systemClock()
  const store = await openStore(config, log, machine)
  const clock = chosenClock ?? systemClock(() => store.clockSkewMs())
  const meter = new Meter()
  store.observe(storeWatch(meter), clock)
  const outside = outsideOf(config)
  await untilStoreAnswers(machine, config.databaseStartTimeoutMs, () =>
    checkSecrets(store, outside.secrets),
  ).catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  const work = startWork({ config, outside, store, clock, machine: clock, log, meter })
  const watch = await openWatch({
    store,
    config,
    clock,
    log,
    meter,
    metrics: exposing(meter),
    limiter: new MemoryLimiter(clock),
  })
  return {
    async close() {
      await watch?.close()
      await work.stop()
      await store.close()
    },
  }
}

async function openWatch(dependencies: WatchDependencies): Promise<FastifyInstance | undefined> {
  const { adminPort, adminHost } = dependencies.config
  if (adminPort === undefined) return undefined
  const watch = (await import('./http/server.ts')).buildWatch(dependencies)
  await watch.listen({ host: adminHost, port: adminPort })
  return watch
}

/** What works without a request. */
interface Working {
  readonly config: Config
  readonly outside: Outside
  readonly store: Store
  readonly clock: Clock
  /** Real time: that of sockets, whatever the clock says. */
  readonly machine: Clock
  readonly log: Logger
  readonly meter: Meter
}

/** Names this process in what it has claimed. */
const WORKER = `${hostname()}:${process.pid}`

/** What happens without a request, as much of it as this process is to do. */
function startWork(working: Working, sandbox?: Sandbox): BatchWork {
  const { config, store, clock } = working
  const kept = {
    store,
    clock,
    resultsKeptMs: config.resultsKeptMs,
    eventsKeptMs: config.eventsKeptMs,
    webhooksKeptMs: config.webhookLogKeptMs,
  }
  const begin = (): BatchWork => {
    const works = [
      ...(config.worker ? [startSettling(working, kept, sandbox)] : []),
      ...(config.webhooks ? [startWebhooks(working)] : []),
      ...(config.worker ? [startCounting(working)] : []),
    ]
    return {
      wake: () => works.forEach((work) => work.wake()),
      async stop() {
        await Promise.all(works.map((work) => work.stop()))
      },
    }
  }
  const work = sandbox ? sandbox.work({ worker: WORKER, begin, prune: () => prune(kept) }) : begin()
  store.onChange(() => work.wake())
  return work
}

function startSettling(
  { config, store, clock, log }: Working,
  kept: Omit<RetentionOptions, 'onError'>,
  sandbox: Sandbox | undefined,
): BatchWork {
  const batches = startBatchWork({
    store,
    clock,
    worker: WORKER,
    leaseMs: config.leaseMs,
    retry: {
      attemptsMax: config.attemptsMax,
      interruptionsMax: config.interruptionsMax,
      delayMs: config.retryDelayMs,
      delayMsMax: config.retryDelayMsMax,
    },
    settings: { autoApprove: config.autoApprove ?? config.sandbox },
    onError: (fault, batch) => {
      if (!sandbox?.isInjected(fault)) log.error({ err: fault, batch: batch?.id }, 'settling failed')
    },
  })
  const stopRetention = startRetention({
    ...kept,
    onError: (fault) => log.error({ err: fault }, 'deleting what is too old failed'),
  })
  return {
    wake: () => batches.wake(),
    async stop() {
      stopRetention()
      await batches.stop()
    },
  }
}

const startCounting = ({ store, clock, log }: Working): BatchWork =>
  startStatistics({
    store,
    clock,
    onError: (fault) => log.error({ err: fault }, 'counting what happened failed'),
  })

function startWebhooks({ config, outside, store, clock, machine, log, meter }: Working): WebhookWork {
  const calls = new Outgoing({ ...outside, clock: machine })
  const work = startWebhookWork({
    store,
    clock,
    machine,
    worker: WORKER,
    callsMax: config.webhookCallsMax,
    dice: Math.random,
    send: sending({ calls, secrets: outside.secrets, realNow: Date.now }),
    onError: (error: unknown, delivery?: ClaimedDelivery) =>
      log.error({ err: error, ...delivery }, 'delivering webhooks failed'),
    onEnd({ merchantId, subscriptionId, messageId, tries }, end, off) {
      meter.attempted(outcomeOf(end))
      const named = { merchant: merchantId, webhook: subscriptionId, delivery: messageId }
      if (end) {
        const { status, error, durationMs } = end
        log.info({ ...named, attempt: tries + 1, status, error, ms: durationMs }, 'webhook attempt')
      }
      if (off !== undefined) log.warn({ ...named, reason: off }, 'webhook subscription switched off')
    },
  })
  return {
    wake: () => work.wake(),
    async stop() {
      await work.stop()
      await calls.close()
    },
  }
}

async function openStore(
  { databaseUrl, dataDir, ...config }: Config,
  log: Logger,
  machine: Clock,
  sandbox?: Sandbox,
): Promise<Store> {
  const now = machine.now()
  const onNotice = (line: string) => log.warn(line)
  const store = sandbox
    ? await sandbox.open(onNotice)
    : databaseUrl === undefined
      ? await openSqlite({ dataDir, now, onNotice })
      : await (
          await import('./store/postgres/store.ts')
        ).openPostgres({
          url: databaseUrl,
          poolMax: config.databaseConnectionsMax,
          startMs: config.databaseStartTimeoutMs,
          migrate: config.migrate,
          onWaiting: (cause) => log.warn(`waiting for the database: ${cause}`),
        })
  // A marketplace starts with a list of carriers; from then on it is the operator's. [contract 5]
  await untilStoreAnswers(machine, config.databaseStartTimeoutMs, async () => {
    if ((await store.listCarriers({ activeOnly: false })).length === 0)
      await store.putCarriers({ carriers: DEFAULT_CARRIERS, now })
  })
  return store
}

/** Made when it is first asked for, because loading what writes it takes longer than the rest of a start. */
function exposing(meter: Meter): () => Promise<Exposition> {
  let exposition: Promise<Exposition> | undefined
  return () =>
    (exposition ??= import('./metrics/exposition.ts').then(({ Exposition }) => new Exposition(meter)))
}

/** Loaded in a sandbox only. */
async function loadSandbox({ dataDir, ephemeral }: Config, machine: Clock): Promise<Sandbox> {
  const { Sandbox } = await import('./sandbox/sandbox.ts')
  if (ephemeral) return new Sandbox(undefined, machine)
  explained(dataDir, () => makeFolder(dataDir))
  return new Sandbox(dataDir, machine)
}

/** An address that can be called: that of a server on every interface is one of this machine. */
function urlOf({ server }: FastifyInstance) {
  const { address, family, port } = server.address() as AddressInfo
  const host = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address
  return family === 'IPv6' ? `http://[${host}]:${port}` : `http://${host}:${port}`
}
