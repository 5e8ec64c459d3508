import { expect, test } from 'vitest'
import { acceptedCoding, isCompressible } from '../../src/http/answers/compression.ts'

test.each([
  [undefined, undefined],
  ['', undefined],
  ['identity', undefined],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0', undefined],
  ['*', 'br'],
  ['*;q=0', undefined],
  ['br;q=0, *', 'gzip'],
  ['gzip; q=0.001', 'gzip'],
  ['gzip;q=nonsense', undefined],
  ['deflate, zstd', undefined],
])('Accept-Encoding: %s is answered with %s', (accepted, name) => {
  expect(acceptedCoding(accepted)?.name).toBe(name)
})

test.each([
  ['application/json; charset=utf-8', true],
  ['application/x-ndjson', true],
  ['text/csv; charset=utf-8', true],
  ['text/plain; version=0.0.4', true],
  ['text/event-stream', false],
  ['application/pdf', false],
  ['application/zip', false],
  [undefined, false],
])('%s is worth compressing: %s', (type, is) => {
  expect(isCompressible(type)).toBe(is)
})
