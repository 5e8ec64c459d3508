import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Clock } from '../../domain/clock.ts'
import type { Millis } from '../../domain/numbers.ts'
import type { Meter } from '../../metrics/meter.ts'
import { network } from '../bounds/addresses.ts'
import { currentAnswer } from '../bounds/answering.ts'
import { endWith } from './client-errors.ts'
import { rawAnswer } from '../answers/errors.ts'
import { FairShare, type Party, type Shares } from '../bounds/fair-share.ts'

interface Bounds extends Shares {
  readonly connectionsMax: number
}

interface Listening {
  readonly bounds: Bounds
  readonly clock: Clock
  /** Addresses of proxies: behind one of them are many callers, so that it has no share of its own. */
  readonly isProxy: (address: string) => boolean
  readonly nextRequestId: () => string
  readonly meter: Meter
}

/** Sockets that were one too many: nothing that arrives there is carried out. */
const turnedAway = new WeakSet<Socket>()

export const wasTurnedAway = ({ socket }: IncomingMessage) => turnedAway.has(socket)

/** As many again may be told that they were too many; what comes beyond them is cut without a word. */
const TOLD_PART = 0.1
/** Time for the first byte of a new connection; after it the connection counts as silent. */
const FIRST_WORD_MS = 1_000
/** Behind the first that could make place, this number more are searched for a silent one: with ten thousand open, not all of them. */
const LOOKED_AT = 64

interface Place {
  readonly party: Party
  readonly since: Millis
}

/**
 * Connections are bounded, of each address and in all. Where there is no room, one on which no answer is due makes place:
 * first those that have never said a word. So ten thousand silent ones keep no caller out, nor do ten thousand that never finish a request.
 */
export function boundConnections(
  server: Server,
  { bounds, clock, isProxy, nextRequestId, meter }: Listening,
): void {
  const places = new FairShare('connections are open', bounds.connectionsMax, bounds)
  /** The oldest in front. */
  const open = new Map<Socket, Place>()
  let told = 0

  const leave = (socket: Socket) => {
    const place = open.get(socket)
    if (place === undefined) return
    open.delete(socket)
    places.giveBack(place.party, 1)
  }
  const displace = (among: Party | undefined): boolean => {
    const idle = idleOne(open, among, clock.elapsed() - FIRST_WORD_MS)
    if (idle === undefined) return false
    leave(idle)
    idle.destroy()
    return true
  }
  const enter = (socket: Socket): boolean => {
    const address = socket.remoteAddress ?? ''
    // Every connection of a proxy is a party of its own.
    const party = isProxy(address) ? `${address} ${socket.remotePort}` : network(address)
    const taken =
      places.tryTake(party, 1) ||
      (displace(party) && places.tryTake(party, 1)) ||
      (places.withinShare(party, 1) && displace(undefined) && places.tryTake(party, 1))
    if (taken) open.set(socket, { party, since: clock.elapsed() })
    return taken
  }

  server.on('connection', (socket: Socket) => {
    if (enter(socket)) {
      socket.once('close', () => leave(socket))
      return
    }
    turnedAway.add(socket)
    meter.refused('unavailable')
    if (told >= bounds.connectionsMax * TOLD_PART) {
      socket.destroy()
      return
    }
    told++
    socket.once('close', () => told--)
    endWith(socket, rawAnswer(places.refusal(), nextRequestId(), 'Retry-After: 1\r\n'), clock)
  })
}

/**
 * One on which no call is under way: the oldest that has said nothing since `silentSince`, else the oldest of all. One that came after it
 * may only not have had the time: among many that never finish a word it would be the only silent one.
 */
function idleOne(
  open: ReadonlyMap<Socket, Place>,
  among: Party | undefined,
  silentSince: Millis,
): Socket | undefined {
  let oldest: Socket | undefined
  let looked = 0
  for (const [socket, { party, since }] of open) {
    if (among !== undefined && party !== among) continue
    if (socket.bytesRead === 0 && since <= silentSince) return socket
    if (oldest === undefined && !currentAnswer(socket)) oldest = socket
    if (oldest !== undefined && ++looked >= LOOKED_AT) return oldest
  }
  return oldest
}
