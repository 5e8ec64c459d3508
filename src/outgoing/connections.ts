import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector, Client, type Dispatcher, Pool } from 'undici'
import type { Millis } from '../domain/numbers.ts'
import { addressRefusal, type AllowList } from './addresses.ts'
import type { Resolve } from './resolver.ts'
import { hostOf } from './targets.ts'

/** A host that must not be called, or an address of it. `message` is safe to show to the seller who asked for the call. */
export class TargetRefused extends Error {}

/** What is known of the connection that a call went over. */
export interface Connection {
  /** The address at its other end. */
  address?: string | undefined
}

/** Options of a call, in which is noted on what connection it goes. Pools hand them on as they are. */
interface TracedOptions extends Dispatcher.RequestOptions {
  readonly trace: { connection?: Connection }
}

export interface ConnectionOptions {
  readonly allowed: AllowList
  readonly resolve: Resolve
  readonly connectMs: Millis
  readonly headerBytesMax: number
  readonly keepAliveMs: Millis
}

/**
 * Connects to nothing but what may be called: every address that a host resolves to is checked, one that must not be called refuses
 * them all, and what was checked is what is connected to. Connections are kept for the next call to the same host. [ours: contract 6]
 */
export function guardedAgent(options: ConnectionOptions): Agent {
  const { headerBytesMax, keepAliveMs } = options
  const connect = guardedConnect(options)
  return new Agent({
    factory: (origin, inherited: Pool.Options) =>
      new Pool(origin, {
        ...inherited,
        connect,
        factory: (to, own) => new TracingClient(to, { ...own, connect }),
      }),
    allowH2: false,
    pipelining: 1,
    maxHeaderSize: headerBytesMax,
    keepAliveTimeout: keepAliveMs,
    keepAliveMaxTimeout: keepAliveMs,
  })
}

/** A client has one connection at a time, and tells each call where that leads. */
class TracingClient extends Client {
  readonly #connection: Connection

  constructor(origin: URL, options: Client.Options & { readonly connect: buildConnector.connector }) {
    const connection: Connection = {}
    super(origin, {
      ...options,
      connect: (to, done) => {
        options.connect(to, (...result) => {
          connection.address = result[1]?.remoteAddress
          done(...result)
        })
      },
    })
    this.#connection = connection
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    ;(options as TracedOptions).trace.connection = this.#connection
    return super.dispatch(options, handler)
  }
}

/** Certificates are verified whatever the environment says. */
function guardedConnect({ allowed, resolve, connectMs }: ConnectionOptions): buildConnector.connector {
  const connectorOf = (protocol: string) =>
    buildConnector({
      allowH2: false,
      timeout: connectMs,
      rejectUnauthorized: true,
      lookup: guardedLookup(protocol, allowed, resolve),
    })
  const connectors = { 'http:': connectorOf('http:'), 'https:': connectorOf('https:') }
  return (to, done) => {
    const host = hostOf(to)
    // An address is not looked up.
    const refused = isIP(host.name) > 0 ? addressRefusal(host, host.name, allowed) : undefined
    if (refused) done(new TargetRefused(`${host.name} ${refused}`), null)
    else connectors[to.protocol as keyof typeof connectors](to, done)
  }
}

function guardedLookup(protocol: string, allowed: AllowList, resolve: Resolve): LookupFunction {
  return (hostname, { all }, done) => {
    const host = hostOf({ protocol, hostname })
    resolve(host.name).then(
      (addresses) => {
        const refused = addresses.map((address) => addressRefusal(host, address, allowed)).find(Boolean)
        const found = addresses.map((address) => ({ address, family: isIP(address) }))
        if (refused !== undefined) done(new TargetRefused(`${host.name} ${refused}`), '', 0)
        else if (all) done(null, found)
        else done(null, found[0]!.address, found[0]!.family)
      },
      (error: unknown) => done(error as NodeJS.ErrnoException, '', 0),
    )
  }
}
