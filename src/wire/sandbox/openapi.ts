import { ownDocument } from '../document/own-document.ts'
import { sandboxCalls } from './calls.ts'

/** The OpenAPI 3.1 document of `/sandbox/v1`. `countries`: those whose orders can be invented. [ours: contract 11] */
export const sandboxDocument = (countries: readonly string[]) =>
  ownDocument({
    title: 'Sellers Center sandbox',
    description:
      'Only on a server that was started with `--sandbox`. With an API key a call acts on its merchant, with the token of the operator on the one that `?merchant=` names. Calls are neither limited nor recorded.',
    name: 'sandbox',
    prefix: '/sandbox/v1',
    security: {
      APIKeyAuth: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
      OperatorToken: { type: 'http', scheme: 'bearer' },
    },
    calls: sandboxCalls(countries),
  })
