import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { read, ROOT } from './house/sources.ts'

/** The diff in ARCHITECTURE.md: for each file the lines that are taken out, and those that come in their place. */
function shownDiff(): ReadonlyMap<string, readonly string[]> {
  const [, block = ''] = /```diff\n(.*?)```/s.exec(read('ARCHITECTURE.md')) ?? []
  const files = new Map<string, string[]>()
  let lines: string[] = []
  for (const line of block.split('\n').map((one) => one.slice(2))) {
    if (line.startsWith('+++ ')) files.set(line.slice(4), (lines = []))
    else if (line !== '') lines.push(line)
  }
  return files
}

/** A new file is its lines; in an old one what a line begins with is taken out, and a line without a mark says where to add. */
function apply(text: string, lines: readonly string[]): string {
  let place = text.length
  for (const line of lines) {
    const words = line.slice(1)
    if (line.startsWith('+')) {
      const added = text.length === place || text[place - 1] === '\n' ? `${words}\n` : words
      text = text.slice(0, place) + added + text.slice(place)
      place += added.length
    } else {
      const found = text.indexOf(words)
      if (found < 0) throw new Error(`ARCHITECTURE.md shows a line that is not there: ${words}`)
      if (line.startsWith('-')) text = text.slice(0, found) + text.slice(found + words.length)
      place = line.startsWith('-') ? found : found + words.length + 1
    }
  }
  return text
}

test('the lines that ARCHITECTURE.md shows add an operation: route, results, limit, document and settling', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'sellers-center-toy-'))
  try {
    for (const part of ['bin', 'client', 'package.json', 'tsconfig.json'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true })
    cpSync(join(ROOT, 'src'), join(copy, 'src'), {
      recursive: true,
      filter: (path) => !/fonts[/\\]./.test(path),
    })
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'dir')
    const diff = shownDiff()
    expect(diff.size).toBe(2)
    for (const [path, lines] of diff) {
      const isNew = lines.every((line) => line.startsWith('+'))
      const before = isNew ? '' : readFileSync(join(copy, path), 'utf8')
      writeFileSync(join(copy, path), apply(before, lines))
    }
    execFileSync(
      process.execPath,
      [join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', '--incremental', 'false', '-p', copy],
      {
        stdio: 'inherit',
      },
    )
    await use(copy)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}, 120_000)

async function use(copy: string) {
  const command = [join(copy, 'bin/sellers-center.mjs'), 'serve', '--sandbox', '--json', '--port', '0']
  const server = spawn(process.execPath, [...command, '--data', join(copy, 'data')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [line] = (await once(createInterface(server.stdout), 'line')) as [string]
    const { url, merchants } = JSON.parse(line) as { url: string; merchants: { apiKey: string }[] }
    const headers = { 'x-api-key': merchants[0]!.apiKey, prefer: 'wait=30' }
    const carryOut = async (operation: string, results: string, id: number) => {
      const body = JSON.stringify({ items: [{ id }] })
      const sent = await fetch(`${url}/api/v1/orders/${operation}`, { method: 'POST', headers, body })
      expect([operation, sent.status]).toEqual([operation, 200])
      const { batchRequestId } = (await sent.json()) as { batchRequestId: string }
      const answer = await fetch(`${url}/api/v1/results/${results}?batch_request_id=${batchRequestId}`, {
        headers,
      })
      return { limit: sent.headers.get('x-ratelimit-limit'), results: await answer.json() }
    }
    const page = await fetch(`${url}/api/v1/orders/?order_status=open&per_page=1`, { headers })
    const { items } = (await page.json()) as {
      items: { order_number: string; order_items: { id: number }[] }[]
    }
    const { order_number: number, order_items: ordered } = items[0]!
    const { id } = ordered[0]!
    await carryOut('cancel', 'cancel-orders', id)
    const reopened = await carryOut('reopen', 'reopen-orders', id)
    expect(reopened).toMatchObject({
      limit: '7',
      results: { status: 'completed', items: [{ requestItem: { id }, success: true, errors: [] }] },
    })
    const again = await fetch(`${url}/api/v1/orders/?order_number=${number}`, { headers })
    expect(await again.json()).toMatchObject({ items: [{ status: 'open' }] })
    const missed = await carryOut('reopen', 'reopen-orders', 999_999_999)
    expect(missed.results).toMatchObject({ items: [{ success: false, errorCodes: ['item_not_found'] }] })
    const document = (await (await fetch(`${url}/openapi.json`)).json()) as { paths: object }
    expect(Object.keys(document.paths)).toContain('/api/v1/orders/reopen')
  } finally {
    server.kill()
    await once(server, 'exit')
  }
}
