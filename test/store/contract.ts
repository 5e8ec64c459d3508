import { describe } from 'vitest'
import { auditContract } from './contract/audit.ts'
import { catalogueContract } from './contract/catalogue.ts'
import { claimContract } from './contract/claim.ts'
import { downloadsContract } from './contract/downloads.ts'
import { endsContract } from './contract/ends.ts'
import { filesContract } from './contract/files.ts'
import type { Open } from './contract/given.ts'
import { idempotencyContract } from './contract/idempotency.ts'
import { importContract } from './contract/imports.ts'
import { replacingContract } from './contract/replacing.ts'
import { keysContract } from './contract/keys.ts'
import { merchantsContract } from './contract/merchants.ts'
import { newestOrdersContract } from './contract/newest-orders.ts'
import { ordersContract } from './contract/orders.ts'
import { productsContract } from './contract/products.ts'
import { recordsContract } from './contract/records.ts'
import { resultsContract } from './contract/results.ts'
import { retriesContract } from './contract/retries.ts'
import { selectionsContract } from './contract/selections.ts'
import { settleContract } from './contract/settle.ts'
import { statisticsContract } from './contract/statistics.ts'
import { submitContract } from './contract/submit.ts'
import { deliveriesContract } from './contract/deliveries.ts'
import { webhookLogContract } from './contract/webhook-log.ts'
import { webhooksContract } from './contract/webhooks.ts'

/** What every store must do. Each backend's test file calls this once; `open` gives an empty store each time. */
export function storeContract(backend: string, open: Open) {
  describe(`${backend} store`, () => {
    submitContract(open)
    idempotencyContract(open)
    claimContract(open)
    settleContract(open)
    endsContract(open)
    resultsContract(open)
    importContract(open)
    replacingContract(open)
    ordersContract(open)
    newestOrdersContract(open)
    merchantsContract(open)
    keysContract(open)
    catalogueContract(open)
    filesContract(open)
    recordsContract(open)
    productsContract(open)
    auditContract(open)
    retriesContract(open)
    selectionsContract(open)
    downloadsContract(open)
    statisticsContract(open)
    webhooksContract(open)
    deliveriesContract(open)
    webhookLogContract(open)
  })
}
