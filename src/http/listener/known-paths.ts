import findMyWay, { type Config, type HTTPMethod, type HTTPVersion } from 'find-my-way'

const nothing = () => undefined

/** Which methods each registered path knows: tells 405 from 404, for any method token. By the router that Fastify finds its routes with. */
export class KnownPaths {
  readonly #methods = new Set<HTTPMethod>()
  readonly #router

  /** The options of the app that has the routes. */
  constructor(options: Config<HTTPVersion.V1>) {
    this.#router = findMyWay(options)
  }

  add(method: string, path: string): void {
    this.#methods.add(method as HTTPMethod)
    this.#router.on(method as HTTPMethod, path, nothing)
  }

  /** The methods of the paths that this URL is one of; empty where it is none, or where it cannot be decoded. */
  methodsAt(url: string): string[] {
    // The whole server (RFC 9110, OPTIONS), which the router takes for the first page.
    if (url === '*') return []
    return [...this.#methods].filter((method) => this.#isKnown(method, url)).sort()
  }

  /** To the router a parameter may be empty; to us there is nothing at such a path. */
  #isKnown(method: HTTPMethod, url: string): boolean {
    const found = this.#router.find(method, url)
    return (
      found !== null && Object.entries(found.params).every(([name, value]) => name === '*' || value !== '')
    )
  }
}
