import { connect, type Socket } from 'node:net'
import { Agent, request } from 'node:http'
import type { Seller } from '../operator.ts'
import { operate } from '../operator.ts'
import { ADMIN_TOKEN } from '../server-process.ts'
import { HOSTILE_IMPORTS, largeOrder } from './imports.ts'
import type { ModestCall } from './modest.ts'

const MIB = 1024 * 1024
/** A connection that has ended is made anew after this time. */
const AGAIN_MS = 3_000

/** Who lives beside whom. */
export interface Neighbourhood {
  readonly url: string
  readonly greedy: Seller
  readonly modest: Seller
}

/** Somebody who takes as much of one bound as he can get, until he is stopped. */
export interface Greed {
  readonly bound: string
  readonly modest: (hood: Neighbourhood) => ModestCall | Promise<ModestCall>
  readonly begin: (hood: Neighbourhood) => Stop | Promise<Stop>
}

type Stop = () => void | Promise<void>

const key = (seller: Seller) => ({ 'x-api-key': seller.keys[0]! })
const cancelOf = (seller: Seller, bodies: readonly string[]): ModestCall => ({
  method: 'POST',
  path: '/api/v1/orders/cancel',
  headers: key(seller),
  bodies,
})
/** Few of them, so that each meets its unfinished twin or a batch that changes nothing. */
const smallBodies = Array.from({ length: 50 }, (_, at) => `{"items":[{"id":${900_000_001 + at}}]}`)
const smallCancels = ({ modest }: Neighbourhood) => cancelOf(modest, smallBodies)

/** Sends `text` on `count` connections, each made anew when it ends. */
function keepOpen(
  { url }: Neighbourhood,
  count: number,
  text: string | Buffer,
  more: { reads?: boolean } = {},
): Stop {
  let running = true
  const sockets = new Set<Socket>()
  const again = () => {
    if (!running) return
    const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1' })
    sockets.add(socket)
    socket.on('error', () => undefined)
    if (more.reads === false) socket.pause()
    else socket.resume()
    socket.write(text)
    socket.once('close', () => {
      sockets.delete(socket)
      setTimeout(again, AGAIN_MS)
    })
  }
  for (let at = 0; at < count; at++) again()
  return () => {
    running = false
    for (const socket of sockets) socket.destroy()
  }
}

/** Calls on `lanes` connections, one after the other on each. */
function keepCalling(
  { url }: Neighbourhood,
  lanes: number,
  { method, path, headers, bodies = [] }: ModestCall,
): Stop {
  let running = true
  let count = 0
  const agent = new Agent({ keepAlive: true, maxSockets: lanes })
  const again = () => {
    if (!running) return
    const asked = request(`${url}${path}`, { agent, method, headers }, (answer) => {
      answer.resume().once('close', again)
    })
    asked.once('error', () => setTimeout(again, 20))
    asked.end(bodies[count++ % bodies.length])
  }
  for (let lane = 0; lane < lanes; lane++) again()
  return () => {
    running = false
    agent.destroy()
  }
}

const head = (seller: Seller, bytes: number) =>
  `POST /api/v1/orders/cancel HTTP/1.1\r\nHost: a\r\nX-API-Key: ${seller.keys[0]}\r\nContent-Length: ${bytes}\r\n\r\n`

const allButOneByte = (seller: Seller, bytes: number) =>
  Buffer.concat([Buffer.from(head(seller, bytes)), Buffer.alloc(bytes - 1, ' ')])

const ids = (count: number, first: number) =>
  `{"items":[${Array.from({ length: count }, (_, at) => `{"id":${first + at}}`).join(',')}]}`

async function heldBatch(hood: Neighbourhood, seller: Seller, first: number): Promise<string> {
  await operate(hood.url, 'PATCH', `/merchants/${seller.id}`, { held: true })
  const answer = await fetch(`${hood.url}/api/v1/orders/cancel`, {
    method: 'POST',
    headers: key(seller),
    body: ids(1, first),
  })
  return ((await answer.json()) as { batchRequestId: string }).batchRequestId
}

const release = ({ url }: Neighbourhood, seller: Seller) =>
  operate(url, 'PATCH', `/merchants/${seller.id}`, { held: false })

const pageOf = (seller: Seller): ModestCall => ({
  method: 'GET',
  path: '/api/v1/orders/?per_page=100',
  headers: key(seller),
})

const noteOf = (seller: Seller, orderNumber: string): ModestCall => ({
  method: 'GET',
  path: `/api/v1/orders/${orderNumber}/delivery_document`,
  headers: key(seller),
})

/** The orders of the greedy one: large enough that a page is some 60 MB. */
async function importLarge({ url, greedy }: Neighbourhood, count: number) {
  for (let at = 0; at < count; at++)
    await operate(url, 'POST', `/merchants/${greedy.id}/orders`, {
      orders: [largeOrder(`G-${at}`, 1_000, 400)],
    })
}

export const GREEDS: readonly Greed[] = [
  {
    bound: 'bytes of bodies',
    modest: smallCancels,
    begin: (hood) => keepOpen(hood, 6, allButOneByte(hood.greedy, 32 * MIB)),
  },
  {
    bound: 'bytes of bodies, beside the operator',
    modest: ({ modest }) => ({
      method: 'POST',
      path: `/admin/v1/merchants/${modest.id}/cancellations`,
      headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
      bodies: smallBodies.map((body) => body.replace('{', '{"actor":"buyer",')),
    }),
    begin: (hood) => keepOpen(hood, 6, allButOneByte(hood.greedy, 32 * MIB)),
  },
  {
    bound: 'threads for bodies',
    modest: ({ modest }) => cancelOf(modest, [`${ids(1, 7)}${' '.repeat(300_000)}`]),
    begin: (hood) =>
      keepCalling(hood, 8, cancelOf(hood.greedy, [`${ids(200_000, 1_000_000)}${' '.repeat(16 * MIB)}`])),
  },
  {
    bound: 'the event loop',
    modest: smallCancels,
    begin: (hood) => keepCalling(hood, 50, cancelOf(hood.greedy, [`[${'1.0,'.repeat(65_000)}1.0]`])),
  },
  {
    bound: 'waiting calls',
    modest: async (hood) => ({
      method: 'GET',
      path: `/api/v1/results/cancel-orders?batch_request_id=${await heldBatch(hood, hood.modest, 8)}`,
      headers: { ...key(hood.modest), prefer: 'wait=1' },
      expects: 'preference-applied',
    }),
    begin: async (hood) => {
      const id = await heldBatch(hood, hood.greedy, 9)
      const stop = keepOpen(
        hood,
        1_200,
        `GET /api/v1/results/cancel-orders?batch_request_id=${id} HTTP/1.1\r\nHost: a\r\nX-API-Key: ${hood.greedy.keys[0]}\r\nPrefer: wait=30\r\n\r\n`,
      )
      return async () => {
        await stop()
        await release(hood, hood.greedy)
        await release(hood, hood.modest)
      }
    },
  },
  {
    bound: 'writes that wait for their commit',
    modest: smallCancels,
    begin: (hood) =>
      keepCalling(
        hood,
        200,
        cancelOf(
          hood.greedy,
          Array.from({ length: 500 }, (_, at) => ids(500, 2_000_000 + at * 500)),
        ),
      ),
  },
  {
    bound: 'bytes of answers that nobody reads',
    modest: (hood) => pageOf(hood.modest),
    begin: async (hood) => {
      await importLarge(hood, 100)
      const page = pageOf(hood.greedy)
      return keepOpen(
        hood,
        60,
        `GET ${page.path} HTTP/1.1\r\nHost: a\r\nX-API-Key: ${hood.greedy.keys[0]}\r\n\r\n`,
        {
          reads: false,
        },
      )
    },
  },
  {
    bound: 'bytes of answers that are read, and their compression',
    modest: (hood) => pageOf(hood.modest),
    begin: async (hood) => {
      await importLarge(hood, 100)
      const page = pageOf(hood.greedy)
      return keepCalling(hood, 10, { ...page, headers: { ...page.headers, 'accept-encoding': 'gzip' } })
    },
  },
  {
    bound: 'delivery notes',
    modest: async (hood) => {
      await operate(hood.url, 'POST', `/merchants/${hood.modest.id}/orders`, {
        orders: [largeOrder('M-1', 1, 1)],
      })
      return noteOf(hood.modest, 'M-1')
    },
    begin: async (hood) => {
      await operate(hood.url, 'POST', `/merchants/${hood.greedy.id}/orders`, {
        orders: [largeOrder('N-1', 20, 1)],
      })
      return keepCalling(hood, 150, noteOf(hood.greedy, 'N-1'))
    },
  },
  ...Object.entries(HOSTILE_IMPORTS).map(([name, { type, body }]): Greed => ({
    bound: `the event loop, beside an import of ${name}`,
    modest: smallCancels,
    begin: (hood) =>
      keepCalling(hood, 1, {
        method: 'POST',
        path: `/admin/v1/merchants/${hood.greedy.id}/orders`,
        headers: { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': type },
        bodies: [body()],
      }),
  })),
  {
    bound: 'connections',
    modest: (hood) => ({ ...smallCancels(hood), connects: true }),
    begin: (hood) => keepOpen(hood, 10_000, ''),
  },
  {
    bound: 'connections, before a health check',
    modest: () => ({ method: 'GET', path: '/livez', headers: {}, connects: true }),
    begin: (hood) => keepOpen(hood, 10_000, 'GET /livez HTTP/1.1\r\n'),
  },
]
