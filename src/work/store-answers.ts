import type { Clock } from '../domain/clock.ts'
import type { Millis } from '../domain/numbers.ts'
import { StoreAway } from '../store/store.ts'

/** How long to wait before a store that was away is asked again. */
const AGAIN_MS: Millis = 200

/** A pause by this clock. */
export const pauseBy = (clock: Pick<Clock, 'after'>) => (ms: Millis) =>
  new Promise<void>((resolve) => void clock.after(ms, resolve))

/**
 * A step that waits for a store that is away: it is asked again after a pause, as long as `mayWait` allows it. Then, and where the store
 * throws anything else, that is thrown on.
 */
export async function askAgainWhileAway<T>(
  ask: () => Promise<T>,
  pause: (ms: Millis) => Promise<void>,
  mayWait: () => boolean,
): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof StoreAway) || !mayWait()) throw error
      await pause(AGAIN_MS)
    }
  }
}

/**
 * What a start asks of its store, again while the store is away: a connection that is cut just behind the opening must not end a start that
 * waits for its database otherwise. After `ms` it throws what the store says.
 */
export function untilStoreAnswers<T>(
  clock: Pick<Clock, 'elapsed' | 'after'>,
  ms: Millis,
  ask: () => Promise<T>,
): Promise<T> {
  const until = clock.elapsed() + ms
  return askAgainWhileAway(ask, pauseBy(clock), () => clock.elapsed() < until)
}
