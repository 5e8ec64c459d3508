// Fastify + BullMQ on a Redis that writes every command to disk, items in SQLite. Arguments: file, key, Redis port.
import { DatabaseSync } from 'node:sqlite'
import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { serve } from './server.mjs'

const [file, key, port] = process.argv.slice(2)
const connection = () => new Redis({ host: '127.0.0.1', port: Number(port), maxRetriesPerRequest: null })

const db = new DatabaseSync(file)
db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536')
const cancel = db.prepare(
  `update items set status = 'cancelled' where merchant_id = 1 and id = ? and status = 'open'`,
)

const queue = new Queue('cancel', { connection: connection() })
new Worker(
  'cancel',
  async ({ data: { ids } }) => {
    db.exec('begin immediate')
    const cancelled = ids.filter((id) => cancel.run(id).changes === 1)
    db.exec('commit')
    return cancelled
  },
  { connection: connection(), concurrency: 100 },
)

await queue.waitUntilReady()
await serve({
  key,
  submit: async (ids) => (await queue.add('cancel', { ids })).id,
  async results(id) {
    const job = await queue.getJob(id)
    return (
      job && {
        ids: job.data.ids,
        cancelled: job.finishedOn === undefined ? undefined : new Set(job.returnvalue),
      }
    )
  },
})
