import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { connectionString } from './url.ts'
import type { Store, StoreChange } from '../store.ts'

const CHANNEL = 'sellers_center'
/** Changes of this long go out together: a notification takes a lock that all commits share. In milliseconds. */
const GATHER_MS = 10
/** A notification holds 8,000 bytes; beyond this number of ids the timers of the others find out. */
const IDS_MAX = 190
const RECONNECT_MS = 1_000

/** Tells the other processes what changed here, and this one what changed there. Hints only: what a lost one would have said, a timer finds. */
export function startHerald(
  url: string,
  store: Store & { announce(change: StoreChange): void },
): { stop(): Promise<void> } {
  const self = randomUUID()
  let client: pg.Client | undefined
  let stopped = false
  let retelling = false
  /** What is to be told next. */
  let news: { due: boolean; final: string[] } = { due: false, final: [] }
  let sending: NodeJS.Timeout | undefined
  let reconnecting: NodeJS.Timeout | undefined

  store.onChange((change) => {
    if (retelling || stopped) return
    if ('due' in change) news.due = true
    else news.final.push(...change.final)
    gather()
  })

  const send = async () => {
    const payload = JSON.stringify({ self, due: news.due, final: news.final.slice(0, IDS_MAX) })
    news = { due: false, final: [] }
    await client?.query('select pg_notify($1, $2)', [CHANNEL, payload]).catch(() => undefined)
    sending = undefined
    if (hasNews()) gather()
  }
  const hasNews = () => news.due || news.final.length > 0
  /** One notification is under way at a time; what changes meanwhile goes into the next. */
  const gather = () => (sending ??= setTimeout(() => void send(), GATHER_MS).unref())

  const receive = (payload: string) => {
    const told = JSON.parse(payload) as { self: string; due: boolean; final: string[] }
    if (told.self === self) return
    retelling = true
    if (told.due) store.announce({ due: true })
    if (told.final.length > 0) store.announce({ final: told.final })
    retelling = false
  }

  const connect = async () => {
    const next = new pg.Client({
      connectionString: connectionString(url),
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    })
    const lost = () => {
      if (client === next) client = undefined
      next.removeAllListeners('end')
      if (!stopped) reconnecting = setTimeout(() => void connect(), RECONNECT_MS).unref()
    }
    next.on('error', () => undefined)
    next.on('end', lost)
    next.on('notification', ({ payload }) => payload && receive(payload))
    try {
      await next.connect()
      await next.query(`listen ${CHANNEL}`)
      // Closed meanwhile: a connection that stays open would keep the process from ending.
      if (stopped) {
        await next.end()
        return
      }
      client = next
      // What was missed while no connection listened.
      store.announce({ due: true })
    } catch {
      next.end().catch(() => undefined)
      lost()
    }
  }
  void connect()

  return {
    async stop() {
      stopped = true
      clearTimeout(sending)
      clearTimeout(reconnecting)
      await client?.end().catch(() => undefined)
    },
  }
}
