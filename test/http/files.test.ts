import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Merchant, newOrder, Running } from './running.ts'
import { unzip } from './unzip.ts'

let running: Running
let seller: Merchant
let other: Merchant
const get = (path: string, { key }: Merchant = seller) => running.call('GET', `/api/v1${path}`, { key })
/** As bytes, which the text of an answer does not keep. */
const bytesOf = async (path: string) => {
  const answer = await running.app.http.inject({
    url: `/api/v1${path}`,
    headers: { 'x-api-key': seller.key },
  })
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload }
}

beforeAll(async () => {
  running = await Running.start()
  seller = await running.merchant('Seller')
  other = await running.merchant('Another')
  const orders = ['O-1', 'O-2', 'O-3'].map((number) => newOrder(number, [{}]))
  await running.admin('POST', `/merchants/${seller.id}/orders`, { orders })
  const limits = { invoices: 1_000, reports: 1_000, report_download: 1_000 }
  for (const { id } of [seller, other]) await running.admin('PATCH', `/merchants/${id}`, { limits })
})
afterAll(() => running.stop())

describe('invoices', () => {
  const put = (number: string, query: string, body: Buffer | string, { id }: Merchant = seller) =>
    running.admin('PUT', `/merchants/${id}/orders/${number}/invoices${query}`, body)
  const pdf = (text: string) => Buffer.from(`%PDF-1.7 ${text} \xff`, 'latin1')

  test('an invoice is 404 until the operator has put one, and then that file, at both paths', async () => {
    for (const path of ['/orders/O-1/invoice', '/orders/O-1/invoices'])
      expect((await get(path)).status).toBe(404)
    expect((await put('O-1', '', 'no PDF')).status).toBe(400)
    expect((await put('O-1', '', pdf('x'), other)).status).toBe(404)
    expect((await put('O-1', '', pdf('first'))).status).toBe(204)
    for (const path of ['/orders/O-1/invoice/', '/orders/O-1/invoices/']) {
      const { status, headers, bytes } = await bytesOf(path)
      expect([status, headers['content-type'], bytes]).toEqual([200, 'application/pdf', pdf('first')])
      expect((await get(path, other)).status).toBe(404)
    }
  })

  test('several come as an archive, the newest first, and the newest alone as a PDF', async () => {
    for (const [query, text] of [
      ['', 'one'],
      ['?name=Gutschrift%20%C3%84.pdf', 'two'],
      ['?name=correction', 'three'],
      ['', 'one again'],
    ] as const)
      expect((await put('O-2', query, pdf(text))).status).toBe(204)
    const { headers, bytes } = await bytesOf('/orders/O-2/invoices')
    expect([headers['content-type'], headers['content-disposition']]).toEqual([
      'application/zip',
      'attachment; filename="invoices.zip"',
    ])
    expect(unzip(bytes)).toEqual([
      { name: 'invoice.pdf', bytes: pdf('one again') },
      { name: 'correction.pdf', bytes: pdf('three') },
      { name: 'Gutschrift Ä.pdf', bytes: pdf('two') },
    ])
    expect((await bytesOf('/orders/O-2/invoice')).bytes).toEqual(pdf('one again'))
  })

  test.each(['a/b', 'a\\b', '..', '.hidden', 'a.', ' a', 'a:b', 'a%0Ab', 'a"', 'x'.repeat(101)])(
    'a name that no file can have everywhere is refused: %s',
    async (name) => {
      const answer = await put(
        'O-3',
        `?name=${name.includes('%') ? name : encodeURIComponent(name)}`,
        pdf('x'),
      )
      expect([answer.status, answer.json.detail[0]?.loc]).toEqual([400, ['query', 'name']])
    },
  )

  test('the hundred and first is refused', async () => {
    for (let at = 0; at < 100; at++) expect((await put('O-3', `?name=n${at}`, pdf('x'))).status).toBe(204)
    expect((await put('O-3', '?name=more', pdf('x'))).status).toBe(409)
    expect((await put('O-3', '?name=n7', pdf('x'))).status).toBe(204)
    expect(unzip((await bytesOf('/orders/O-3/invoices')).bytes)).toHaveLength(100)
  })

  test('both paths have the limit that is called invoices, and each is counted by itself', async () => {
    const third = await running.merchant('Third')
    const left = async (path: string) => (await get(path, third)).headers['x-ratelimit-remaining']
    expect([await left('/orders/O-1/invoice'), await left('/orders/O-1/invoice')]).toEqual(['9', '8'])
    expect([await left('/orders/O-1/invoices'), await left('/orders/O-1/invoice')]).toEqual(['9', '7'])
  })
})

describe('reports', () => {
  const add = (query: string, body: Buffer | string = 'sku;quantity\n') =>
    running.admin('POST', `/merchants/${seller.id}/reports?${query}`, body)

  test('a report is laid out, listed newest first, downloaded with the key, and taken back', async () => {
    const content = Buffer.from([0, 1, 254, 255])
    const { status, json } = await add('type=DAC7&date=2026-11-25&name=DAC7%20%C3%84.zip', content)
    const { id } = json
    expect([status, json]).toEqual([
      201,
      {
        id,
        type: 'DAC7',
        file_name: 'DAC7 Ä.zip',
        file_url: `/api/v1/reports/${id}/download`,
        date: '2026-11-25',
        created_at: expect.stringMatching(/Z$/) as string,
        updated_at: json['created_at'],
      },
    ])
    const stock = (await add('type=SELLABLE_STOCK&date=2026-11-24&name=stock.csv')).json
    expect((await get('/reports/')).json.items).toEqual([stock, json])
    expect((await get('/reports/?type=DAC7')).json.items).toEqual([json])
    expect((await get(`/reports/?query=${stock.id}`)).json.items).toEqual([stock])
    const { headers, bytes } = await bytesOf(String(json['file_url']).replace('/api/v1', ''))
    expect([headers['content-type'], headers['content-disposition'], bytes]).toEqual([
      'application/octet-stream',
      `attachment; filename="DAC7 _.zip"; filename*=UTF-8''DAC7%20%C3%84.zip`,
      content,
    ])
    expect((await running.call('GET', String(json['file_url']))).status).toBe(401)
    expect((await get(`/reports/${id}/download`, other)).status).toBe(404)
    expect((await get('/reports/', other)).json).toMatchObject({ items: [], pagination: { total: 0 } })
    for (const taken of [204, 404])
      expect((await running.admin('DELETE', `/merchants/${seller.id}/reports/${id}`)).status).toBe(taken)
    expect((await get(`/reports/${id}/download`)).status).toBe(404)
  })

  test('every page together is the whole list, by number and by cursor', async () => {
    for (let at = 0; at < 7; at++) await add(`type=WAREHOUSE_MOVEMENTS&date=2026-11-25&name=m${at}.csv`)
    const ids = (answer: { json: { items: readonly { id: number }[] } }) =>
      answer.json.items.map(({ id }) => id)
    const whole = ids(await get('/reports/?type=WAREHOUSE_MOVEMENTS&per_page=100'))
    expect(whole).toEqual(whole.toSorted((a, b) => b - a))
    for (const follow of ['next', 'next_cursor'] as const) {
      const seen: number[] = []
      for (let url = '/reports/?type=WAREHOUSE_MOVEMENTS&per_page=3' as string | null; url !== null;) {
        const answer = await get(url)
        seen.push(...ids(answer))
        const place = (answer.json['pagination'] as Record<string, string | null>)[follow]!
        if (follow === 'next') url = place && place.replace('/api/v1', '')
        else url = place && `/reports/?type=WAREHOUSE_MOVEMENTS&per_page=3&cursor=${place}`
      }
      expect(seen).toEqual(whole)
    }
    expect(ids(await get('/reports/?page=90071992547409&per_page=100'))).toEqual([])
  })

  test('what is no report is 404, and what is no number 400', async () => {
    for (const id of ['0', '-1', '99999999999999999999'])
      expect((await get(`/reports/${id}/download`)).status).toBe(404)
    expect((await get('/reports/x/download')).status).toBe(400)
    for (const query of ['type=OTHER', 'type=dac7', 'cursor=x', 'page=0'])
      expect((await get(`/reports/?${query}`)).status).toBe(400)
  })
})

test('nothing of this was a fault of ours', () => {
  expect(running.logged).toEqual([])
})
