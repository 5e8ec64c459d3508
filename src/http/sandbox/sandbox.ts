import type { FastifyInstance, onRequestHookHandler } from 'fastify'
import type { KeptState } from '../../sandbox/state.ts'
import { BadKeys } from '../admission/auth-throttle.ts'
import type { SandboxSide } from '../dependencies.ts'
import { keyOrToken } from './access.ts'
import type { SandboxContext } from './context.ts'
import { documentRoute } from './document.ts'
import { orderRoutes } from './orders.ts'

/** What a sandbox adds to the HTTP side [ours: contract 11]. Loaded in a sandbox only. */
export const sandboxSide = (state: KeptState): SandboxSide => ({
  routes(app, parts, own, operatorOnly) {
    const { clock, config } = parts
    const badKeys = new BadKeys(
      clock,
      'A valid API key belongs in the header X-API-Key, or the operator token in the header Authorization, as Bearer',
      config,
    )
    register(app, { parts, state, ...own }, keyOrToken(own.callers, badKeys, operatorOnly))
  },
})

function register(app: FastifyInstance, context: SandboxContext, only: onRequestHookHandler): void {
  app.register(
    (sandbox, _options, done) => {
      sandbox.addHook('onRequest', only)
      documentRoute(sandbox)
      orderRoutes(sandbox, context)
      done()
    },
    { prefix: '/sandbox/v1' },
  )
}
