import type { Clock } from '../domain/clock.ts'
import type { Millis } from '../domain/numbers.ts'
import { StoreAway } from '../store/store.ts'

const AGAIN_MS: Millis = 200

/**
 * What a start asks of its store, again while the store is away: a connection that is cut just behind the opening must not end a start that
 * waits for its database otherwise. After `ms` it throws what the store says.
 */
export async function untilStoreAnswers<T>(
  clock: Pick<Clock, 'elapsed' | 'after'>,
  ms: Millis,
  ask: () => Promise<T>,
): Promise<T> {
  const until = clock.elapsed() + ms
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof StoreAway) || clock.elapsed() >= until) throw error
      await new Promise<void>((resolve) => void clock.after(AGAIN_MS, resolve))
    }
  }
}
