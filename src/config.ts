import { isIP } from 'node:net'
import { nearNames } from './domain/near-names.ts'

/** How one setting is read: what flags and variables may say, and what holds when neither says anything. */
interface Setting<T, F = T> {
  readonly fallback: F
  /** Undefined where the value makes no sense. */
  readonly read: (given: unknown) => T | undefined
  /** What makes sense, in words that follow "must be". */
  readonly expects: string
}

function count(fallback: number, least = 1, most = Number.MAX_SAFE_INTEGER): Setting<number> {
  const read = (given: unknown) => {
    const value = typeof given === 'string' && /^\d{1,16}$/.test(given) ? Number(given) : given
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most
      ? value
      : undefined
  }
  return { fallback, read, expects: `an integer from ${least} to ${most}` }
}

function countIfGiven(least: number, most: number): Setting<number, undefined> {
  return { ...count(0, least, most), fallback: undefined }
}

function textIfGiven(least: number): Setting<string, undefined> {
  const read = (given: unknown) => (typeof given === 'string' && given.length >= least ? given : undefined)
  return {
    fallback: undefined,
    read,
    expects: `a text of at least ${least} character${least === 1 ? '' : 's'}`,
  }
}

function isRange(text: string): boolean {
  const [address = '', bits] = text.split('/')
  return (
    isIP(address) > 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128)))
  )
}

/** Addresses and ranges, and the names of ranges that Fastify knows. */
function addressesIfGiven(): Setting<string, undefined> {
  const known = /^(?:loopback|linklocal|uniquelocal)$/
  const read = (given: unknown) =>
    typeof given === 'string' &&
    given.split(',').every((one) => known.test(one.trim()) || isRange(one.trim()))
      ? given
      : undefined
  return { fallback: undefined, read, expects: 'addresses or ranges such as 10.0.0.0/8, separated by commas' }
}

/** As the driver takes it: a socket may stand in the place of the host, which then is empty. */
function postgresUrlIfGiven(): Setting<string, undefined> {
  const read = (given: unknown) =>
    typeof given === 'string' &&
    /^postgres(ql)?:\/\//.test(given) &&
    URL.canParse(given.replace('@/', '@socket/'))
      ? given
      : undefined
  return { fallback: undefined, read, expects: 'a URL such as postgres://user:password@host:5432/database' }
}

/** What a browser sends as `Origin`: scheme, host and port alone. */
function originsIfGiven(): Setting<string, undefined> {
  const isOrigin = (one: string) => /^https?:\/\/[^/?#@*]+\/?$/i.test(one) && URL.canParse(one)
  const read = (given: unknown) =>
    typeof given === 'string' && given.split(',').every((one) => isOrigin(one.trim())) ? given : undefined
  return { fallback: undefined, read, expects: 'origins such as https://shop.example, separated by commas' }
}

/** Host names, addresses and ranges. The user of the list decides what an entry is. */
function hostsIfGiven(): Setting<string, undefined> {
  const isHost = (one: string) => /^(?=.{1,253}$)[\w-]+(\.[\w-]+)*$/.test(one) && !/^[\d.]+$/.test(one)
  const read = (given: unknown) =>
    typeof given === 'string' && given.split(',').every((one) => isHost(one.trim()) || isRange(one.trim()))
      ? given
      : undefined
  return {
    fallback: undefined,
    read,
    expects: 'host names or ranges such as 10.0.0.0/8, separated by commas',
  }
}

const text = (fallback: string): Setting<string> => ({ ...textIfGiven(1), fallback })

function flag(fallback: boolean): Setting<boolean> {
  const values = new Map<unknown, boolean>([true, 'true', '1'].map((given) => [given, true]))
  for (const given of [false, 'false', '0']) values.set(given, false)
  return { fallback, read: (given) => values.get(given), expects: 'true or false' }
}

const flagIfGiven = (): Setting<boolean, undefined> => ({ ...flag(false), fallback: undefined })

function oneOf<const T extends string>(allowed: readonly T[], fallback: NoInfer<T>): Setting<T> {
  return {
    fallback,
    read: (given) => allowed.find((value) => value === given),
    expects: `one of ${allowed.join(', ')}`,
  }
}

/** Every setting and every bound. A comment ends with the default. The variable of `dataDir` is SELLERS_CENTER_DATA_DIR, and so on. */
const SETTINGS = {
  /** The address to listen on. Default 127.0.0.1. */
  host: text('127.0.0.1'),
  /** 0 takes any free one. Default 8080. */
  port: count(8080, 0, 65_535),
  /** The folder of the embedded database; one process owns it. Default ./data. */
  dataDir: text('./data'),
  /** PostgreSQL instead of the embedded database; also DATABASE_URL. Default none. */
  databaseUrl: postgresUrlIfGiven(),
  /** Settle batches in this process; otherwise others do. Default true. */
  worker: flag(true),
  /** Bring the database up to date at the start; otherwise refuse one that is not. Default true. */
  migrate: flag(true),
  /** Connections to PostgreSQL of this process. Default 10. */
  databaseConnectionsMax: count(10),
  /** How long a database that is away at the start is waited for. Default 60,000 ms. */
  databaseStartTimeoutMs: count(60_000),
  /** Which of the two ways to answer, see `wire/profile.ts`. Default documented. */
  profile: oneOf(['documented', 'live'], 'documented'),
  /** Invented merchants and orders, keys and token shown at the start, faults on demand. Default false. */
  sandbox: flag(false),
  /** A sandbox that keeps nothing on the disk; not together with `dataDir`. Default false. */
  ephemeral: flag(false),
  /** The operator's token; without one the operator API does not exist (the sandbox makes its own). Default none. */
  adminToken: textIfGiven(16),
  /** An address of its own for the operator API and the metrics, which then leave the public one; 0 takes any free port. Default none. */
  adminPort: countIfGiven(0, 65_535),
  /** The address that `adminPort` listens on. Default 127.0.0.1. */
  adminHost: text('127.0.0.1'),
  /** Of this process, on stderr. Default warn. */
  logLevel: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'warn'),
  /** Addresses and ranges of the proxies whose X-Forwarded-For is believed, comma separated. Default none. */
  trustProxy: addressesIfGiven(),

  /** Origins whose pages may read answers in a browser, comma separated; the sandbox adds those of this machine. Default none. */
  corsOrigins: originsIfGiven(),

  /** Deliver webhooks in this process; otherwise others do. Default true. */
  webhooks: flag(true),
  /** Hosts and ranges that webhooks may call though they are private or `http`, comma separated; the sandbox adds this machine. Default none. */
  webhookAllow: hostsIfGiven(),
  /** Encrypts the secrets of webhooks; without one they are kept as they are. Default none. */
  secretsKey: textIfGiven(16),
  /** Webhook subscriptions of one merchant. Default 50. */
  webhooksMax: count(50),
  /** Deliveries of this process under way at once. Default 256. */
  webhookCallsMax: count(256, 2),
  /** How long deliveries and their attempts stay readable. Default 30 days. */
  webhookLogKeptMs: count(30 * 86_400_000),

  /** How long an identical payload finds its unfinished twin. Default 300,000 ms. */
  dedupWindowMs: count(300_000),
  /** How long an `Idempotency-Key` is remembered. Default 24 hours. */
  idempotencyKeptMs: count(86_400_000),
  /** Unfinished entries of one merchant; beyond them 503. Default 5,000,000. */
  unfinishedEntriesMax: count(5_000_000),
  /** Writes of all merchants that wait for their commit; beyond them 503. Default 5,000. */
  submitsMax: count(5_000),
  /** Ids in one ship or return entry. Default 10,000. */
  parcelItemsMax: count(10_000),
  /** What sellers publish needs no approval by the operator. Default true in the sandbox, else false. */
  autoApprove: flagIfGiven(),
  /** How long results stay readable. Default 30 days. */
  resultsKeptMs: count(30 * 86_400_000),
  /** How long the change feed reaches back. Default 90 days. */
  eventsKeptMs: count(90 * 86_400_000),
  /** How long a worker holds what it claimed. Default 10,000 ms. */
  leaseMs: count(10_000),
  /** Settlings that threw before a batch is given up. Default 6. */
  attemptsMax: count(6),
  /** Claims that ended without a word before a batch is given up. Default 100. */
  interruptionsMax: count(100),
  /** Delay before the second attempt; each further one is twice as long. Default 500 ms. */
  retryDelayMs: count(500),
  /** Default 60,000 ms. */
  retryDelayMsMax: count(60_000),

  /** Of each bound that all callers share, what one of them may take: bytes, queues, waiting calls, connections. Default 40 %. */
  callerSharePercent: count(40, 1, 100),
  /** Of each such bound, what is kept for the operator and for callers that hold little. Default 25 %. */
  reservePercent: count(25, 0, 90),

  /** One body; beyond it 413. Default 32 MiB. */
  bodyBytesMax: count(32 * 1024 * 1024),
  /** Larger bodies are read in a thread of their own. Default 256 KiB. */
  bodyInlineBytesMax: count(256 * 1024),
  /** Threads that read large bodies. Default 2. */
  bodyThreads: count(2),
  /** Memory of one such thread; a body that needs more is 413. Default 1,024 MiB. */
  bodyThreadMiBMax: count(1_024),
  /** Large bodies that wait for a thread; beyond them 503. Default 16. */
  bodyQueueMax: count(16, 0),
  /** Bytes of all bodies in memory at once; beyond them 503. Default 128 MiB. */
  bodyMemoryBytesMax: count(128 * 1024 * 1024),
  /** Bytes of all large answers in memory at once; beyond them 503. Default 128 MiB. */
  answerMemoryBytesMax: count(128 * 1024 * 1024),
  /** A large answer of which its reader takes nothing for this time is cut. Default 30,000 ms. */
  answerIdleTimeoutMs: count(30_000),
  /** Time to send a body; then 408. Default 60,000 ms. */
  bodyTimeoutMs: count(60_000),
  /** A body of which nothing arrives for this time is given up; then 408. Default 10,000 ms. */
  bodyStallTimeoutMs: count(10_000),
  /** Request line and headers; beyond them 431. Default 16 KiB. */
  headerBytesMax: count(16 * 1024),
  /** Time to send the headers; then 408. Default 15,000 ms. */
  headersTimeoutMs: count(15_000),
  /** Open connections; beyond them 503. Default 10,000. */
  connectionsMax: count(10_000),
  /** An idle connection is kept open for this time. Default 72,000 ms. */
  keepAliveMs: count(72_000),
  /** A connection on which nothing moves is closed. Default 120,000 ms. */
  idleMs: count(120_000),
  /** One uploaded invoice; beyond it 413. Default 10 MiB. */
  invoiceBytesMax: count(10 * 1024 * 1024),

  /** Imports at once, each read in a thread of its own; beyond them 503. Default 2. */
  importsMax: count(2),
  /** Items of one order at its import; an order of more is refused. Default 5,000. */
  orderItemsMax: count(5_000),

  /** Longest `Prefer: wait`. Default 30 s. */
  waitSecondsMax: count(30),
  /** Calls that wait at once; further ones are answered without waiting. Default 1,000. */
  waitersMax: count(1_000, 0),
  /** Entries listed of an unfinished batch. Default 1,000. */
  unfinishedListedMax: count(1_000),

  /** How long what is known of a key is believed: below a second, so that a revoked one stops within one. Default 800 ms. */
  keyBelievedMs: count(800, 0),
  /** Keys remembered. Default 10,000. */
  keysRememberedMax: count(10_000),
  /** How often the last use of keys is written down. Default 10,000 ms. */
  keyUseEveryMs: count(10_000),
  /** Bad keys from one address in a minute; further ones are 429. Default 100. */
  badKeysPerMinute: count(100),
  /** Addresses whose bad keys are counted. Default 10,000. */
  addressesMax: count(10_000),

  /** From the signal to the end; what is not answered by then is cut. Default 8,000 ms. */
  closeTimeoutMs: count(8_000),
} satisfies Record<string, Setting<unknown>>

type Settings = typeof SETTINGS
export type Config = {
  readonly [Name in keyof Settings]: Settings[Name] extends Setting<infer T, infer F> ? T | F : never
}

/** A configuration that cannot work: all that is wrong with it, one line each, for the person who starts the program. */
export class ConfigError extends Error {
  constructor(...faults: readonly string[]) {
    super(faults.join('\n'))
    this.name = 'ConfigError'
  }
}

const PREFIX = 'SELLERS_CENTER_'

/** The variable that sets it. */
export const variableOf = (name: keyof Config) =>
  `${PREFIX}${name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`

/** Variables that others have made customary. */
const CUSTOMARY: Partial<Record<keyof Config, string>> = { databaseUrl: 'DATABASE_URL' }

/** Names that variables had before: they still work, and the start says so once. */
const FORMER: Partial<Record<keyof Config, string>> = {
  databaseStartTimeoutMs: `${PREFIX}DATABASE_START_MS_MAX`,
  answerIdleTimeoutMs: `${PREFIX}ANSWER_IDLE_MS_MAX`,
  bodyTimeoutMs: `${PREFIX}BODY_MS_MAX`,
  bodyStallTimeoutMs: `${PREFIX}BODY_STALL_MS_MAX`,
  headersTimeoutMs: `${PREFIX}HEADERS_MS_MAX`,
  closeTimeoutMs: `${PREFIX}CLOSE_MS_MAX`,
  bodyMemoryBytesMax: `${PREFIX}BODIES_BYTES_MAX`,
  answerMemoryBytesMax: `${PREFIX}ANSWERS_BYTES_MAX`,
}

const NAMES = Object.keys(SETTINGS) as (keyof Config)[]
/** Every variable of ours; the last two are those of the commands that call a server. */
export const VARIABLES: readonly string[] = [...NAMES.map(variableOf), `${PREFIX}URL`, `${PREFIX}API_KEY`]

type Environment = Readonly<Record<string, string | undefined>>

/** Kubernetes tells every container of a Service in such variables; they look like settings where the Service is called as we are. */
const isOfService = (name: string, value = '') =>
  /_SERVICE_(HOST|PORT)(_|$)|_PORT_\d+_(TCP|UDP|SCTP)(_|$)/.test(name) || /^(tcp|udp|sctp):\/\//.test(value)

const isForUs = ([name, value]: [string, string | undefined]) =>
  name.startsWith(PREFIX) && !isOfService(name, value)

/** Variables that begin as ours do and are none of them: each with the known ones that it is close to. */
function strangeVariables(env: Environment) {
  const names = Object.entries(env)
    .filter(isForUs)
    .map(([name]) => name)
  return names
    .filter((name) => !VARIABLES.includes(name) && !Object.values(FORMER).includes(name))
    .map((name) => ({ name, near: nearOf(own(name)).map((near) => PREFIX + near) }))
}

/** Nearly the same, or a part of it by whole words: DATABASE of DATABASE_URL, TOKEN of ADMIN_TOKEN. */
function nearOf(name: string): string[] {
  const known = VARIABLES.map(own)
  const near = nearNames(name, known)
  if (near.length > 0) return near
  return known.filter((one) => `_${one}_`.includes(`_${name}_`))
}

/** Without what all have in common, which would make short names close to each other. */
const own = (variable: string) => variable.slice(PREFIX.length)

/** Variables that begin as ours do and are close to none of them: they set nothing, and are named at the start. */
export const ignoredVariables = (env: Environment): string[] =>
  strangeVariables(env)
    .filter(({ near }) => near.length === 0)
    .map(({ name }) => name)

/** Variables that are set under a former name, each with the one of today. */
export const formerVariables = (env: Environment): (readonly [former: string, name: string])[] =>
  NAMES.flatMap((name) => {
    const former = FORMER[name]
    return former !== undefined && env[former] ? [[former, variableOf(name)] as const] : []
  })

/** Variables that begin as ours do and nearly are known ones, in words: what they were to set would be lost. */
export const misspeltVariables = (env: Environment): string[] =>
  strangeVariables(env).flatMap(({ name, near }) =>
    near.length === 0 ? [] : [`${name} is no setting; is ${near[0]!} meant?`],
  )

/** What a command needs of its settings beyond their forms: a fault in words, or undefined. */
export type Demand = (config: Config) => string | undefined

/**
 * Flags win over the environment, the environment over the defaults; the outcome is checked and frozen. An empty variable is none.
 * Throws all faults at once.
 */
export function readConfig(
  flags: Readonly<Partial<Record<keyof Config, unknown>>> = {},
  env: Environment = {},
  demands: readonly Demand[] = [],
): Config {
  const faults = misspeltVariables(env)
  const ours: Environment = Object.fromEntries(Object.entries(env).filter(isForUs))
  const config: Record<string, unknown> = {}
  for (const name of NAMES) {
    const { fallback, read, expects }: Setting<unknown> = SETTINGS[name]
    const customary = CUSTOMARY[name]
    const former = FORMER[name]
    if (former !== undefined && ours[former] && ours[variableOf(name)])
      faults.push(`${former} is the former name of ${variableOf(name)}: set one of them`)
    const given =
      flags[name] ??
      (ours[variableOf(name)] ||
        (customary && env[customary]) ||
        (former !== undefined && ours[former]) ||
        undefined)
    const value = given === undefined ? fallback : read(given)
    // What was given is not repeated, because it may be a secret.
    if (given !== undefined && value === undefined)
      faults.push(`${name} (or ${customary ?? variableOf(name)}) must be ${expects}`)
    config[name] = value ?? given
  }
  faults.push(...demands.flatMap((demand) => demand(config as Config) ?? []))
  if (faults.length > 0) throw new ConfigError(...faults)
  return Object.freeze(config) as Config
}
