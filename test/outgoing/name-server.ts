import { createSocket, type Socket } from 'node:dgram'
import ipaddr from 'ipaddr.js'

const TYPES = { A: 1, AAAA: 28 } as const

/** A name server for tests: what it answers is decided at each question. Names that it is told nothing of have no address. */
export class NameServer {
  /** What the names resolve to, or how that is found at each question. */
  readonly names = new Map<string, string[] | (() => string[])>()
  asked = 0
  readonly #socket: Socket

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('message', (question, from) => socket.send(this.#answer(question), from.port, from.address))
  }

  static async start(): Promise<NameServer> {
    const socket = createSocket('udp4')
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
    return new NameServer(socket)
  }

  get address(): string {
    return `127.0.0.1:${this.#socket.address().port}`
  }

  close(): void {
    this.#socket.close()
  }

  #answer(question: Buffer): Buffer {
    const labels: string[] = []
    let at = 12
    for (let length = question[at]!; length > 0; length = question[at]!) {
      labels.push(question.toString('latin1', at + 1, at + 1 + length))
      at += length + 1
    }
    const type = question.readUInt16BE(at + 1)
    const known = this.names.get(labels.join('.'))
    if (type === TYPES.A) this.asked += 1
    const addresses = (
      typeof known === 'function' && type === TYPES.A ? known() : Array.isArray(known) ? known : []
    )
      .map((text) => ipaddr.parse(text))
      .filter((address) => TYPES[address.kind() === 'ipv4' ? 'A' : 'AAAA'] === type)
    const head = Buffer.alloc(12)
    question.copy(head, 0, 0, 2)
    head.writeUInt16BE(0x8180, 2)
    head.writeUInt16BE(1, 4)
    head.writeUInt16BE(addresses.length, 6)
    const records = addresses.map((address) => {
      const bytes = address.toByteArray()
      return Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 0, 0, bytes.length, ...bytes])
    })
    return Buffer.concat([head, question.subarray(12, at + 5), ...records])
  }
}
