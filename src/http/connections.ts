import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Meter } from '../metrics/meter.ts'
import { network } from './addresses.ts'
import { endWith } from './client-errors.ts'
import { rawAnswer } from './errors.ts'
import { FairShare, type Party, type Shares } from './fair-share.ts'

interface Bounds extends Shares {
  readonly connectionsMax: number
}

interface Listening {
  readonly bounds: Bounds
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

/**
 * Connections are bounded, of each address and in all. Where there is no room, one on which nobody is waiting for anything makes place:
 * first those that have never said a word. So ten thousand silent ones keep nobody out.
 */
export function boundConnections(server: Server, { bounds, isProxy, nextRequestId, meter }: Listening): void {
  const places = new FairShare('connections are open', bounds.connectionsMax, bounds)
  /** The oldest in front. */
  const open = new Map<Socket, Party>()
  let told = 0

  const leave = (socket: Socket) => {
    const party = open.get(socket)
    if (party === undefined) return
    open.delete(socket)
    places.giveBack(party, 1)
  }
  const displace = (among: Party | undefined): boolean => {
    const idle = idleOne(open, among)
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
    if (taken) open.set(socket, party)
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
    endWith(socket, rawAnswer(places.refusal(), nextRequestId(), 'Retry-After: 1\r\n'))
  })
}

/** One on which no call is under way: the oldest that never said a word, else the oldest that is kept open for more. */
function idleOne(open: ReadonlyMap<Socket, Party>, among: Party | undefined): Socket | undefined {
  let kept: Socket | undefined
  for (const [socket, party] of open) {
    if (among !== undefined && party !== among) continue
    if (socket.bytesRead === 0) return socket
    if (kept === undefined && !isAnswering(socket)) kept = socket
  }
  return kept
}

/** Whether a call is under way on it. */
export function isAnswering(socket: Socket): boolean {
  const { _httpMessage: underWay } = socket as { _httpMessage?: ServerResponse | null }
  return underWay !== null && underWay !== undefined
}
