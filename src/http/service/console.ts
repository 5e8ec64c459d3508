import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../domain/refusals.ts'
import { acceptedCoding } from '../answers/compression.ts'
import { ConsoleFiles } from './console-files.ts'
import { oneAfterTheOther } from './pipelined.ts'

const ROOT = '/console'
const HTML = 'text/html; charset=utf-8'

/** [ours: contract 12] The nonce is for styles that the app makes while it runs; scripts are files of ours and nothing else. */
const policy = (nonce: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; ` +
  "font-src 'self'; connect-src 'self'; frame-ancestors 'none'"

const NOT_BUILT = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>Sellers Center console</title>
</head>
<body>
<h1>The console is not built</h1>
<p>Run <code>npm run build</code> in the folder of sellers-center and load this page again. The API works without it.</p>
</body>
</html>
`

/** The seller's web console: one page for all paths of the app, and the files that it consists of. Open to everybody; the app asks for a key. */
export function consoleRoutes(app: FastifyInstance, files = new ConsoleFiles()): void {
  const onRequest = oneAfterTheOther()

  app.get(`${ROOT}/assets/*`, { onRequest }, async (request, reply) => {
    const { '*': name } = request.params as { '*': string }
    const file = await files.asset(name, acceptedCoding(request.headers['accept-encoding'])?.name)
    if (!file) throw new Refusal('not_found', 'There is nothing at this path')
    if (file.coding !== undefined) reply.header('content-encoding', file.coding)
    return reply
      .header('vary', 'Accept-Encoding')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type(file.type)
      .send(file.body)
  })

  const show = async (request: FastifyRequest, reply: FastifyReply) => {
    const page = await files.page()
    reply.header('cache-control', 'no-cache').type(HTML)
    if (page === undefined) return reply.send(NOT_BUILT)
    const nonce = randomBytes(16).toString('base64')
    return reply
      .header('content-security-policy', policy(nonce))
      .send(page.replaceAll('%NONCE%', nonce).replaceAll('%BASE%', pathToRoot(request.raw.url!)))
  }
  app.get(ROOT, { onRequest }, show)
  app.get(`${ROOT}/*`, { onRequest }, show)
}

/** From a path of the app to its root, relative: which prefix a proxy has cut off is not known here. */
function pathToRoot(url: string): string {
  const [, , ...below] = url.replace(/[?#].*$/, '').split('/')
  return below.length === 0 ? 'console/' : '../'.repeat(below.length - 1) || './'
}
