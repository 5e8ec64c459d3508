// The same load as wrk.lua, for where wrk is missing: takes more of the machine from the server.
import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

const [url, connections, seconds, file, send, items, from, rate, path] = process.argv.slice(2)
const count = Number(items)
const sellers = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
  .map(([key, first, items]) => ({ key, first: Number(first), items: Number(items) }))
const entries = (first) => Array.from({ length: count }, (_, at) => `{"id":${first + at}}`)
for (const seller of sellers) seller.rest = entries(seller.first).slice(1).join(',')

let sent = 0
let accepted = 0
let refused = 0
const unpolled = []

const post = (request, key, body) => ({
  ...request,
  method: 'POST',
  path: '/api/v1/orders/cancel',
  headers: { 'x-api-key': key },
  body,
})
const get = (request, key, path) => ({
  ...request,
  method: 'GET',
  path,
  headers: { 'x-api-key': key },
  body: undefined,
})

const next = {
  neighbours(request) {
    const seller = sellers[sent % sellers.length]
    const place = Number(from) + Math.floor(sent++ / sellers.length) * count
    return post(
      request,
      seller.key,
      `{"items":[${entries(seller.first + (place % (seller.items - count + 1))).join(',')}]}`,
    )
  },
  distinct(request) {
    const seller = sellers[sent % sellers.length]
    const place = Number(from) + Math.floor(sent++ / sellers.length)
    const rest = seller.rest === '' ? '' : `,${seller.rest}`
    return post(request, seller.key, `{"items":[{"id":${seller.first + (place % seller.items)}}${rest}]}`)
  },
  polled(request) {
    if (unpolled.length < 256) return next.neighbours(request)
    return get(request, sellers[0].key, `/api/v1/results/cancel-orders?batch_request_id=${unpolled.shift()}`)
  },
  path: (request) => get(request, sellers[sent++ % sellers.length].key, path),
}

const result = await autocannon({
  url,
  connections: Number(connections),
  duration: Number(seconds),
  ...(Number(rate) > 0 && { overallRate: Number(rate) }),
  requests: [
    {
      setupRequest: next[send],
      onResponse(status, body) {
        if (status !== 200) refused++
        const id = /^{"batchRequestId":"([^"]+)"}/.exec(body)?.[1]
        if (id === undefined) return
        accepted++
        if (send === 'polled') unpolled.push(id)
      },
    },
  ],
})
const { requests, latency, errors, duration } = result
const told = { answered: requests.total, accepted, seconds: duration, refused, broken: errors }
console.log(JSON.stringify({ ...told, p50Ms: latency.p50, p99Ms: latency.p99, maxMs: latency.max }))
