import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { MerchantId } from '../domain/numbers.ts'

const PREFIX = 'whsec_'
const SECRET_BYTES = 32

/** A new secret that deliveries are signed with. Shown once; unlike a key it is kept, because it has to sign. [ours: contract 6] */
export const newWebhookSecret = () => PREFIX + randomBytes(SECRET_BYTES).toString('base64')

/** A secret that was sealed with another key than the one at hand, or that cannot be read without one. */
export class SecretUnreadable extends Error {
  constructor(why: 'another key' | 'no key') {
    super(
      why === 'no key'
        ? 'The secrets of webhooks are encrypted: set SELLERS_CENTER_SECRETS_KEY to the key that they were encrypted with'
        : 'The secrets of webhooks are encrypted with another key than SELLERS_CENTER_SECRETS_KEY: set it to that one',
    )
    this.name = 'SecretUnreadable'
  }
}

const CIPHER = 'aes-256-gcm'
const SEALED = 'sealed1:'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** How secrets are kept: encrypted where the operator has a key for it, otherwise as they are. Bound to their merchant. */
export class SecretBox {
  readonly #key: Buffer | undefined

  constructor(secretsKey: string | undefined) {
    if (secretsKey !== undefined)
      this.#key = Buffer.from(hkdfSync('sha256', secretsKey, '', 'sellers-center webhook secrets', 32))
  }

  seal(secret: string, merchantId: MerchantId): string {
    if (!this.#key) return secret
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv(CIPHER, this.#key, nonce).setAAD(boundTo(merchantId))
    const sealed = [nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]
    return SEALED + Buffer.concat(sealed).toString('base64')
  }

  /** Opens what was sealed, and what was kept before there was a key. Throws `SecretUnreadable`. */
  open(kept: string, merchantId: MerchantId): string {
    if (!kept.startsWith(SEALED)) return kept
    if (!this.#key) throw new SecretUnreadable('no key')
    const bytes = Buffer.from(kept.slice(SEALED.length), 'base64')
    const decipher = createDecipheriv(CIPHER, this.#key, bytes.subarray(0, NONCE_BYTES))
    decipher.setAAD(boundTo(merchantId)).setAuthTag(bytes.subarray(-TAG_BYTES))
    try {
      return (
        decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
      )
    } catch {
      throw new SecretUnreadable('another key')
    }
  }
}

const boundTo = (merchantId: MerchantId) => Buffer.from(`merchant ${merchantId}`)
