import { pipeline, type Readable } from 'node:stream'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'

/** A way to compress an answer: whole ones at once, streams as they come; both in the thread pool and not on the event loop. */
interface Coding {
  readonly name: string
  readonly whole: (body: string | Uint8Array, done: (error: Error | null, compressed: Buffer) => void) => void
  readonly stream: () => NodeJS.ReadWriteStream & Readable
}

// As fast as gzip and smaller; by default Brotli takes a hundred times as long. A window of 256 KiB bounds the memory of a stream.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 } }
const GZIP = { level: 5 }

/** The one that is preferred in front. */
const CODINGS: readonly Coding[] = [
  {
    name: 'br',
    whole: (body, done) => brotliCompress(body, BROTLI, done),
    stream: () => createBrotliCompress(BROTLI),
  },
  { name: 'gzip', whole: (body, done) => gzip(body, GZIP, done), stream: () => createGzip(GZIP) },
]

/** JSON, CSV, plain text. Not PDF and ZIP, which are compressed, and not event streams, whose events must not wait for others. */
const COMPRESSIBLE = /^(?:application\/(?:json|x-ndjson)|text\/(?!event-stream))/

export const isCompressible = (contentType: unknown) =>
  typeof contentType === 'string' && COMPRESSIBLE.test(contentType)

/** What `Accept-Encoding` likes best of what there is; undefined where it asks for none of them. */
export function acceptedCoding(acceptEncoding: string | undefined): Coding | undefined {
  if (acceptEncoding === undefined) return undefined
  const weights = new Map<string, number>()
  for (const one of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', ...parameters] = one.split(';').map((part) => part.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    weights.set(name === 'x-gzip' ? 'gzip' : name, weight === undefined ? 1 : Number(weight.slice(2)))
  }
  let best: Coding | undefined
  let bestWeight = 0
  for (const coding of CODINGS) {
    const weight = weights.get(coding.name) ?? weights.get('*') ?? 0
    // Also not where it is no number.
    if (!(weight > bestWeight)) continue
    best = coding
    bestWeight = weight
  }
  return best
}

export function compressedStream({ stream }: Coding, source: Readable): Readable {
  // Each of the two is ended when the other breaks off; its own listener tells Fastify.
  return pipeline(source, stream(), () => undefined)
}
