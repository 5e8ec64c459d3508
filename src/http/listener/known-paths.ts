/** Which methods each registered path knows: tells 405 from 404, for any method token. */
export class KnownPaths {
  readonly #paths = new Map<string, { segments: readonly string[]; methods: Set<string> }>()

  add(method: string | readonly string[], path: string): void {
    const known = this.#paths.get(path) ?? { segments: segmentsOf(path), methods: new Set<string>() }
    for (const one of typeof method === 'string' ? [method] : method) known.methods.add(one)
    this.#paths.set(path, known)
  }

  /** The methods of the paths that this URL is one of; empty where it is none, or where it cannot be decoded. */
  methodsAt(url: string): string[] {
    let segments: string[]
    try {
      segments = segmentsOf(pathOf(url)).map(decodeURIComponent)
    } catch {
      return []
    }
    const methods = new Set<string>()
    for (const known of this.#paths.values()) {
      if (fits(known.segments, segments)) for (const method of known.methods) methods.add(method)
    }
    return [...methods].sort()
  }
}

/** Without scheme and host, query and fragment. */
const pathOf = (url: string) =>
  url.replace(/^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#]*/, '').replace(/[?#].*$/s, '')

/** One slash at the end makes no difference. */
const segmentsOf = (path: string) => path.replace(/(?<=.)\/$/, '').split('/')

function fits(pattern: readonly string[], segments: readonly string[]) {
  const open = pattern.at(-1) === '*'
  if (open ? segments.length < pattern.length : segments.length !== pattern.length) return false
  return pattern.every(
    (part, index) =>
      part === '*' || (part.startsWith(':') ? segments[index] !== '' : part === segments[index]),
  )
}
