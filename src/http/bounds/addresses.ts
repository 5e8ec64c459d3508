import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net'

/** The ranges that have names, as in Fastify and Express. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.1/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
}

/** Some proxies write the port, too: `1.2.3.4:5678`, `[::1]:80`. An IPv4 address may come as an IPv6 one. Undefined for what is no address. */
function plainAddress(text: string): string | undefined {
  const [, bracketed, dotted] = /^\[([^\]]+)\](?::\d{1,5})?$|^([\d.]+):\d{1,5}$/.exec(text) ?? []
  const address = (bracketed ?? dotted ?? text).replace(/^::ffff:(?=[\d.]+$)/i, '')
  return isIP(address) === 0 ? undefined : address
}

/** What is counted as one caller: an IPv4 address; of IPv6 the /64, because one subscriber has a whole one to call from. */
export function network(text: string): string {
  const address = plainAddress(text)
  if (address === undefined) return 'no address'
  if (isIPv4(address) || address.includes('.')) return address
  const [front = '', back] = address.split('::')
  const groups = front.split(':').filter(Boolean)
  if (back !== undefined) {
    const tail = back.split(':').filter(Boolean)
    groups.push(...Array<string>(8 - groups.length - tail.length).fill('0'), ...tail)
  }
  return groups.slice(0, 4).join(':')
}

/** Whether an address is in one of the ranges of the setting `trustProxy`. */
export function inRanges(ranges: string): (address: string) => boolean {
  const list = new BlockList()
  const given = ranges.split(',').map((one) => one.trim())
  for (const range of given.filter(Boolean).flatMap((one) => NAMED[one] ?? [one])) {
    const [address = '', bits] = range.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return (text) => {
    const address = plainAddress(text)
    return address !== undefined && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
  }
}
