import { afterEach, beforeEach, expect, test } from 'vitest'
import { carryOut, type Due } from '../../src/store/sandbox/steps.ts'
import { SqliteEngine } from '../../src/store/sqlite/engine.ts'
import { LOCAL } from '../../src/store/sqlite/local.ts'

const T0 = Date.UTC(2026, 0, 15, 12)

let engine: SqliteEngine
beforeEach(() => {
  engine = new SqliteEngine({ ...LOCAL, file: ':memory:', readOnly: false }, carryOut)
  engine.migrate()
})
afterEach(() => engine.close())

async function perform(name: string, argument: unknown): Promise<unknown> {
  const [reply] = await engine.perform([{ id: 0, name: name as never, argument }])
  if ('value' in reply!) return reply.value
  throw reply!.fault
}

const submit = (id: string, merchantId: number, acceptedAt: number) =>
  perform('submitMany', {
    windowMs: 300_000,
    batches: [
      {
        id: `00000000-0000-7000-8000-0000000000${id}`,
        merchantId,
        operation: 'cancel',
        actor: 'seller',
        fingerprint: Buffer.from(id).toString('base64'),
        entryCount: 1,
        chunks: [{ firstEntry: 0, entryCount: 1, entries: '[1]' }],
        acceptedAt,
      },
    ],
  })

test('the steps of the store go on working beside those of the sandbox, which say what is due and what comes next', async () => {
  const due = (now: number) => perform('due', { now, worker: 'me' }) as Promise<Due>
  const { id: merchant } = (await perform('createMerchant', { name: 'A', now: T0 })) as { id: number }
  const { id: held } = (await perform('createMerchant', { name: 'B', now: T0 })) as { id: number }
  await perform('changeMerchant', { id: held, held: true, now: T0 })
  expect(await due(T0)).toEqual({ batches: 0, next: null })
  await submit('01', merchant, T0)
  await submit('02', merchant, T0 + 5_000)
  await submit('03', held, T0 + 1_000)
  expect(await due(T0)).toEqual({ batches: 1, next: T0 + 5_000 })
  const claim = { now: T0, leaseUntil: T0 + 3_000, batchesMax: 1, afterMerchant: 0 }
  await perform('claim', { ...claim, worker: 'me' })
  expect(await due(T0)).toEqual({ batches: 1, next: T0 + 5_000 })
  await perform('claim', { ...claim, now: T0 + 3_000, leaseUntil: T0 + 4_000, worker: 'gone' })
  expect(await due(T0 + 3_000)).toEqual({ batches: 0, next: T0 + 4_000 })
})
