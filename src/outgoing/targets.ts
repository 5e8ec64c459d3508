import type { Resolve } from './resolver.ts'
import { addressRefusal, type AllowList, type Host, parseAddress } from './addresses.ts'

/** Ports that browsers refuse to call, because what listens there may take an HTTP request for its own protocol (Fetch, "bad port"). */
const BLOCKED_PORTS = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
  109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
  526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
  3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
])

/** The host of a URL as it is looked up and listed: in lower case, without brackets and without dots at the end. */
export function hostOf({ protocol, hostname }: Pick<URL, 'protocol' | 'hostname'>): Host {
  const name = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname.replace(/\.+$/, '')
  return { protocol, name: name.toLowerCase() }
}

/**
 * Why a URL must not be called, as far as it says so itself, in words that follow "The url"; undefined where it may be tried. What
 * its host resolves to is checked at each connection. [ours: contract 6]
 */
export function urlRefusal(text: string, allowed: AllowList): string | undefined {
  // A URL reader takes all of these and makes another URL of them: what is written has to be what is called.
  if (!/^https?:\/\/[^\s\\/]/i.test(text) || /[\s\\\p{Cc}]/u.test(text) || !URL.canParse(text))
    return 'must be an absolute URL that begins with https://'
  const url = new URL(text)
  // An empty one too, which a URL drops in silence.
  if (authorityOf(text).includes('@')) return 'must not name a user or a password'
  if (url.port !== '' && BLOCKED_PORTS.has(Number(url.port))) return `must not name port ${url.port}`
  const host = hostOf(url)
  const address = parseAddress(host.name)
  if (address?.kind() === 'ipv4' && !authorityOf(text).startsWith(host.name))
    return `must write its address as ${host.name}`
  const refusal = address ? addressRefusal(host, host.name, allowed) : nameRefusal(host, allowed)
  return refusal && `must not name ${host.name}, which ${refusal}`
}

/** The same, and what the host resolves to now. A name that does not resolve is tried again at each connection. */
export async function targetRefusal(
  text: string,
  allowed: AllowList,
  resolve: Resolve,
): Promise<string | undefined> {
  const refusal = urlRefusal(text, allowed)
  if (refusal !== undefined) return refusal
  const host = hostOf(new URL(text))
  if (parseAddress(host.name)) return undefined
  const addresses = await resolve(host.name).catch(() => [])
  const refused = addresses.map((address) => addressRefusal(host, address, allowed)).find(Boolean)
  return refused && `must not name ${host.name}, which ${refused}`
}

/** What is written between `//` and the path. */
const authorityOf = (text: string) => /^\w+:\/\/([^/?#]*)/.exec(text)![1]!

/** Where ranges are listed, a name that is called by `http` may turn out to be in one. */
function nameRefusal({ protocol, name }: Host, allowed: AllowList): string | undefined {
  if (allowed.hasName(name)) return undefined
  if (name === 'localhost' || name.endsWith('.localhost')) return 'is not on the public network'
  return protocol === 'https:' || allowed.hasRanges ? undefined : 'may only be called by https'
}
