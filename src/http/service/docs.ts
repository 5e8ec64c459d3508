import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Profile } from '../../wire/profile.ts'
import { type AnswerError, JSON_TYPE } from '../answers/errors.ts'
import { KnownPaths } from '../listener/known-paths.ts'
import { noRoute } from '../listener/routing.ts'
import { oneAfterTheOther } from './pipelined.ts'

const PAGE = '/api/v1/docs'

/** A page of ours with scripts of ours: nothing else may run in it, and it may call no other host. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The OpenAPI documents and a page that shows the first, open to everybody. They are made when first asked for: a start need not wait for them. */
export function docsRoutes(app: FastifyInstance, profile: Profile, answerError: AnswerError): void {
  const onRequest = oneAfterTheOther()
  for (const [make, ...paths] of [
    [openApi, '/api/v1/openapi.json', '/openapi.json'],
    [sellerApi, '/seller/v1/openapi.json'],
  ] as const) {
    let document: string | undefined
    for (const path of paths) {
      app.get(path, { onRequest }, async (_request, reply) => {
        document ??= JSON.stringify(await make())
        reply.type(JSON_TYPE)
        return document
      })
    }
  }

  let page: Promise<FastifyInstance> | undefined
  const show = async (request: FastifyRequest, reply: FastifyReply) => {
    const docs = await (page ??= buildPage(profile, answerError))
    reply.hijack()
    for (const [name, value] of Object.entries({
      ...reply.getHeaders(),
      'content-security-policy': PAGE_POLICY,
    })) {
      reply.raw.setHeader(name, value!)
    }
    docs.routing(request.raw, reply.raw)
  }
  app.get(PAGE, { onRequest }, show)
  app.get(`${PAGE}/*`, { onRequest }, show)
  app.addHook('onClose', async () => {
    await (await page)?.close()
  })
}

const sellerApi = async () => (await import('../../wire/seller/openapi.ts')).sellerDocument()
const openApi = async () => (await import('../../wire/document/openapi.ts')).openApiDocument()

/** An app of its own, never listening: plugins cannot join one that has started. */
async function buildPage(profile: Profile, answerError: AnswerError): Promise<FastifyInstance> {
  const router = { ignoreTrailingSlash: true }
  const docs = fastify({ routerOptions: router, exposeHeadRoutes: true })
  docs.setErrorHandler(answerError)
  docs.setNotFoundHandler(noRoute(new KnownPaths(router), profile))
  const { default: swagger } = await import('@fastify/swagger')
  const { default: swaggerUi } = await import('@fastify/swagger-ui')
  await docs.register(swagger, { mode: 'static', specification: { document: (await openApi()) as never } })
  await docs.register(swaggerUi, { routePrefix: PAGE })
  await docs.ready()
  return docs
}
