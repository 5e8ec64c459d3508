import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** Where IPv6 addresses of the public network are. Whatever else has no name in a table of ranges is not public either. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3')
/** Translated to IPv4 by the network (RFC 6052): what such an address reaches is in its last 32 bits. */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96')

/** The address in full, or undefined for what is none in its plain form: no octal or hexadecimal numbers, no fewer than four. */
export function parseAddress(text: string): Address | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text)
  return ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text) : undefined
}

/** The IPv4 address that an IPv6 address stands for, or the address itself. */
function reached(address: Address): Address {
  if (address instanceof ipaddr.IPv4) return address
  if (address.isIPv4MappedAddress()) return address.toIPv4Address()
  return address.match(NAT64) ? ipaddr.fromByteArray(address.toByteArray().slice(12)) : address
}

/**
 * Whether it is an address of the public network: not loopback, private, link-local, shared, multicast, reserved or for documentation, and
 * not one that stands for such an address. An address with a zone is of one link only. [ours: contract 6]
 */
function isPublic(address: Address): boolean {
  if (address instanceof ipaddr.IPv6 && address.zoneId !== undefined) return false
  const target = reached(address)
  if (target instanceof ipaddr.IPv6 && !target.match(GLOBAL_UNICAST)) return false
  return target.range() === 'unicast'
}

const LOOPBACK = ['localhost', '127.0.0.0/8', '::1']

/** The host names and ranges that may be private, and called by `http`: those that the operator lists. [ours: contract 6] */
export class AllowList {
  readonly #names = new Set<string>()
  readonly #ranges: [Address, number][] = []

  /** Entries as they are configured. A sandbox may call its own machine. */
  constructor(entries: readonly string[], { loopback = false } = {}) {
    for (const entry of loopback ? [...entries, ...LOOPBACK] : entries) {
      const range = readRange(entry)
      if (range) this.#ranges.push(range)
      else this.#names.add(entry.toLowerCase())
    }
  }

  get hasRanges(): boolean {
    return this.#ranges.length > 0
  }

  hasName(host: string): boolean {
    return this.#names.has(host) || (host.endsWith('.localhost') && this.#names.has('localhost'))
  }

  hasAddress(address: Address): boolean {
    const target = reached(address)
    return this.#ranges.some(
      ([base, bits]) => base.kind() === target.kind() && target.match([base, bits] as never),
    )
  }
}

/** A range, or one address; undefined for what is neither. */
function readRange(entry: string): [Address, number] | undefined {
  if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry)
  const address = parseAddress(entry)
  return address && [address, address.kind() === 'ipv4' ? 32 : 128]
}

/** How a host is to be called: by its URL's scheme and under its name. */
export interface Host {
  readonly protocol: string
  /** Without dots at its end and without brackets. */
  readonly name: string
}

/** Why this address of the host must not be called, in words that follow the host; undefined where it may be. */
export function addressRefusal(
  { protocol, name }: Host,
  text: string,
  allowed: AllowList,
): string | undefined {
  const address = parseAddress(text)
  if (!address) return 'has an address that cannot be read'
  if (allowed.hasName(name) || allowed.hasAddress(address)) return undefined
  if (!isPublic(address)) return 'is not on the public network'
  return protocol === 'https:' ? undefined : 'may only be called by https'
}
