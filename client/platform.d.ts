// All that the client uses of its platform, and no more than Node 20.0 has: `tsconfig.client.json` compiles it against this file and
// ES2022 instead of the types of the Node that the repository pins. What is newer does not compile. Members that only browsers or only
// later versions have stay out (`URL.parse` came in 22.1, `AbortSignal.any` in 20.3).

interface AbortSignal {
  readonly aborted: boolean
  readonly reason: unknown
  throwIfAborted(): void
  addEventListener(type: 'abort', listener: () => void, options?: { once: boolean }): void
  removeEventListener(type: 'abort', listener: () => void): void
}
declare class AbortController {
  readonly signal: AbortSignal
  abort(reason?: unknown): void
}
declare class DOMException extends Error {
  constructor(message: string, name: string)
}

declare class URL {
  static canParse(url: string): boolean
  constructor(url: string)
  readonly protocol: string
}
declare class URLSearchParams {
  set(name: string, value: string): void
}

interface Headers {
  get(name: string): string | null
}
interface RequestInit {
  method?: string
  headers?: Record<string, string>
  body?: string
  signal?: AbortSignal
  redirect?: 'manual'
}
interface BodyReader {
  read(): Promise<{ readonly value?: Uint8Array | undefined }>
  cancel(): Promise<void>
}
interface Response {
  readonly ok: boolean
  readonly status: number
  readonly statusText: string
  readonly headers: Headers
  readonly body: { getReader(): BodyReader } | null
  text(): Promise<string>
  arrayBuffer(): Promise<ArrayBuffer>
}
declare function fetch(url: string, init: RequestInit): Promise<Response>

interface Timer {
  readonly timer: unique symbol
}
declare function setTimeout(callback: () => void, ms: number): Timer
declare function clearTimeout(timer: Timer): void
declare const performance: { now(): number }

declare class TextEncoder {
  encode(text: string): Uint8Array
}
declare class TextDecoder {
  decode(bytes: Uint8Array, options?: { stream: boolean }): string
}
declare function atob(base64: string): string
interface CryptoKey {
  readonly type: string
}
declare const crypto: {
  readonly subtle: {
    importKey(
      format: 'raw',
      key: Uint8Array,
      algorithm: { name: 'HMAC'; hash: 'SHA-256' },
      extractable: boolean,
      usages: ['verify'],
    ): Promise<CryptoKey>
    verify(algorithm: 'HMAC', key: CryptoKey, signature: Uint8Array, data: Uint8Array): Promise<boolean>
  }
}
