import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { SqliteEngine, type Call, type SqliteOptions } from './sqlite-engine.ts'

/**
 * A thread that owns one connection. Calls that arrive while a transaction runs wait in the mailbox and then share the next
 * one; all their replies travel in one message, after the commit. What was asked before the closing is carried out before it.
 */
const port = parentPort!
const options = workerData as SqliteOptions
const engine = new SqliteEngine(options)
if (!options.readOnly) engine.migrate()

const queue: Call[] = []
let busy = false
let closing = false

async function drain(): Promise<void> {
  busy = true
  while (queue.length > 0) {
    port.postMessage(await engine.perform(queue))
    for (let mail = receiveMessageOnPort(port); mail; mail = receiveMessageOnPort(port))
      receive(mail.message as Call[] | 'close')
  }
  busy = false
  if (!closing) return
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
