import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { openPostgres } from '../../src/store/postgres/store.ts'
import { StoreAway } from '../../src/store/store.ts'
import { freshDatabase } from '../postgres/database.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (let close = closing.pop(); close; close = closing.pop()) await close()
})

/** "Ready for query", and the word of a server that ends the session, as they stand on the wire. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])
const ENDED = errorResponse('SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0')

function errorResponse(fields: string): Buffer {
  const message = Buffer.alloc(5 + fields.length)
  message.write('E', 0)
  message.writeInt32BE(4 + fields.length, 1)
  message.write(fields, 5, 'latin1')
  return message
}

/** Stands between the store and its database, and can end each new session in the very bytes that say that it is ready. */
async function proxyTo(target: URL) {
  const proxy = { endsNew: false, sockets: new Set<Socket>() }
  const server: Server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const socket of [near, far]) {
      proxy.sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => proxy.sockets.delete(socket))
    }
    near.pipe(far)
    far.on('data', (bytes) => {
      if (proxy.endsNew && bytes.subarray(-READY.length).equals(READY)) {
        near.end(Buffer.concat([bytes, ENDED]))
        far.destroy()
      } else near.write(bytes)
    })
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    for (const socket of proxy.sockets) socket.destroy()
    server.close()
  })
  const url = new URL(target)
  url.port = String((server.address() as AddressInfo).port)
  return { url: url.href, proxy }
}

test('a connection that ends in the moment in which it is handed out is a store that is away, and ends no process', async () => {
  const database = await freshDatabase()
  closing.push(() => database.drop())
  const { url, proxy } = await proxyTo(new URL(database.url))
  const store = await openPostgres({ url })
  closing.push(() => store.close())

  proxy.endsNew = true
  for (const socket of proxy.sockets) socket.destroy()
  for (let attempt = 0; attempt < 3; attempt++)
    await expect(store.backlog({})).rejects.toBeInstanceOf(StoreAway)

  proxy.endsNew = false
  expect((await store.backlog({})).batches).toBe(0)
})
