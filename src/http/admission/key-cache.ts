import type { Clock } from '../../domain/clock.ts'
import type { KeyHolder } from '../../domain/merchants.ts'
import type { MerchantId, Millis } from '../../domain/numbers.ts'
import { type MerchantSteps, StoreAway } from '../../store/store.ts'

interface Known {
  readonly holder: KeyHolder
  readonly until: Millis
}

/**
 * Who calls, by API key. What is looked up and compared is the SHA-256 of the key, whose bytes no caller can choose, so that
 * neither this map nor the store's index tells by its timing how close a guess came.
 */
export class KeyCache {
  readonly #store: MerchantSteps
  readonly #clock: Clock
  readonly #believedMs: Millis
  readonly #rememberedMax: number
  readonly #known = new Map<string, Known>()
  readonly #asked = new Map<string, Promise<KeyHolder | undefined>>()
  #lastUsedAt = new Map<number, Millis>()

  constructor(
    store: MerchantSteps,
    clock: Clock,
    { keyBelievedMs, keysRememberedMax }: { keyBelievedMs: Millis; keysRememberedMax: number },
  ) {
    this.#store = store
    this.#clock = clock
    this.#believedMs = keyBelievedMs
    this.#rememberedMax = keysRememberedMax
  }

  /** The holder of the key of this hash if it is valid now. A promise only when the store must be asked; it may throw `StoreAway`. */
  identify(hash: string): KeyHolder | undefined | Promise<KeyHolder | undefined> {
    const known = this.#known.get(hash)
    if (known && known.until > this.#clock.elapsed()) return this.#admit(known.holder)
    return this.#ask(hash).then((holder) => (holder ? this.#admit(holder) : undefined))
  }

  /** Forgets what is believed of a merchant's keys, so that a change made through this process holds at once. */
  forget(merchantId: MerchantId): void {
    for (const [hash, { holder }] of this.#known)
      if (holder.merchantId === merchantId) this.#known.delete(hash)
    // A question that is under way may bring the old answer back: it is used once and not remembered.
    this.#asked.clear()
  }

  /** Forgets all keys. */
  forgetAll(): void {
    this.#known.clear()
    this.#asked.clear()
  }

  /** Writes down the last uses since the last time. While the store is away they are kept for the next time. */
  async noteUse(): Promise<void> {
    if (this.#lastUsedAt.size === 0) return
    const lastUsedAt = this.#lastUsedAt
    this.#lastUsedAt = new Map()
    try {
      await this.#store.touchKeys({ lastUsedAt })
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error
      this.#lastUsedAt = new Map([...lastUsedAt, ...this.#lastUsedAt])
    }
  }

  #admit(holder: KeyHolder): KeyHolder | undefined {
    const now = this.#clock.now()
    if (!isValid(holder, now)) return undefined
    this.#lastUsedAt.set(holder.keyId, now)
    return holder
  }

  /**
   * Many calls with one key ask once. Only keys that are valid are remembered: guesses push no valid key out, and a revoked key takes the
   * same way each time as one that never was.
   */
  #ask(hash: string): Promise<KeyHolder | undefined> {
    const asked = this.#asked.get(hash)
    if (asked) return asked
    // Believed from before the question, because the answer may be as old as that.
    const until = this.#clock.elapsed() + this.#believedMs
    const answer = this.#store
      .findKeyHolder({ hash, now: this.#clock.now() })
      .then((holder) => {
        if (this.#asked.get(hash) === answer) this.#remember(hash, holder, until)
        return holder
      })
      .finally(() => {
        if (this.#asked.get(hash) === answer) this.#asked.delete(hash)
      })
    this.#asked.set(hash, answer)
    return answer
  }

  #remember(hash: string, holder: KeyHolder | undefined, until: Millis) {
    this.#known.delete(hash)
    if (!holder || !isValid(holder, this.#clock.now())) return
    if (this.#known.size >= this.#rememberedMax) {
      for (const oldest of this.#known.keys()) {
        this.#known.delete(oldest)
        break
      }
    }
    this.#known.set(hash, { holder, until })
  }
}

const isValid = ({ suspended, expiresAt }: KeyHolder, now: Millis) =>
  !suspended && (expiresAt === null || expiresAt > now)
