import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../domain/refusals.ts'
import { type Profile, profileAt } from '../../wire/profile.ts'
import { wrongMethod } from './client-errors.ts'
import type { Cors } from './cors.ts'
import { statusOf } from '../answers/errors.ts'
import type { KnownPaths } from './known-paths.ts'

/** [known] The running service answers an unknown path with a page. */
const LIVE_NOT_FOUND = `<!doctype html>
<html lang="en">
<head>
  <title>Not Found</title>
</head>
<body>
  <h1>Not Found</h1><p>The requested resource was not found on this server.</p>
</body>
</html>
`
/** [known] And a wrong method with plain words. */
const LIVE_WRONG_METHOD = 'Method not allowed'

/** Where no route fits: 404, or 405 with `Allow` where another method would have been answered; and preflights, which have no route. */
export function noRoute(paths: KnownPaths, profile: Profile, cors?: Cors) {
  return (request: FastifyRequest, reply: FastifyReply) => {
    const { url = '' } = request.raw
    const methods = paths.methodsAt(url)
    const known = methods.length > 0
    if (cors?.answersPreflight(request, reply, methods)) return cors.answerPreflight(reply, methods)
    if (known) reply.header('allow', methods.join(', '))
    const refusal = known ? wrongMethod(methods) : new Refusal('not_found', 'There is nothing at this path')
    if (profileAt(profile, url) === 'documented') throw refusal
    reply.code(statusOf(refusal.code, profile))
    return known
      ? reply.type('text/plain; charset=utf-8').send(LIVE_WRONG_METHOD)
      : reply.type('text/html; charset=utf-8').send(LIVE_NOT_FOUND)
  }
}
