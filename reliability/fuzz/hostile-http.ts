import fc from 'fast-check'

type Headers = (readonly [string, string])[]

/** Any byte but those that would end the header. */
const value = fc
  .string({ unit: fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)), maxLength: 120 })
  .map((text) => text.replaceAll(/[\0-\x08\x0a-\x1f\x7f]/g, ' '))
const token = fc.string({
  unit: fc.constantFrom(...'a b c X Y Z 0 1 9 ! # $ % & * + . ^ _ ` | ~ -'.split(' ')),
  minLength: 1,
  maxLength: 30,
})

/** What may be answered because of a header. [contract, section 1] */
export const BECAUSE_OF: ReadonlyMap<string, readonly number[]> = new Map([
  ['Expect', [417]],
  ['Content-Encoding', [415]],
  ['Idempotency-Key', [400, 422]],
])

/** Headers that a server must bear, whatever they say. They do not change what the request asks for. */
export const hostileHeaders: fc.Arbitrary<Headers> = fc.oneof(
  fc.array(
    fc.tuple(
      token.map((name) => `x-${name}`),
      value,
    ),
    { maxLength: 30 },
  ),
  fc
    .tuple(
      fc.constantFrom(
        'Accept',
        'Accept-Encoding',
        'Accept-Language',
        'Content-Type',
        'Content-Encoding',
        'Cookie',
        'Range',
        'If-None-Match',
        'Forwarded',
        'X-Forwarded-For',
        'X-Forwarded-Proto',
        'X-HTTP-Method-Override',
        'X-Request-Id',
        'Traceparent',
        'User-Agent',
        'Referer',
        'Origin',
        'Access-Control-Request-Method',
        'Idempotency-Key',
      ),
      value,
    )
    .map((header) => [header]),
  fc
    .constantFrom(
      'wait=0',
      'wait=-1',
      'wait=1e9',
      'wait=',
      'wait',
      'wait="0"',
      'wait=0;x',
      'respond-async, wait=0',
      'WAIT = 0',
    )
    .map((text): Headers => [['Prefer', text]]),
  fc.constantFrom('100-continue', '200-ok', '').map((text): Headers => [['Expect', text]]),
  fc.constantFrom('__proto__', 'constructor', 'toString').map((name): Headers => [[name, 'x']]),
  fc.constantFrom('websocket', 'h2c', 'TLS/1.0').map((text): Headers => [
    ['Connection', 'keep-alive'],
    ['Upgrade', text],
  ]),
  fc.integer({ min: 1, max: 14 }).map((kib): Headers => [['X-Long', 'a'.repeat(kib * 1_024)]]),
  fc.constant<Headers>([
    ['X-Request-Id', '"><script>'],
    ['X-Request-Id', '\xff'.repeat(200)],
  ]),
)

const escaped = fc.constantFrom(
  '%',
  '%0',
  '%zz',
  '%00',
  '%0d%0a',
  '%2e%2e',
  '%2f',
  '%5c',
  '%c0%af',
  '%ed%a0%80',
  '%ff',
  '%F0%9F%98%80',
  '%25%30%30',
  '+',
  '%20',
)
const segment = fc.oneof(
  fc.constantFrom(
    '',
    '.',
    '..',
    '...',
    ';',
    '..;',
    '~',
    'api',
    'v1',
    'orders',
    'results',
    'cancel',
    'carriers',
    'admin',
    'merchants',
    '__proto__',
    'constructor',
    '{order_number}',
    ':id',
    '*',
    'openapi.json',
  ),
  escaped,
  fc.stringMatching(/^[A-Za-z0-9_.~!$&'()*+,;=:@-]{0,40}$/),
  fc.string({
    unit: fc.integer({ min: 0x80, max: 0xff }).map((code) => String.fromCharCode(code)),
    maxLength: 8,
  }),
  fc.integer({ min: 1, max: 6_000 }).map((length) => 'a'.repeat(length)),
)

/** Paths near ours and far from them. */
export const hostileTarget: fc.Arbitrary<string> = fc.oneof(
  fc.array(segment, { maxLength: 8 }).map((segments) => `/${segments.join('/')}`),
  fc
    .tuple(
      fc.constantFrom(
        '/api/v1/orders/',
        '/api/v1/results/',
        '/api/v1/',
        '/admin/v1/merchants/',
        '/admin/v1/batches/',
      ),
      fc.array(segment, { maxLength: 3 }),
    )
    .map(([front, segments]) => front + segments.join('/')),
  fc
    .array(segment, { maxLength: 3 })
    .map((segments) => `/api/v1/orders/${segments.join('')}/delivery_document`),
  fc.constantFrom(
    '//',
    '///api/v1/orders',
    '/api/v1//orders',
    '/api/v1/orders//',
    '/API/V1/ORDERS',
    'http://other.example/api/v1/orders',
    'http://localhost',
    '/?',
    '/#',
    '/api/v1/orders;x=1',
    '/livez/',
    '/readyz',
    '/api/v1/docs',
    '/api/v1/docs/',
    '/api/v1/docs/../../../package.json',
    '/api/v1/docs/static/%2e%2e/%2e%2e/package.json',
  ),
)

/** Query strings of known and unknown names. */
export const hostileQuery: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'page',
        'per_page',
        'cursor',
        'order_status',
        'order_number',
        'orders_from',
        'batch_request_id',
        'offset',
        'limit',
        'items',
        'after',
        '__proto__',
        'x',
        '',
      ),
      fc.oneof(
        escaped,
        fc.constantFrom(
          '',
          '0',
          '1',
          '-1',
          '1e3',
          '99999999999999999999',
          'open',
          'null',
          '2026-01-01T00:00:00Z',
          '2026-01-01T00:00:00+01:00',
          '0000-00-00',
          'true',
        ),
        fc.webQueryParameters(),
        fc.stringMatching(/^[A-Za-z0-9_=-]{0,200}$/),
      ),
    ),
    { maxLength: 8 },
  )
  .map((pairs) => pairs.map(([name, text]) => `${name}=${text.replaceAll(/[^\x21-\x7e]/g, '')}`).join('&'))

export const methods = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE'),
  },
  fc.constantFrom('PROPFIND', 'SEARCH', 'LINK', 'QUERY', 'M-SEARCH', 'REPORT'),
)

const line = (text: string) => Buffer.from(text, 'latin1')
const framed = (head: string, body = '') =>
  line(`POST /api/v1/orders/cancel HTTP/1.1\r\nHost: localhost\r\n${head}\r\n\r\n${body}`)

/** Bytes that are no whole HTTP request: each has a connection of its own. */
export const illFramed: fc.Arbitrary<Buffer> = fc.oneof(
  fc
    .uint8Array({ minLength: 4, maxLength: 300 })
    .map((bytes) => Buffer.concat([Buffer.from(bytes), line('\r\n\r\n')])),
  fc.constantFrom(
    line('GET / HTTP/1.1\r\n\r\n'),
    line('GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'),
    line('GET /api/v1/orders\r\n\r\n'),
    line('GET /api/v1/orders HTTP/0.9\r\n\r\n'),
    line('GET /api/v1/orders HTTP/2.0\r\nHost: a\r\n\r\n'),
    line('GET /api/v1/orders HTTP/1.1\nHost: a\n\n'),
    line('GET /api/v1/or ders HTTP/1.1\r\nHost: a\r\n\r\n'),
    line('GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n'),
    line('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
    line('CONNECT localhost:80 HTTP/1.1\r\nHost: a\r\n\r\n'),
    line('OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n'),
    line('NO/METHOD / HTTP/1.1\r\nHost: a\r\n\r\n'),
    line('BREW /api/v1/orders HTTP/1.1\r\nHost: a\r\n\r\n'),
    line('GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n'),
    line('GET / HTTP/1.1\r\nHost: a\r\nx: a\0b\r\n\r\n'),
    line('GET / HTTP/1.1\r\nHost: a\r\n folded: yes\r\n\r\n'),
    line('GET / HTTP/1.1\r\nHost: a\r\nx y: z\r\n\r\n'),
    line(`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`),
    line(`GET / HTTP/1.1\r\nHost: a\r\n${'x: y\r\n'.repeat(4_000)}\r\n`),
    line(`GET / HTTP/1.1\r\nHost: a\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`),
    Buffer.from('1603010200010001fc0303', 'hex'),
    framed('Content-Length: -1'),
    framed('Content-Length: 1e3'),
    framed('Content-Length: 5\r\nContent-Length: 6', 'abcdef'),
    framed('Content-Length: 99999999999999999999'),
    framed('Content-Length: 40000000'),
    framed('Content-Length: 5\r\nTransfer-Encoding: chunked', '0\r\n\r\n'),
    framed('Transfer-Encoding: chunked, gzip', '0\r\n\r\n'),
    framed('Transfer-Encoding: xchunked', '0\r\n\r\n'),
    framed('Transfer-Encoding: chunked', 'zz\r\n\r\n'),
    framed('Transfer-Encoding: chunked', '-5\r\nabcde\r\n0\r\n\r\n'),
    framed('Transfer-Encoding: chunked', '5\r\nabcdefgh\r\n0\r\n\r\n'),
    framed('Transfer-Encoding: chunked', 'fffffffffffffffff\r\n'),
    framed('Transfer-Encoding: chunked', `5;${'x'.repeat(40_000)}\r\nabcde\r\n0\r\n\r\n`),
    framed('Transfer-Encoding: chunked', `0\r\n${'x: y\r\n'.repeat(4_000)}\r\n`),
  ),
)
