import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Merchant, NewApiKey } from '../domain/merchants.ts'
import type { MerchantId, Millis } from '../domain/numbers.ts'
import type { Store } from '../store/store.ts'

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

const LABEL = 'sandbox'

/** Makes or finds the sandbox's operator token and a working key for each merchant. [ours: contract 7 and 8] */
export async function sandboxSecrets({
  dataDir,
  merchants,
  store,
  now,
  newKey,
  keyHash,
}: {
  dataDir: string
  merchants: readonly Merchant[]
  store: Pick<Store, 'findKeyHolder' | 'createKey'>
  now: Millis
  newKey: () => MintedKey
  keyHash: (key: string) => string
}): Promise<{ adminToken: string; merchants: SandboxMerchant[] }> {
  const file = join(dataDir, 'sandbox.json')
  const kept = readSecrets(file)
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
  if (!kept || fresh.length > 0) writeSecrets(file, { adminToken, keys })
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

function readSecrets(file: string): Secrets | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  } catch {
    return undefined
  }
}

/** Whole or not at all, and readable by its owner alone. */
function writeSecrets(file: string, secrets: Secrets) {
  const draft = `${file}.draft`
  writeFileSync(draft, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
}
