import { expect, test } from 'vitest'
import { inRanges, network } from '../../src/http/bounds/addresses.ts'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::', 'fe80:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['1.2.3.4:5678', '1.2.3.4'],
  ['[2001:db8::1]:80', '2001:db8:0:0'],
  ['[::1]', '0:0:0:0'],
  ['::ffff:1.2.3.4', '1.2.3.4'],
  ['unknown', 'no address'],
  ['1.2.3.4:5678:9', 'no address'],
  ['', 'no address'],
])('the address %s is counted as %s', (address, counted) => {
  expect(network(address)).toBe(counted)
})

test.each([
  ['10.1.2.3', true],
  ['10.1.2.3:4711', true],
  ['::ffff:10.1.2.3', true],
  ['127.0.0.9', true],
  ['[::1]:80', true],
  ['192.0.2.7', true],
  ['192.0.2.8', false],
  ['2001:db8::1', false],
  ['fe80::1%eth0', false],
  ['<script>', false],
  ['', false],
])('the address %s is in the ranges: %s', (address, is) => {
  expect(inRanges('10.0.0.0/8, 192.0.2.7,loopback')(address)).toBe(is)
})

test('without ranges nobody is in them', () => {
  expect(inRanges('')('127.0.0.1')).toBe(false)
})
