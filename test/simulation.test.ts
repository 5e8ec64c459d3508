import { expect, test } from 'vitest'
import { Simulation } from './simulation/simulate.ts'

const SEEDS = Array.from({ length: 8 }, (_, share) =>
  Array.from({ length: 25 }, (_, index) => 1 + share * 25 + index),
)

test.each(SEEDS.map((seeds) => [seeds[0]!, seeds.at(-1)!, seeds] as const))(
  'several processes through crashes, lost answers and jumping clocks, seeds %i to %i: all that was accepted ends, once and true',
  async (_from, _to, seeds) => {
    for (const seed of seeds) {
      // The seed that failed, to be replayed by `npm run simulate -- --from SEED --seeds 1`.
      await expect(new Simulation(seed).run(), `seed ${seed}`).resolves.toMatchObject({
        steps: expect.any(Number) as number,
      })
    }
  },
)

test('a seed runs the same way each time', async () => {
  expect(await new Simulation(7).run()).toEqual(await new Simulation(7).run())
})

test('the seeds do meet what they are for: crashes, lost leases, replays, keys that are refused, batches that fail', async () => {
  const sum = { crashes: 0, interruptions: 0, replays: 0, refused: 0, failed: 0, faults: 0 }
  for (let seed = 500; seed < 520; seed++) {
    const histogram = await new Simulation(seed).run()
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += histogram[name]
  }
  for (const count of Object.values(sum)) expect(count).toBeGreaterThan(10)
})
