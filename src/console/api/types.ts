import type { components as SellerApi } from '../../../client/seller.gen.ts'
import type { components as PublicApi } from '../../../client/schema.gen.ts'

type Seller = SellerApi['schemas']
type Public = PublicApi['schemas']

export type Me = Seller['MeSchema']
export type Orders = Seller['OrdersSchema']
export type Order = Seller['GetOrderSchema']
export type OrderItem = Seller['OrderItemSchema']
export type OrderWithHistory = Seller['OrderWithHistorySchema']
export type Happening = Seller['HappeningSchema']
export type Batches = Seller['BatchesSchema']
export type Batch = Seller['BatchSchema']
export type Operation = Batch['operation']
export type Accepted = Seller['BatchRequestResponseSchema']
export type Keys = Seller['KeysSchema']
export type Key = Seller['KeySchema']
export type NewKey = Seller['NewKeySchema']
export type LiveEvent = Seller['EventSchema']
export type Statistics = Seller['StatisticsSchema']
export type Delivery = Seller['DeliverySchema']
export type Deliveries = Seller['DeliveriesSchema']
export type Webhook = Public['WebhookSubscriptionSchema']
export type Frozen = Seller['SelectionSchema']
export type FrozenBatches = Seller['SelectionBatchesSchema']
export type Carrier = Public['CarrierSchema']

export type ItemOperation = 'cancel' | 'ship' | 'return'

/** An entry of any write, and what became of it. */
export interface Result {
  readonly requestItem: Readonly<Record<string, unknown>>
  readonly success: boolean
  readonly errors: readonly string[]
  readonly errorCodes?: readonly string[]
}

export interface Preview {
  readonly items: readonly Result[]
  readonly succeeded: number
  readonly failed: number
}

export interface FrozenPreview {
  readonly succeeded: number
  readonly failed: number
  readonly failures: readonly Result[]
}
