import type { Ledger } from './ledger.ts'
import { operate } from './operator.ts'

interface Feed {
  readonly items: readonly { readonly seq: number }[]
  readonly nextAfter: number
}

const EVERY_MS = 50
const LIMIT = 1_000

/** Follows the change feed while it grows, as the shop's own systems would: by the last number it has seen. */
export class FeedReader {
  readonly #urls: () => readonly string[]
  readonly #ledger: Ledger
  readonly #seen = new Set<number>()
  #after = 0
  #running = false
  #following: Promise<void> = Promise.resolve()

  constructor(urls: () => readonly string[], ledger: Ledger) {
    this.#urls = urls
    this.#ledger = ledger
  }

  start(): void {
    this.#running = true
    this.#following = this.#follow()
  }

  /** Reads to the end and says which numbers came by. */
  async stop(): Promise<ReadonlySet<number>> {
    this.#running = false
    await this.#following
    while ((await this.#read()) > 0);
    return this.#seen
  }

  async #follow() {
    while (this.#running) {
      // While nobody can answer, what was missed is read later.
      const read = await this.#read().catch(() => 0)
      if (read < LIMIT) await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    }
  }

  async #read(): Promise<number> {
    const urls = this.#urls()
    const url = urls[this.#seen.size % Math.max(1, urls.length)]
    if (url === undefined) return 0
    const { items, nextAfter } = await operate<Feed>(
      url,
      'GET',
      `/events?after=${this.#after}&limit=${LIMIT}`,
    )
    for (const { seq } of items) {
      if (this.#seen.has(seq)) this.#ledger.violation(`the feed showed event ${seq} twice`)
      this.#seen.add(seq)
    }
    this.#after = nextAfter
    return items.length
  }
}
