// Fastify + graphile-worker, items in the same PostgreSQL, results in a table because finished jobs are deleted. Arguments: URL, key.
import { randomUUID } from 'node:crypto'
import { makeWorkerUtils, run } from 'graphile-worker'
import pg from 'pg'
import { serve } from './server.mjs'

const [url, key] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 34 })
await pool.query(
  'create table if not exists peer_results (id uuid primary key, ids bigint[] not null, cancelled bigint[])',
)

const CANCEL = {
  name: 'cancel',
  text: `with changed as (
      update items set status = 'cancelled' where merchant_id = 1 and id = any($2::bigint[]) and status = 'open' returning id)
    insert into peer_results values ($1, $2, array(select id from changed))`,
}
const utils = await makeWorkerUtils({ pgPool: pool })
await utils.migrate()
// As its page on performance has it.
await run({
  preset: {
    worker: { concurrentJobs: 24, localQueue: { size: 500 }, completeJobBatchDelay: 0, failJobBatchDelay: 0 },
  },
  pgPool: pool,
  taskList: {
    cancel: ({ id, ids }, { withPgClient }) =>
      withPgClient((client) => client.query({ ...CANCEL, values: [id, ids] })),
  },
  noHandleSignals: true,
})

const RESULTS = { name: 'results', text: 'select ids, cancelled from peer_results where id = $1' }
await serve({
  key,
  async submit(ids) {
    const id = randomUUID()
    await utils.addJob('cancel', { id, ids })
    return id
  },
  async results(id) {
    const { rows } = await pool.query({ ...RESULTS, values: [id] })
    const row = rows[0]
    return row
      ? { ids: row.ids.map(Number), cancelled: new Set(row.cancelled.map(Number)) }
      : { ids: [], cancelled: undefined }
  },
})
