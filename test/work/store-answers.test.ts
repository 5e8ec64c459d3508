import { expect, test } from 'vitest'
import { StoreAway } from '../../src/store/store.ts'
import { untilStoreAnswers } from '../../src/work/store-answers.ts'
import { HandClock } from '../../testing/clock.ts'

const AWAY = new StoreAway('away')

/** Lets time pass whenever something waits for it, until `running` has ended. */
async function played<T>(clock: HandClock, running: Promise<T>): Promise<T> {
  const state = { ended: false }
  const end = () => (state.ended = true)
  void running.then(end, end)
  while (!state.ended) {
    await new Promise((resolve) => setImmediate(resolve))
    if (clock.awaited > 0) clock.pass(200)
  }
  return running
}

test('a store that is away is asked again until it answers', async () => {
  const clock = new HandClock()
  const answers = [AWAY, AWAY, 'here']
  const ask = () => {
    const next = answers.shift()!
    return typeof next === 'string' ? Promise.resolve(next) : Promise.reject(next)
  }
  expect(await played(clock, untilStoreAnswers(clock, 1_000, ask))).toBe('here')
  expect(clock.elapsed()).toBe(400)
})

test('not longer than it may take, and never behind another error', async () => {
  const clock = new HandClock()
  await expect(
    played(
      clock,
      untilStoreAnswers(clock, 1_000, () => Promise.reject(AWAY)),
    ),
  ).rejects.toBe(AWAY)
  expect(clock.elapsed()).toBe(1_000)
  const broken = new Error('broken')
  await expect(untilStoreAnswers(clock, 1_000, () => Promise.reject(broken))).rejects.toBe(broken)
})
