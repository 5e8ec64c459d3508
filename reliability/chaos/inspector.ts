import type { ServerProcess } from '../server-process.ts'

/** The option that lets `inspect` in: no line of the program knows of it. */
export const INSPECTABLE = '--inspect=127.0.0.1:0'

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly sessionId?: string }
}

/** Node's debugger, through which a fault is brought into a running process that was built without any knowledge of it. */
export class Inspector {
  readonly #socket: WebSocket
  readonly #answers = new Map<number, () => void>()
  readonly #threads = new Set<string>()
  #lastId = 0

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => {
      const { id, method, params } = JSON.parse(String(data)) as Message
      if (id !== undefined) this.#answers.get(id)?.()
      if (method === 'NodeWorker.attachedToWorker') this.#threads.add(params!.sessionId!)
      if (method === 'NodeWorker.detachedFromWorker') this.#threads.delete(params!.sessionId!)
    })
  }

  static async open(server: ServerProcess): Promise<Inspector> {
    const [, url] = /Debugger listening on (ws:\S+)/.exec(server.stderr) ?? []
    if (url === undefined) throw new Error(`the server was not started with ${INSPECTABLE}`)
    const socket = new WebSocket(url)
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve)
      socket.addEventListener('error', () => reject(new Error('the debugger of the server does not answer')))
    })
    const inspector = new Inspector(socket)
    await inspector.#send('NodeWorker.enable', { waitForDebuggerOnStart: false })
    return inspector
  }

  /** Evaluates in the main thread. */
  async inMain(expression: string): Promise<void> {
    await this.#send('Runtime.evaluate', { expression })
  }

  /** Evaluates in every other thread; each must find out for itself whether it is meant. */
  async inThreads(expression: string): Promise<void> {
    const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } })
    await Promise.all(
      [...this.#threads].map((sessionId) =>
        this.#send('NodeWorker.sendMessageToWorker', { sessionId, message }),
      ),
    )
  }

  close(): void {
    this.#socket.close()
  }

  #send(method: string, params: unknown): Promise<void> {
    const id = ++this.#lastId
    return new Promise((resolve) => {
      this.#answers.set(id, resolve)
      this.#socket.addEventListener('close', () => resolve(), { once: true })
      this.#socket.send(JSON.stringify({ id, method, params }))
    })
  }
}

/** Ends the thread of the store that writes, or the one that reads, in the middle of whatever it is doing. */
export const endStoreThread = (which: 'writer' | 'reader', how: 'exit' | 'throw') => `
  const { workerData } = process.getBuiltinModule('node:worker_threads')
  if (workerData?.readOnly === ${which === 'reader'}) {
    ${how === 'exit' ? 'process.exit(1)' : `setImmediate(() => { throw new Error('a fault from outside') })`}
  }`

/** From now on the clock of the process runs ahead (or behind) of the machine's by so much. */
export const setClockAhead = (ms: number) => `
  globalThis.trueNow ??= Date.now
  Date.now = () => globalThis.trueNow() + (${ms})`
