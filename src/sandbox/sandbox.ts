import type { Millis } from '../domain/numbers.ts'
import type { Store } from '../store/store.ts'
import { KeptFile } from './kept-file.ts'
import { type Minting, type SandboxMerchant, sandboxSecrets } from './secrets.ts'
import { seedSandbox } from './seed.ts'
import { KeptState } from './state.ts'

/** The same sandbox looks the same everywhere. */
const SEED = 1

/** A sandbox as it begins: who is in it, and with what they call. */
export interface Begun {
  readonly adminToken: string
  readonly merchants: readonly SandboxMerchant[]
}

/** A sandbox in which everybody may do everything is no place for the keys of a real shop; `message` is one line for whoever started it. */
class LiveKeys extends Error {
  constructor(dataDir: string) {
    super(
      `${dataDir} holds live keys: a sandbox does not run on the data of a real shop. Give it a folder of its own with --data`,
    )
    this.name = 'LiveKeys'
  }
}

const LIVE = 'sc_live_'
const MERCHANTS_AT_ONCE = 100

/** What a sandbox is beside the server that runs in it. Loaded in a sandbox only. */
export class Sandbox {
  readonly state: KeptState
  readonly #dataDir: string

  constructor(dataDir: string) {
    this.#dataDir = dataDir
    this.state = new KeptState(new KeptFile(dataDir, 'sandbox-state.json'))
  }

  /** Gives an empty store its first rows, and makes or finds the keys. */
  async begin(store: Store, now: Millis, minting: Minting): Promise<Begun> {
    if (await holdsLiveKeys(store)) throw new LiveKeys(this.#dataDir)
    const merchants = await seedSandbox({ store, now, seed: SEED })
    return sandboxSecrets({ dataDir: this.#dataDir, merchants, store, now, ...minting })
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
