import { describe, expect, test } from 'vitest'
import { addressRefusal, AllowList } from '../../src/outgoing/addresses.ts'
import { urlRefusal } from '../../src/outgoing/targets.ts'

const nothing = new AllowList([])

/** Each names, in one form or another, a machine that no stranger may have called, or is written so that readers disagree on whom it names. */
const HOSTILE = [
  // Loopback and its names.
  'https://127.0.0.1/',
  'https://127.0.0.1:8443/',
  'https://127.255.255.254/',
  'https://localhost/',
  'https://LOCALHOST/',
  'https://localhost./',
  'https://localhost../',
  'https://a.localhost/',
  'https://a.b.localhost./',
  'https://ⓛocalhost/',
  'https://[::1]/',
  'https://[0:0:0:0:0:0:0:1]/',
  'https://[::]/',
  // Odd forms of numbers.
  'https://127.1/',
  'https://127.0.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.0x0.0x0.0x1/',
  'https://0177.0.0.1/',
  'https://017700000001/',
  'https://00127.0.0.1/',
  'https://1２7.0.0.1/',
  'https://%31%32%37.0.0.1/',
  'https://134744072/',
  'https://0x8.8.8.8/',
  'https://0/',
  'https://0.0.0.0/',
  'https://0.1.2.3/',
  // Private, shared, link-local, and where clouds keep the secrets of a machine.
  'https://10.0.0.1/',
  'https://10.255.255.255/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.168.1.1/',
  'https://100.64.0.1/',
  'https://100.127.255.255/',
  'https://169.254.169.254/latest/meta-data/',
  'https://169.254.0.1/',
  'https://[fd00:ec2::254]/',
  'https://[fc00::1]/',
  'https://[fe80::1]/',
  'https://[febf::1]/',
  'https://[fec0::1]/',
  // Multicast, broadcast, reserved, for documentation.
  'https://224.0.0.1/',
  'https://239.255.255.250/',
  'https://255.255.255.255/',
  'https://240.0.0.1/',
  'https://192.0.0.8/',
  'https://192.0.2.1/',
  'https://192.88.99.1/',
  'https://198.18.0.1/',
  'https://198.51.100.1/',
  'https://203.0.113.1/',
  'https://[ff02::1]/',
  'https://[2001:db8::1]/',
  'https://[3fff::1]/',
  'https://[100::1]/',
  'https://[2001::1]/',
  'https://[2001:2::1]/',
  'https://[5f00::1]/',
  'https://[4000::1]/',
  // IPv4 in IPv6: mapped, compatible, translated, 6to4, NAT64.
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[::ffff:169.254.169.254]/',
  'https://[::127.0.0.1]/',
  'https://[::8.8.8.8]/',
  'https://[::ffff:0:127.0.0.1]/',
  'https://[2002:7f00:1::]/',
  'https://[2002:0808:0808::]/',
  'https://[64:ff9b::127.0.0.1]/',
  'https://[64:ff9b::a00:1]/',
  'https://[64:ff9b::169.254.169.254]/',
  'https://[64:ff9b:1::8.8.8.8]/',
  // What is written is not what is called, or says more than whom to call.
  'https://user@receiver.example/',
  'https://user:password@receiver.example/',
  'https://receiver.example@127.0.0.1/',
  'https://:@receiver.example/',
  'https:\\\\receiver.example\\',
  'https:receiver.example',
  'https:///receiver.example',
  ' https://receiver.example/',
  'https://receiver.example/a b',
  'https://receiver.example/\n',
  'https://rece\tiver.example/',
  'https://receiver.example\\@127.0.0.1/',
  'https://[fe80::1%25eth0]/',
  'https://[::1/',
  'https://',
  'https://256.256.256.256/',
  'https://receiver.example:99999/',
  // Another protocol, or the port of one.
  'http://receiver.example/',
  'ftp://receiver.example/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:6379/_FLUSHALL',
  'javascript:alert(1)',
  'data:text/plain,x',
  '//receiver.example/',
  'receiver.example',
  'https://receiver.example:22/',
  'https://receiver.example:25/',
  'https://receiver.example:0/',
  'https://receiver.example:6667/',
] as const

test.each(HOSTILE)('%s must not be called', (url) => {
  expect(urlRefusal(url, nothing)).toMatch(/^must /)
})

test.each([
  'https://receiver.example/',
  'https://receiver.example./hooks?a=b',
  'https://RECEIVER.example:8443/hooks',
  'https://bücher.example/',
  'https://xn--bcher-kva.example/',
  'https://8.8.8.8/hooks',
  'https://[2606:4700::1111]/',
  'https://[::ffff:8.8.8.8]/',
  'https://[64:ff9b::808:808]/',
  'https://localhost.receiver.example/',
  'https://127.0.0.1.receiver.example/',
])('%s may be called', (url) => {
  expect(urlRefusal(url, nothing)).toBeUndefined()
})

describe('what an operator lists', () => {
  const listed = new AllowList(['receiver.internal', '10.1.0.0/16', 'fd00:1::/32', '192.168.7.7'])

  test.each([
    'http://receiver.internal:3000/',
    'http://RECEIVER.internal./',
    'https://10.1.255.1/',
    'http://10.1.0.1/',
    'http://[::ffff:10.1.0.1]/',
    'https://[fd00:1::5]/',
    'https://192.168.7.7/',
    // It may resolve to an address of a listed range.
    'http://receiver.example/',
  ])('may be private and http: %s', (url) => {
    expect(urlRefusal(url, listed)).toBeUndefined()
  })

  test.each([
    'https://10.2.0.1/',
    'https://192.168.7.8/',
    'https://[fd00:2::5]/',
    'https://127.0.0.1/',
    'http://8.8.8.8/',
    'http://user@receiver.internal/',
    'http://receiver.internal:22/',
    'http://localhost/',
  ])('opens nothing else: %s', (url) => {
    expect(urlRefusal(url, listed)).toMatch(/^must /)
  })

  test('counts for what a name resolves to as well', () => {
    const refused = (protocol: string, name: string, address: string) =>
      addressRefusal({ protocol, name }, address, listed)
    expect(refused('http:', 'receiver.example', '10.1.2.3')).toBeUndefined()
    expect(refused('http:', 'receiver.example', '8.8.8.8')).toBe('may only be called by https')
    expect(refused('https:', 'receiver.example', '8.8.8.8')).toBeUndefined()
    expect(refused('https:', 'receiver.example', '10.2.0.1')).toBe('is not on the public network')
    expect(refused('https:', 'receiver.internal', '10.2.0.1')).toBeUndefined()
    expect(refused('https:', 'receiver.example', 'fe80::1%eth0')).toBe('is not on the public network')
    expect(refused('https:', 'receiver.example', '2606:4700::1111%eth0')).toBe('is not on the public network')
    expect(refused('https:', 'receiver.example', '0177.0.0.1')).toBe('has an address that cannot be read')
  })
})

test('a sandbox may call its own machine, also by http, and nothing else that is private', () => {
  const sandbox = new AllowList([], { loopback: true })
  for (const url of [
    'http://localhost:3000/',
    'http://127.0.0.1:3000/',
    'http://[::1]:3000/',
    'http://a.localhost/',
  ])
    expect(urlRefusal(url, sandbox)).toBeUndefined()
  for (const url of ['http://10.0.0.1/', 'https://169.254.169.254/', 'http://2130706433/'])
    expect(urlRefusal(url, sandbox)).toMatch(/^must /)
})
