import type { MerchantId } from '../../domain/numbers.ts'
import { QueryReader, type RawQuery } from '../reading/querystring.ts'

/** `?merchant=`: on whom a call with the operator's token acts. Throws `Refusal` where it is missing. */
export function readMerchantQuery(raw: RawQuery): MerchantId {
  const query = new QueryReader(raw)
  const merchant = query.required('merchant', query.integer('merchant', { min: 1 }))
  query.finish()
  return merchant!
}
