import type { FastifyInstance } from 'fastify'
import { Refusal } from '../../domain/refusals.ts'
import { readPathInteger } from '../../wire/reading/querystring.ts'
import { presentReportsPage, readReportsQuery } from '../../wire/reports.ts'
import type { Gate } from '../admission/gate.ts'
import { JSON_TYPE } from '../answers/errors.ts'
import { FairQueue } from '../bounds/fair-queue.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { rawQuery } from '../heads/raw-query.ts'

interface OfReport {
  Params: { report_id: string }
}

/** Files that are being read, and those of one merchant. */
const FILES_AT_ONCE = 4
const FILES_OF_ONE = 1

/** Files that the operator has laid out for a merchant. [known: contract 9] */
export function reportRoutes(app: FastifyInstance, { store }: HttpDependencies, gate: Gate): void {
  const reads = new FairQueue(FILES_AT_ONCE, FILES_OF_ONE)

  app.get(
    '/api/v1/reports',
    gate.reading('reports', async (request, reply) => {
      const query = readReportsQuery(rawQuery(request, reply))
      const { filter, before, limit, position } = query
      const { merchantId } = request.caller
      const skip = 'page' in position ? (position.page - 1) * limit : 0
      const found = await store.listReports({ merchantId, filter, before, skip, limit })
      reply.type(JSON_TYPE)
      return JSON.stringify(presentReportsPage(found, query))
    }),
  )

  app.get<OfReport>(
    '/api/v1/reports/:report_id/download',
    gate.reading<OfReport>('report_download', async (request, reply) => {
      const { merchantId } = request.caller
      const id = readPathInteger('report_id', request.params.report_id)
      const report = Number.isSafeInteger(id)
        ? await reads.run(merchantId, () => store.readReport({ merchantId, id }))
        : undefined
      if (!report) throw new Refusal('not_found', 'There is no report of this id')
      reply.type('application/octet-stream').header('content-disposition', attachment(report.fileName))
      return report.content
    }),
  )
}

/** The name in ASCII for old readers, and in full (RFC 6266, RFC 8187). */
function attachment(fileName: string): string {
  const ascii = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const full = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`
}
