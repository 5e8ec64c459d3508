import type { FastifyInstance, onRequestHookHandler } from 'fastify'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import { AuthThrottle } from '../admission/auth-throttle.ts'
import type { SandboxSide } from '../dependencies.ts'
import { keyOrToken } from './access.ts'
import { clockRoutes } from './clock.ts'
import type { SandboxContext } from './context.ts'
import { documentRoute } from './document.ts'
import { orderRoutes } from './orders.ts'

/** What a sandbox adds to the HTTP side [ours: contract 11]. Loaded in a sandbox only. */
export const sandboxSide = (sandbox: Sandbox): SandboxSide => ({
  routes(app, dependencies, own, operatorOnly) {
    const { config } = dependencies
    const authThrottle = new AuthThrottle(
      dependencies.rateClock,
      'A valid API key is needed in the header X-API-Key, or the operator token in the header Authorization, as Bearer',
      config,
    )
    register(app, { dependencies, sandbox, ...own }, keyOrToken(own.callers, authThrottle, operatorOnly))
  },
})

function register(app: FastifyInstance, context: SandboxContext, only: onRequestHookHandler): void {
  app.register(
    (sandbox, _options, done) => {
      sandbox.addHook('onRequest', only)
      documentRoute(sandbox)
      orderRoutes(sandbox, context)
      clockRoutes(sandbox, context)
      done()
    },
    { prefix: '/sandbox/v1' },
  )
}
