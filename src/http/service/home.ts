import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { JSON_TYPE } from '../answers/errors.ts'

/** Where the parts of this server are. Relative, so that they hold below a path prefix as well. */
const LINKS = [
  ['console', 'console/', 'Console for sellers'],
  ['docs', 'api/v1/docs', 'Documentation of the API'],
  ['openapi', 'openapi.json', 'OpenAPI document'],
  ['orders', 'api/v1/orders/', 'Orders (needs an API key)'],
  ['health', 'healthz', 'Health'],
] as const

const STYLE =
  'body{font:1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem}li{margin:.25rem 0}'
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Sellers Center</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Sellers Center</h1>
<p>An API for sellers: orders are read, and their items cancelled, shipped and returned.</p>
<ul>
${LINKS.map(([, to, words]) => `<li><a href="${to}">${words}</a></li>`).join('\n')}
</ul>
</body>
</html>
`
const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
const ANSWER = JSON.stringify({
  name: 'Sellers Center',
  links: Object.fromEntries(LINKS.map(([name, to]) => [name, `/${to}`])),
})

/** The first page for a reader who knows the address alone: `/` says what is here, as a page or as JSON, and `/docs` leads on. [ours: contract, base path] */
export function homeRoutes(app: FastifyInstance): void {
  app.get('/', (request, reply) => {
    reply.header('vary', 'accept')
    if (!/\btext\/html\b/i.test(request.headers.accept ?? '')) return reply.type(JSON_TYPE).send(ANSWER)
    return reply.header('content-security-policy', PAGE_POLICY).type('text/html; charset=utf-8').send(PAGE)
  })
  app.get('/docs', (request, reply) => {
    const path = request.raw.url!.replace(/[?#].*$/, '')
    return reply.redirect(path.endsWith('/') ? '../api/v1/docs' : 'api/v1/docs')
  })
}
