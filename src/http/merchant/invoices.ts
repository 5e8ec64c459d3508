import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../domain/refusals.ts'
import type { Gate } from '../admission/gate.ts'
import { type ZipEntry, zipOf } from '../answers/zip.ts'
import { FairQueue } from '../bounds/fair-queue.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { type OfOrder, orderNumber, PDF_TYPE } from './orders.ts'

/** Files that are being read, and those of one merchant: what has been read and not yet sent is in memory. */
const FILES_AT_ONCE = 8
const FILES_OF_ONE = 1

const noInvoice = () => new Refusal('not_found', 'There is no invoice of this order')

/** The invoices of an order: one is a PDF, several are an archive. [known: contract 5] */
export function invoiceRoutes(app: FastifyInstance, { store }: HttpDependencies, gate: Gate): void {
  const reads = new FairQueue(FILES_AT_ONCE, FILES_OF_ONE)

  const asked = async ({ caller, params }: FastifyRequest<OfOrder>) => {
    const order = { merchantId: caller.merchantId, orderNumber: orderNumber(params) }
    const invoices = await store.listInvoices(order)
    const [newest] = invoices
    if (!newest) throw noInvoice()
    const read = (name: string) => reads.run(order.merchantId, () => store.readInvoice({ ...order, name }))
    return { invoices, newest, read }
  }

  const onePdf = async (reply: FastifyReply, file: Promise<Uint8Array | undefined>) => {
    const pdf = await file
    // It may have been erased meanwhile.
    if (!pdf) throw noInvoice()
    reply.type(PDF_TYPE).header('content-disposition', 'inline; filename="invoice.pdf"')
    return pdf
  }

  app.get<OfOrder>(
    '/api/v1/orders/:order_number/invoice',
    gate.reading<OfOrder>(
      'invoices',
      async (request, reply) => {
        const { newest, read } = await asked(request)
        return onePdf(reply, read(newest.name))
      },
      'invoice',
    ),
  )

  app.get<OfOrder>(
    '/api/v1/orders/:order_number/invoices',
    gate.reading<OfOrder>('invoices', async (request, reply) => {
      const { invoices, newest, read } = await asked(request)
      if (invoices.length === 1) return onePdf(reply, read(newest.name))
      const files = async function* (): AsyncGenerator<ZipEntry> {
        for (const { name, uploadedAt: at } of invoices) {
          await gate.confirm(request)
          const bytes = await read(name)
          if (bytes) yield { name: `${name}.pdf`, at, bytes }
        }
      }
      reply.type('application/zip').header('content-disposition', 'attachment; filename="invoices.zip"')
      return zipOf(files())
    }),
  )
}
