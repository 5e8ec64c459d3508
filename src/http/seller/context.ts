import type { FastifyRequest } from 'fastify'
import type { AuditContext } from '../../domain/audit.ts'
import type { Gate } from '../admission/gate.ts'
import type { KeyCache } from '../admission/key-cache.ts'
import type { HttpDependencies } from '../dependencies.ts'
import type { BatchReader } from '../intake/batch-reader.ts'
import { type Bodies, textOf } from '../intake/bodies.ts'
import type { OrderReads } from '../merchant/order-reads.ts'
import type { Submit } from '../intake/submit.ts'

/** What every call of the seller API works with. */
export interface SellerContext {
  readonly dependencies: HttpDependencies
  readonly gate: Gate
  readonly bodies: Bodies
  readonly callers: KeyCache
  readonly reader: BatchReader
  readonly orderReads: OrderReads
  readonly submit: Submit
}

/** The one limit of the seller API: all its calls are counted together. */
export const SELLER = 'seller'

/** Bodies without a list. */
const BODY_BYTES_MAX = 1024 * 1024

/** The text of a small body. Asks again who calls, before anything is done with it. */
export const bodyText = ({ bodies, gate }: SellerContext, request: FastifyRequest): Promise<string> =>
  bodies.read(request.raw, request.caller.merchantId, BODY_BYTES_MAX, async (body) => {
    await gate.confirm(request)
    return textOf(body)
  })

/** What a step that changes something needs, to write down in its transaction who asked for the change. */
export const auditOf = ({ dependencies }: SellerContext, { caller, id }: FastifyRequest): AuditContext => ({
  at: dependencies.clock.now(),
  by: `key ${caller.keyId}`,
  requestId: id,
})
