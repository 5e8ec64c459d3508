import type { MerchantId, Millis } from '../domain/numbers.ts'
import type { PagePosition } from '../domain/orders/orders.ts'
import type {
  Product,
  ProductFilter,
  ProductId,
  ProductStatus,
  RejectedStyle,
  Review,
  ReviewedStyle,
} from '../domain/products/products.ts'
import type { Audited } from './store.ts'

/** Rows of one page, how many there are in all, and whether some follow. */
interface Page {
  readonly total: number
  readonly more: boolean
}

/** What sellers offer. [contract 9] */
export interface ProductSteps {
  /** Variants in the order in which they were created. Undefined where the merchant has none of the SKU that the page is to follow. */
  listProducts(step: {
    merchantId: MerchantId
    filter: ProductFilter
    position: PagePosition
    limit: number
  }): Promise<(Page & { readonly products: readonly Product[] }) | undefined>
  /** Rejected styles in the order in which they were created; those whose key contains `styleKey`. */
  listRejectedStyles(step: {
    merchantId: MerchantId
    styleKey: string | undefined
    position: PagePosition
    limit: number
  }): Promise<(Page & { readonly styles: readonly RejectedStyle[] }) | undefined>
  /** Styles of all merchants behind `afterId`, in the order in which they were created. */
  listStyles(step: {
    status?: ProductStatus | undefined
    merchantId?: MerchantId | undefined
    afterId: ProductId
    limit: number
  }): Promise<ReviewedStyle[]>
  /** Approves or rejects a style that waits for it. Undefined where the merchant has no such style; not done where it does not wait. */
  reviewStyle(
    step: { merchantId: MerchantId; styleKey: string; review: Review; now: Millis } & Audited,
  ): Promise<{ readonly done: boolean; readonly status: ProductStatus } | undefined>
  /** Deletes a variant, and its style with the last one; or says why not. */
  deleteProduct(step: { merchantId: MerchantId; sku: string; now: Millis }): Promise<ProductDeletion>
}

/** What became of a variant that was to be deleted; `keptBy` is the status of its style, in which nothing is deleted. */
export type ProductDeletion = 'deleted' | 'not_found' | 'ordered' | { readonly keptBy: ProductStatus }
