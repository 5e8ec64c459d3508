import {
  readResults,
  resultItems,
  submit,
  waitForBatch,
  type AcceptedBatch,
  type BatchAnswer,
  type CallOptions,
  type ResultsOptions,
  type Sendable,
  type SubmitOptions,
  type WaitOptions,
} from './batches.ts'
import { carryOut, type CarryOutOptions, type SettledBatch } from './carry-out.ts'
import { connectionOf, type Connection, type ConnectionOptions } from './connection.ts'
import type { OrderFilters, OrdersPageQuery, ProductFilters, ProductsPageQuery } from './filters.ts'
import { readBrands, readCategories } from './catalogue.ts'
import { readCarriers, readDocument, readOrders, readOrdersPage } from './orders.ts'
import { Webhooks } from './subscriptions.ts'
import { SellerApi } from './seller.ts'
import { deleteProduct, readProducts, readProductsPage, readRejectedProducts } from './products.ts'
import type {
  BatchResults,
  CancelEntry,
  Brand,
  Carrier,
  Category,
  EntryResult,
  Operation,
  Order,
  Page,
  PriceEntry,
  Product,
  ProductEntry,
  RejectedProduct,
  ReturnEntry,
  ShipEntry,
  StatusEntry,
  StockEntry,
} from './types.ts'

/** What a client needs: where the server is, and a key. */
export interface SellersCenterOptions extends ConnectionOptions {
  /** The merchant's key, `sc_live_…`. */
  apiKey: string
}

/** All batches of one `…AndWait`, together. */
export interface CarriedOut<O extends Operation> {
  batches: Omit<SettledBatch<O>, 'items'>[]
  /** In the order of the entries; with `only: 'failed'` the failed ones. */
  items: EntryResult<O>[]
}

/**
 * One merchant's view of a Sellers Center. Every call may throw the errors of `errors.ts`; calls that were not answered,
 * or answered with 429 or 503, are repeated first, writes included, since the server recognises a repeated write.
 */
export class SellersCenter {
  readonly #connection: Connection
  /** Where the server tells of events, and what it has delivered. */
  readonly webhooks: Webhooks
  /** What staff and their tools need beyond the published API. [ours: contract 10] */
  readonly seller: SellerApi

  constructor({ apiKey, ...options }: SellersCenterOptions) {
    this.#connection = connectionOf(options, { 'x-api-key': apiKey })
    this.webhooks = new Webhooks(this.#connection)
    this.seller = new SellerApi(this.#connection)
  }

  /** Asks for order items to be cancelled; answers when the batch is on the server's disk, before it is carried out. [seed] */
  cancel(items: readonly (number | CancelEntry)[], options?: SubmitOptions): Promise<AcceptedBatch> {
    return submit(this.#connection, 'cancel', items, options)
  }

  /** Tells that parcels left, in the same manner. [known] */
  ship(parcels: readonly ShipEntry[], options?: SubmitOptions): Promise<AcceptedBatch> {
    return submit(this.#connection, 'ship', parcels, options)
  }

  /** Tells that parcels came back, in the same manner. [known] */
  return(parcels: readonly ReturnEntry[], options?: SubmitOptions): Promise<AcceptedBatch> {
    return submit(this.#connection, 'return', parcels, options)
  }

  /** Any write by the name of its operation: of products `products`, `status`, `stocks` and `prices`. */
  submit<O extends Operation>(
    operation: O,
    entries: readonly Sendable<O>[],
    options?: SubmitOptions,
  ): Promise<AcceptedBatch> {
    return submit(this.#connection, operation, entries, options)
  }

  /** What is known of a batch at this moment. [known] */
  results<O extends Operation>(
    operation: O,
    batchRequestId: string,
    options?: ResultsOptions,
  ): Promise<BatchAnswer<O>> {
    return readResults(this.#connection, operation, batchRequestId, options)
  }

  /** The results of a batch one by one, read by pages. */
  resultItems<O extends Operation>(
    operation: O,
    batchRequestId: string,
    options?: Pick<ResultsOptions, 'only' | 'offset' | 'signal'>,
  ): AsyncGenerator<EntryResult<O>, void, undefined> {
    return resultItems(this.#connection, operation, batchRequestId, options)
  }

  /** Waits until a batch is final, and brings back its results. */
  wait<O extends Operation>(
    operation: O,
    batchRequestId: string,
    options?: WaitOptions<O>,
  ): Promise<BatchResults<O>> {
    return waitForBatch(this.#connection, operation, batchRequestId, options)
  }

  /** Sends any number of entries in batches and yields each batch once it is final. */
  carryOut<O extends Operation>(
    operation: O,
    entries: readonly Sendable<O>[],
    options?: CarryOutOptions,
  ): AsyncGenerator<SettledBatch<O>, void, undefined> {
    return carryOut(this.#connection, operation, entries, options)
  }

  /** Cancels any number of items and waits for what becomes of each. */
  cancelAndWait(
    items: readonly (number | CancelEntry)[],
    options?: CarryOutOptions,
  ): Promise<CarriedOut<'cancel'>> {
    return gather(this.carryOut('cancel', items, options))
  }

  shipAndWait(parcels: readonly ShipEntry[], options?: CarryOutOptions): Promise<CarriedOut<'ship'>> {
    return gather(this.carryOut('ship', parcels, options))
  }

  returnAndWait(parcels: readonly ReturnEntry[], options?: CarryOutOptions): Promise<CarriedOut<'return'>> {
    return gather(this.carryOut('return', parcels, options))
  }

  /** Creates or replaces any number of variants, and waits for what becomes of each. */
  productsAndWait(
    variants: readonly ProductEntry[],
    options?: CarryOutOptions,
  ): Promise<CarriedOut<'products'>> {
    return gather(this.carryOut('products', variants, options))
  }

  /** Publishes styles, takes them back or hides them. */
  statusAndWait(styles: readonly StatusEntry[], options?: CarryOutOptions): Promise<CarriedOut<'status'>> {
    return gather(this.carryOut('status', styles, options))
  }

  /** Sets any number of quantities. Where a SKU may occur twice, `valid_at` says which one is newer: batches may overtake each other. */
  stocksAndWait(stocks: readonly StockEntry[], options?: CarryOutOptions): Promise<CarriedOut<'stocks'>> {
    return gather(this.carryOut('stocks', stocks, options))
  }

  /** Sets any number of prices, in the same manner. */
  pricesAndWait(prices: readonly PriceEntry[], options?: CarryOutOptions): Promise<CarriedOut<'prices'>> {
    return gather(this.carryOut('prices', prices, options))
  }

  /** Every product that fits, oldest first, page by page as they are consumed. */
  products(
    filters?: ProductFilters & { per_page?: number | undefined },
    options?: CallOptions,
  ): AsyncGenerator<Product, void, undefined> {
    return readProducts(this.#connection, filters, options)
  }

  /** One page of products. [known] */
  productsPage(query?: ProductsPageQuery, options?: CallOptions): Promise<Page<Product>> {
    return readProductsPage(this.#connection, query, options)
  }

  /** All styles that the marketplace rejected, and why. */
  rejectedProducts(options?: CallOptions): Promise<RejectedProduct[]> {
    return readRejectedProducts(this.#connection, options)
  }

  /** Deletes a variant that is not for sale and was never ordered. [known] */
  deleteProduct(sku: string, options?: CallOptions): Promise<void> {
    return deleteProduct(this.#connection, sku, options)
  }

  /** Every order that fits, oldest first, page by page as they are consumed. `per_page` (default 100) is how many a call brings. */
  orders(
    filters?: OrderFilters & { per_page?: number | undefined },
    options?: CallOptions,
  ): AsyncGenerator<Order, void, undefined> {
    return readOrders(this.#connection, filters, options)
  }

  /** One page of orders. [known] */
  ordersPage(query?: OrdersPageQuery, options?: CallOptions): Promise<Page<Order>> {
    return readOrdersPage(this.#connection, query, options)
  }

  /** All carriers that can be shipped with. */
  carriers(options?: CallOptions): Promise<Carrier[]> {
    return readCarriers(this.#connection, options)
  }

  /** Every category that fits, by path, page by page as they are consumed. */
  categories(
    filters?: { query?: string | undefined; parent_category?: number | undefined },
    options?: CallOptions,
  ): AsyncGenerator<Category, void, undefined> {
    return readCategories(this.#connection, filters, options)
  }

  /** All brands that this merchant may sell. */
  brands(options?: CallOptions): Promise<Brand[]> {
    return readBrands(this.#connection, options)
  }

  /** The delivery note, a PDF. */
  deliveryDocument(orderNumber: string, options?: CallOptions): Promise<Uint8Array> {
    return readDocument(this.#connection, 'delivery_document', orderNumber, options)
  }

  /** The invoice, a PDF; NotFoundError while there is none. */
  invoice(orderNumber: string, options?: CallOptions): Promise<Uint8Array> {
    return readDocument(this.#connection, 'invoices', orderNumber, options)
  }
}

async function gather<O extends Operation>(settled: AsyncIterable<SettledBatch<O>>): Promise<CarriedOut<O>> {
  const all: CarriedOut<O> = { batches: [], items: [] }
  for await (const { items, ...batch } of settled) {
    all.batches.push(batch)
    for (const item of items) all.items.push(item)
  }
  return all
}
