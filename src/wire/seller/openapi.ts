import { documentOf } from '../document/openapi.ts'
import { SELLER_CALLS } from './calls.ts'

/** The OpenAPI 3.1 document of `/seller/v1`. [ours: contract 10] */
export const sellerDocument = () =>
  documentOf({
    title: 'Sellers Center, for the staff and tools of sellers',
    description:
      'What sellers need beyond the published API. All calls of a key are counted together: the rate limit is that of all of them.\n\n' +
      'A key with the role `read` may make every GET, previews and `POST /downloads`. An unknown member of a body is refused.',
    tags: [
      { name: 'Access', description: 'Who calls, and with which keys.' },
      { name: 'Search', description: 'Orders as staff look for them.' },
      { name: 'Events', description: 'What happens, in its order.' },
      { name: 'Webhooks', description: 'What was delivered, and trying, repeating and signing it.' },
      { name: 'Previews', description: 'What a write would do, before anything happens.' },
      { name: 'Selections', description: 'Items that are frozen, to be acted on once.' },
      { name: 'Exports', description: 'Lists as files.' },
      { name: 'Batches', description: 'What was sent, how it goes and how it went.' },
    ],
    calls: SELLER_CALLS,
  })
