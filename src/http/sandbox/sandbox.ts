import type { FastifyInstance, onRequestHookHandler } from 'fastify'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import { AuthThrottle } from '../admission/auth-throttle.ts'
import type { SandboxSide } from '../dependencies.ts'
import { keyOrToken } from './access.ts'
import { breakAnswers } from './broken-answers.ts'
import { clockRoutes } from './clock.ts'
import type { SandboxContext } from './context.ts'
import { documentRoute } from './document.ts'
import { faultRoutes } from './faults.ts'
import { FaultyGate } from './faulty-gate.ts'
import { orderRoutes } from './orders.ts'
import { snapshotRoutes } from './snapshots.ts'

/** What a sandbox adds to the HTTP side [ours: contract 11]. Loaded in a sandbox only. */
export function sandboxSide(sandbox: Sandbox): SandboxSide {
  const routes = new Set<string>()
  return {
    begin(app) {
      app.addHook('onRoute', ({ method, url }) => {
        if (!OF_MERCHANTS.test(url)) return
        for (const one of [method].flat()) routes.add(`${one} ${url.replaceAll(/:[^/]+/g, '{}')}`)
      })
      app.addHook('onRequest', (_request, _reply, done) => {
        if (sandbox.ready) void sandbox.ready.then(() => done())
        else done()
      })
      breakAnswers(app, sandbox.faults)
    },
    gate: (...gate) => new FaultyGate(sandbox.faults, sandbox.machine, ...gate),
    routes(app, dependencies, own, operatorOnly) {
      const { config } = dependencies
      sandbox.onLoad(() => own.callers.forgetAll())
      const authThrottle = new AuthThrottle(
        dependencies.rateClock,
        'A valid API key is needed in the header X-API-Key, or the operator token in the header Authorization, as Bearer',
        config,
      )
      register(
        app,
        { dependencies, sandbox, routes, ...own },
        keyOrToken(own.callers, authThrottle, operatorOnly),
      )
    },
  }
}

/** Where a key is shown. */
const OF_MERCHANTS = /^\/(?:api|seller)\/v1\/(?!docs|openapi)/

function register(app: FastifyInstance, context: SandboxContext, only: onRequestHookHandler): void {
  app.register(
    (sandbox, _options, done) => {
      sandbox.addHook('onRequest', only)
      documentRoute(sandbox)
      orderRoutes(sandbox, context)
      clockRoutes(sandbox, context)
      faultRoutes(sandbox, context)
      snapshotRoutes(sandbox, context)
      done()
    },
    { prefix: '/sandbox/v1' },
  )
}
