/** The server's root, whatever path prefix it stands below: the console is at `console/` of it. */
const ROOT = new URL('../', document.baseURI)

/** What the server refused, in its words. */
export class ApiError extends Error {
  readonly status: number
  readonly retryAfterMs: number | undefined

  constructor(status: number, message: string, retryAfter: string | null) {
    super(message)
    this.status = status
    this.retryAfterMs = retryAfter === null ? undefined : Number(retryAfter) * 1000
  }
}

export type Query = Readonly<Record<string, string | number | undefined>>

interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly query?: Query
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
}

/** Calls the API with one key. */
export class Api {
  readonly #key: string
  readonly #onKeyRefused: () => void

  constructor(key: string, onKeyRefused: () => void) {
    this.#key = key
    this.#onKeyRefused = onKeyRefused
  }

  async json<Answer>(path: string, call: Call = {}): Promise<Answer> {
    return (await (await this.send(path, call)).json()) as Answer
  }

  /** @throws ApiError for every answer that is no success; a key that is not valid any more also ends the session. */
  async send(path: string, { method = 'GET', query = {}, body, headers, signal }: Call = {}) {
    const url = new URL(path, ROOT)
    for (const [name, value] of Object.entries(query))
      if (value !== undefined && value !== '') url.searchParams.set(name, String(value))
    const answer = await fetch(url, {
      method,
      headers: { 'X-API-Key': this.#key, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: signal ?? null,
      credentials: 'omit',
      cache: 'no-store',
    })
    if (answer.ok) return answer
    const error = new ApiError(answer.status, await wordsOf(answer), answer.headers.get('retry-after'))
    if (error.status === 401) this.#onKeyRefused()
    throw error
  }
}

async function wordsOf(answer: Response) {
  try {
    return ((await answer.json()) as { message: string }).message
  } catch {
    return `The server answered ${answer.status}.`
  }
}

/** The address of a call, for people who repeat it elsewhere. */
export const addressOf = (path: string) => new URL(path, ROOT).href
