import type { FastifyInstance } from 'fastify'
import { Refusal } from '../../domain/refusals.ts'
import { readNewReport } from '../../wire/operator/files.ts'
import { presentReport } from '../../wire/reports.ts'
import { OPERATOR } from '../bounds/fair-share.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { idOf, noSuch } from '../heads/path-ids.ts'
import { merchantOf, type OfMerchant } from './access.ts'
import { json } from '../answers/json.ts'
import { auditOf, type OperatorContext } from './context.ts'

/** Reports that are laid out for a merchant, and taken back. [ours: contract 7] */
export function reportRoutes(app: FastifyInstance, context: OperatorContext): void {
  const { store, clock, config } = context.dependencies

  app.post<OfMerchant>('/merchants/:id/reports', async (request, reply) => {
    const report = readNewReport(rawQuery(request, reply))
    const added = await context.bodies.read(request.raw, OPERATOR, config.bodyBytesMax, async (content) => {
      if (content.length === 0) throw new Refusal('invalid', 'The body is empty: the file is needed in it')
      const { id: merchantId } = await merchantOf(store, request.params)
      return store.addReport({
        ...report,
        merchantId,
        content,
        now: clock.now(),
        audit: auditOf(context, request),
      })
    })
    return json(reply, 201, presentReport(added))
  })

  app.delete<OfMerchant & { Params: { report_id: string } }>(
    '/merchants/:id/reports/:report_id',
    async (request, reply) => {
      const { id: merchantId } = await merchantOf(store, request.params)
      const id = idOf(request.params.report_id, 'report')
      if (!(await store.removeReport({ merchantId, id, audit: auditOf(context, request) })))
        throw noSuch('report')
      return reply.code(204).send()
    },
  )
}
