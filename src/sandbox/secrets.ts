import { randomBytes } from 'node:crypto'
import type { Merchant, NewApiKey } from '../domain/merchants.ts'
import type { MerchantId, Millis } from '../domain/numbers.ts'
import type { Store } from '../store/store.ts'
import { KeptFile } from './kept-file.ts'

/** What a sandbox shows at every start: kept beside its data because the store knows hashes only. */
interface Secrets {
  readonly adminToken: string
  readonly keys: Readonly<Record<MerchantId, string>>
}

export interface SandboxMerchant {
  readonly id: MerchantId
  readonly name: string
  readonly apiKey: string
}

type MintedKey = { readonly key: string } & Pick<NewApiKey, 'hash' | 'prefix' | 'lastFour'>

/** How a key is made, and what is stored of it. */
export interface Minting {
  readonly newKey: () => MintedKey
  readonly keyHash: (key: string) => string
}

const LABEL = 'sandbox'

/** Makes or finds the sandbox's operator token and a working key for each merchant. [ours: contract 7 and 8] */
export async function sandboxSecrets({
  folder,
  merchants,
  store,
  now,
  newKey,
  keyHash,
}: {
  /** Undefined: nothing is kept. */
  folder: string | undefined
  merchants: readonly Merchant[]
  store: Pick<Store, 'findKeyHolder' | 'createKey'>
  now: Millis
} & Minting): Promise<{ adminToken: string; merchants: SandboxMerchant[] }> {
  const file = new KeptFile<Secrets>(folder, 'sandbox.json')
  const kept = file.read()
  const fresh: (MintedKey & { merchantId: MerchantId })[] = []
  const keys: Record<MerchantId, string> = {}
  for (const { id } of merchants) {
    const known = kept?.keys[id]
    const holder = known === undefined ? undefined : await store.findKeyHolder({ hash: keyHash(known), now })
    if (known !== undefined && holder?.merchantId === id) keys[id] = known
    else {
      const minted = newKey()
      fresh.push({ ...minted, merchantId: id })
      keys[id] = minted.key
    }
  }
  const adminToken = kept?.adminToken ?? randomBytes(24).toString('base64url')
  // Written down before the store knows them: a crash in between leaves keys that are replaced at the next start.
  if (!kept || fresh.length > 0) file.write({ adminToken, keys })
  for (const { merchantId, hash, prefix, lastFour } of fresh) {
    await store.createKey({
      merchantId,
      hash,
      prefix,
      lastFour,
      label: LABEL,
      role: 'full',
      createdAt: now,
      expiresAt: null,
    })
  }
  return { adminToken, merchants: merchants.map(({ id, name }) => ({ id, name, apiKey: keys[id]! })) }
}
