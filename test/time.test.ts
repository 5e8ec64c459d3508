import { expect, test } from 'vitest'
import { type Source, code } from './house/sources.ts'

/**
 * What a file of `src/` must not ask of the machine itself: the time, a timer, a random number. `setTimeout` of a socket is left out,
 * because it is the network's.
 */
const ASKED =
  /(?<!\b(?:socket|raw)\.)\bsetTimeout\b|\bsetInterval\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bhrtime\b|\bMath\.random\b|\brandom(?:UUID|Bytes|Int|Fill|FillSync)\b|\bgetRandomValues\b/

/** Who asks all the same, and why. A path that ends in "/" is a folder. */
const REASONS: Readonly<Record<string, string>> = {
  'src/system-clock.ts': 'the clock that app.ts hands to all others',
  'src/app.ts':
    'what it hands to webhooks: real time, which receivers compare with their own, and the jitter of repeats',
  'src/cli/': 'the time of a terminal, and of a process that is to stop',
  'src/console/': 'a browser, which has the time and the timers of the machine it runs on',
  'src/http/service/console.ts': 'the nonce of a page has to be random',
  'src/credentials/api-keys.ts': 'a key has to be random, whatever the time is',
  'src/credentials/links.ts': 'a link must not be guessed',
  'src/credentials/batch-ids.ts': 'the tail of an id has to be random; its time is that of the clock',
  'src/credentials/webhook-secrets.ts': 'a secret, and what it is sealed with, have to be random',
  'src/http/listener/request-ids.ts': 'the part of a request id that tells processes apart',
  'src/sandbox/secrets.ts': 'the operator token of a sandbox',
  'src/store/postgres/start.ts':
    'waits for a database at the start: the clock of the product is that of the database',
  'src/store/postgres/store.ts': 'measures the clock of the database against that of the machine',
  'src/store/postgres/notifier.ts': 'tells processes apart; gathers notifications and reconnects',
  'src/store/sqlite/worker.ts': 'starts a thread again that ended by a fault',
  'src/store/sqlite/thread.ts': 'a thread of its own, which no clock of another reaches: looks for its files',
  'src/store/sqlite/file-watch.ts': 'in that thread: how long what was seen is believed',
  'src/store/sqlite/engine.ts': 'in that thread: how long one transaction gathers calls',
  'src/store/sqlite/installation.ts':
    'in that thread: the id of a database, and how often its commits are written down',
  'src/store/sqlite/data-folder.ts': 'since when a process owns the folder, for a person to read',
}

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
const asks = ({ text }: Pick<Source, 'text'>) => ASKED.test(withoutComments(text))
const covers = (listed: string, path: string) =>
  listed.endsWith('/') ? path.startsWith(listed) : path === listed

const asking = code.filter((source) => source.path.startsWith('src/') && asks(source)).map(({ path }) => path)
const listed = Object.keys(REASONS)

test('time, timers and random numbers come from the clock and from app.ts, but for the files that are listed', () => {
  expect(asking.filter((path) => !listed.some((entry) => covers(entry, path)))).toEqual([])
})

test('no file is listed that asks for nothing', () => {
  expect(listed.filter((entry) => !asking.some((path) => covers(entry, path)))).toEqual([])
})

test.each([
  ["import { setTimeout as sleep } from 'node:timers/promises'", true],
  ['const id = crypto.randomUUID()', true],
  ['globalThis.setTimeout(wake, 5)', true],
  ['const at = new Date()', true],
  ['const at = new Date(clock.now())', false],
  ['socket.setTimeout(idleMs)', false],
  ['// Date.now() may jump', false],
  ['/** never\n * Math.random */', false],
])('%s asks the machine: %s', (text, asked) => {
  expect(asks({ text })).toBe(asked)
})
