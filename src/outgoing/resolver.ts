import { promises as dns } from 'node:dns'
import type { AllowList } from './addresses.ts'

/** The addresses of a host name. Throws where it has none now. */
export type Resolve = (name: string) => Promise<string[]>

const QUERY_MS = 2_500
const TRIES = 2

/**
 * Asks name servers itself instead of the system's resolver, which has four threads for the whole process: names whose servers never
 * answer would hold up files and compression of all others. Names that the operator lists are those of its own machines, so they are
 * looked up as the system does it, in `/etc/hosts` too. `servers` are those of the system by default.
 */
export function nameResolver(allowed: AllowList, servers?: readonly string[]): Resolve {
  const resolver = new dns.Resolver({ timeout: QUERY_MS, tries: TRIES })
  if (servers) resolver.setServers(servers)
  return async (name) => {
    if (allowed.hasName(name)) return (await dns.lookup(name, { all: true })).map(({ address }) => address)
    const [v4, v6] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
    const found = [v4, v6].flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
    if (found.length === 0 && v4.status === 'rejected') throw v4.reason
    return found
  }
}
