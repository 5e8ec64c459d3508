import type { Clock } from '../domain/clock.ts'
import type { Merchant } from '../domain/merchants.ts'
import type { Millis } from '../domain/numbers.ts'
import { EXTENSION, sandboxSteps } from '../store/sandbox/extension.ts'
import type { SandboxSteps } from '../store/sandbox/steps.ts'
import { type EmbeddedStore, openInMemory, openSqlite } from '../store/sqlite/store.ts'
import type { Store } from '../store/store.ts'
import type { BatchWork } from '../work/batches.ts'
import { InjectedFault } from './faults/batch-faults.ts'
import { SandboxClock } from './clock.ts'
import { Faults } from './faults/faults.ts'
import { KeptFile } from './kept-file.ts'
import { Moves } from './moves.ts'
import { PausableWork } from './pausable-work.ts'
import { type Minting, type SandboxMerchant, sandboxSecrets } from './secrets.ts'
import { inventedCatalogue } from './invented/catalogue.ts'
import { FIRST_STATUSES, inventedProducts, REJECTION } from './invented/products.ts'
import { seedSandbox, SELLERS } from './invented/seed.ts'
import { KeptState, type SandboxState } from './state.ts'

/** The snapshot of the first state; no name of a caller's is empty. */
const FIRST = ''
/** The same sandbox looks the same everywhere. */
const SEED = 1

/** A sandbox as it begins: who is in it, and with what they call. */
export interface Begun {
  readonly adminToken: string
  readonly merchants: readonly SandboxMerchant[]
}

/** A sandbox in which everybody may do everything is no place for the keys of a real shop; `message` is one line for the person who started it. */
class LiveKeys extends Error {
  constructor(folder: string) {
    super(
      `${folder} holds live keys: a sandbox does not run on the data of a real shop. Give it a folder of its own with --data`,
    )
    this.name = 'LiveKeys'
  }
}

const LIVE = 'sc_live_'
const MERCHANTS_AT_ONCE = 100

interface Settling {
  /** The name under which batches are held. */
  readonly worker: string
  /** Begins to settle batches, and to delete what is too old. */
  readonly begin: () => BatchWork
  readonly prune: () => Promise<boolean>
}

/** What a sandbox is beside the server that runs in it. Loaded in a sandbox only. */
export class Sandbox {
  readonly state: KeptState
  readonly clock: SandboxClock
  readonly #folder: string | undefined
  readonly faults: Faults
  /** Real time. */
  readonly machine: Clock
  #store: EmbeddedStore | undefined
  #steps: SandboxSteps | undefined
  #moves: Moves | undefined
  #loading: Promise<unknown> | undefined
  readonly #listeners: (() => void)[] = []

  /** `folder` is that of the data; undefined: nothing is kept. */
  constructor(folder: string | undefined, machine: Clock) {
    this.#folder = folder
    this.machine = machine
    this.state = new KeptState(new KeptFile(folder, 'sandbox-state.json'))
    this.clock = new SandboxClock(machine, this.state)
    this.faults = new Faults(this.state, this.clock, machine)
  }

  async open(onNotice: (line: string) => void): Promise<Store> {
    const now = this.clock.now()
    const store = this.#folder
      ? await openSqlite({ dataDir: this.#folder, now, onNotice, extension: EXTENSION })
      : await openInMemory(EXTENSION)
    this.#store = store
    this.#steps = sandboxSteps(store)
    return store
  }

  /** Gives an empty store its first rows, and makes or finds the keys. */
  async begin(store: Store, minting: Minting): Promise<Begun> {
    if (await holdsLiveKeys(store)) throw new LiveKeys(this.#folder ?? '')
    const now = this.clock.now()
    const merchants = await seedSandbox({ store, now, seed: SEED })
    await this.#seedProducts(merchants, now)
    const secrets = await sandboxSecrets({ folder: this.#folder, merchants, store, now, ...minting })
    if (!this.state.now.begun) {
      this.state.change({ begun: true })
      await this.#save(FIRST)
    }
    return secrets
  }

  /** The first of the two sellers has products, unless the sandbox has merchants of its own. */
  async #seedProducts(merchants: readonly Merchant[], now: Millis): Promise<void> {
    const [fashion, home] = SELLERS.map((seller) => merchants.find(({ name }) => name === seller.name)?.id)
    if (fashion === undefined || home === undefined) return
    await this.#steps!.seedProducts({
      merchantId: fashion,
      entries: inventedProducts(inventedCatalogue(fashion, home)),
      statuses: FIRST_STATUSES,
      rejection: REJECTION,
      now,
    })
  }

  /** The store as those see it that serve in a sandbox: with what calls and batches suffer by its rules. */
  around(): Store {
    return this.faults.around(this.#store!, this.#steps!)
  }

  /** Whether a batch was let fail by a rule, which is nothing to log. */
  readonly isInjected = (error: unknown): boolean => error instanceof InjectedFault

  /** Begins the work, and makes the clock movable with it. */
  work({ begin, ...settling }: Settling): PausableWork {
    const { faults } = this
    const work = new PausableWork(begin)
    this.#moves = new Moves({
      clock: this.clock,
      faults,
      machine: this.machine,
      work,
      steps: this.#steps!,
      ...settling,
    })
    return work
  }

  /** Calls back when the rows have been exchanged: what is remembered of them beside the store has to go. */
  onLoad(listener: () => void): void {
    this.#listeners.push(listener)
  }

  /** Resolves when no rows are being exchanged. */
  get ready(): Promise<unknown> | undefined {
    return this.#loading
  }

  /** Back to the first state. False where that was kept by another version of the program. */
  reset(): Promise<boolean> {
    return this.load(FIRST)
  }

  /** Keeps the present state under a name. */
  async save(name: string): Promise<void> {
    await this.moves.pausing(() => this.#save(name))
  }

  /** Goes back to what is kept under this name; false where there is nothing. Calls that come meanwhile wait. */
  async load(name: string): Promise<boolean> {
    const loading = this.moves.pausing(async () => {
      const kept = await this.#steps!.load({ name })
      if (kept === null) return false
      this.state.replace(JSON.parse(kept) as SandboxState)
      this.faults.reload()
      for (const listener of this.#listeners) listener()
      return true
    })
    this.#loading = loading.catch(() => undefined)
    try {
      return await loading
    } finally {
      this.#loading = undefined
    }
  }

  async #save(name: string): Promise<void> {
    this.faults.keep()
    await this.#steps!.save({ name, state: JSON.stringify(this.state.now) })
  }

  /** When its work has begun. */
  get moves(): Moves {
    return this.#moves!
  }
}

async function holdsLiveKeys(store: Pick<Store, 'listMerchants' | 'listKeys'>): Promise<boolean> {
  let afterId = 0
  for (;;) {
    const merchants = await store.listMerchants({ afterId, limit: MERCHANTS_AT_ONCE })
    const keys = await Promise.all(merchants.map(({ id }) => store.listKeys({ merchantId: id })))
    if (keys.flat().some(({ prefix }) => prefix.startsWith(LIVE))) return true
    if (merchants.length < MERCHANTS_AT_ONCE) return false
    afterId = merchants.at(-1)!.id
  }
}
