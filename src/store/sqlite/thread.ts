import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { FileWatch } from './file-watch.ts'
import { Custody, openFilesOf } from './installation.ts'
import { MEMORY, openWhole, SqliteEngine, type Call, type CarryOut, type SqliteOptions } from './engine.ts'

/**
 * A thread that owns one connection. Calls that arrive while a transaction runs wait in the mailbox and then share the next
 * one; all their replies travel in one message, after the commit. What was asked before the closing is carried out before it.
 */
const LOOK_MS = 500

const port = parentPort!
const options = workerData as SqliteOptions
const further =
  options.extension === undefined
    ? undefined
    : ((await import(options.extension)) as { readonly carryOut: CarryOut }).carryOut
const inMemory = options.file === MEMORY
const engine =
  options.readOnly || inMemory ? new SqliteEngine(options, further) : await openWhole(options, further)
if (inMemory) engine.migrate()
const custody = options.readOnly || inMemory ? undefined : await takeCustody()
/** Every thread looks for itself. The writer alone reports what it finds. */
const watch = new FileWatch(inMemory ? [] : openFilesOf(options.file), options.readOnly ? undefined : tell)
/** Between two looks while no step is asked for. */
const looking = setInterval(() => watch.fault(), LOOK_MS)

const queue: Call[] = []
let busy = false
let closing = false

function takeCustody(): Promise<Custody> {
  engine.migrate()
  return Custody.begin(engine, options.file)
}

function tell(fault: string | undefined): void {
  const notice =
    fault === undefined
      ? 'The database is back where it was opened: calls are taken again'
      : `Nothing is taken, because the database is not where it was opened: ${fault}`
  port.postMessage({ notice })
}

async function drain(): Promise<void> {
  busy = true
  while (queue.length > 0) {
    port.postMessage(await engine.perform(queue, custody, watch))
    for (let mail = receiveMessageOnPort(port); mail; mail = receiveMessageOnPort(port))
      receive(mail.message as Call[] | 'close')
  }
  busy = false
  if (!closing) return
  clearInterval(looking)
  // What cannot be written now is for the next start to find.
  await custody?.end().catch(() => undefined)
  engine.close()
  port.close()
}

function receive(message: Call[] | 'close'): void {
  if (message === 'close') closing = true
  else for (const call of message) queue.push(call)
}

port.on('message', (message: Call[] | 'close') => {
  receive(message)
  if (!busy) void drain()
})
port.postMessage('ready')
