// Fastify + pg-boss, items in the same PostgreSQL. Arguments: URL, key.
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { serve } from './server.mjs'

const [url, key] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 10 })
const boss = new PgBoss({ connectionString: url, max: 10, useListenNotify: true })
boss.on('error', (error) => console.error(error))
await boss.start()
await boss.createQueue('cancel', { notify: true })

const CANCEL = {
  name: 'cancel',
  text: `update items set status = 'cancelled' where merchant_id = 1 and id = any($1::bigint[]) and status = 'open' returning id`,
}
// Batches are fetched and settled by the hundred, and the next one at once while there are more: the fastest that it offers.
await boss.work(
  'cancel',
  { batchSize: 100, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true, perJobResults: true },
  async (jobs) => {
    const { rows } = await pool.query({
      ...CANCEL,
      values: [jobs.flatMap(({ data }) => data.ids).sort((a, b) => a - b)],
    })
    const cancelled = new Set(rows.map(({ id }) => Number(id)))
    return jobs.map(({ id, data }) => ({
      id,
      status: 'completed',
      output: { cancelled: data.ids.filter((item) => cancelled.has(item)) },
    }))
  },
)

await serve({
  key,
  submit: (ids) => boss.send('cancel', { ids }),
  async results(id) {
    const job = await boss.getJobById('cancel', id)
    return (
      job && {
        ids: job.data.ids,
        cancelled: job.state === 'completed' ? new Set(job.output.cancelled) : undefined,
      }
    )
  },
})
