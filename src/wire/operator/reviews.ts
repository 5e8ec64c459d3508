import type { MerchantId } from '../../domain/numbers.ts'
import {
  PRODUCT_STATUSES,
  type ProductId,
  type ProductStatus,
  type Review,
  type ReviewedStyle,
} from '../../domain/products/products.ts'
import { readJson } from '../reading/json.ts'
import { text } from '../members.ts'
import { QueryReader, type RawQuery } from '../reading/querystring.ts'
import { check } from '../reading/requests.ts'
import { Type } from '../schema.ts'
import { showTimestamp } from '../timestamps.ts'
import { closed } from './closed.ts'

const Reason = closed({
  key: text('Key', { minLength: 1, maxLength: 255 }),
  type: text('Type', { minLength: 1, maxLength: 255 }),
  name: text('Name', { minLength: 1, maxLength: 255 }),
  description: text('Description', { minLength: 1, maxLength: 2_000 }),
})
const rejection = {
  reasons: Type.Array(Reason, { minItems: 1, maxItems: 100 }),
  message: text('Message', { maxLength: 2_000 }),
}

const LIST_DEFAULT = 100
const LIST_MAX = 1_000

/** What GET /admin/v1/products asks for. */
export interface StylesQuery {
  readonly status: ProductStatus | undefined
  readonly merchantId: MerchantId | undefined
  readonly afterId: ProductId
  readonly limit: number
}

/** GET /admin/v1/products: `?status=&merchant=&after=ID&limit=N` (default 100, at most 1,000). */
export function readStylesQuery(raw: RawQuery): StylesQuery {
  const query = new QueryReader(raw)
  const status = query.oneOf('status', PRODUCT_STATUSES)
  const merchantId = query.integer('merchant', { min: 1 })
  const after = query.integer('after', { min: 0 })
  const limit = query.integer('limit', { min: 1, max: LIST_MAX })
  query.finish()
  return { status, merchantId, afterId: after ?? 0, limit: limit ?? LIST_DEFAULT }
}

/** `nextAfter` is what `after` of the next call is to be; null when the list is at its end. */
export const presentStyles = (styles: readonly ReviewedStyle[], limit: number) => ({
  items: styles.map(({ merchantId, styleKey, status, statusAt, variants, incomplete, facts, rejection }) => ({
    merchant: merchantId,
    styleKey,
    status,
    since: showTimestamp(statusAt),
    variants,
    incomplete,
    name: facts.name,
    brand: facts.brand,
    category: facts.category,
    countries: facts.countries,
    rejection,
  })),
  nextAfter: styles.length < limit ? null : styles.at(-1)!.id,
})

/** The body of a review: approval, or why the style is rejected. */
export const ReviewBody = Type.Union([
  closed({ approve: Type.Unsafe<true>({ type: 'boolean', const: true }) }),
  closed(rejection),
])

/** POST /admin/v1/merchants/{id}/products/{style_key}/review: `{approve: true}`, or `{reasons, message}` of a rejection. */
export function readReview(body: string): Review {
  const review = check(ReviewBody, readJson(body), 'body')
  return 'approve' in review ? 'approved' : { reasons: review.reasons, message: review.message }
}
