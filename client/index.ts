export { SellersCenter, type CarriedOut, type SellersCenterOptions } from './client.ts'
export type {
  AcceptedBatch,
  BatchAnswer,
  CallOptions,
  ResultsOptions,
  ResultsQuery,
  Sendable,
  SubmitOptions,
  WaitOptions,
} from './batches.ts'
export type { BatchRange, CarryOutOptions, SettledBatch } from './carry-out.ts'
export type { ConnectionOptions, Fetch } from './connection.ts'
export type { OrderFilters, OrdersPageQuery, ProductFilters, ProductsPageQuery } from './filters.ts'
export type { RateLimit } from './rate-limit.ts'
export type { Retry, RetryPolicy } from './retries.ts'
export {
  AnswerError,
  ForbiddenError,
  InvalidRequestError,
  NetworkError,
  NotFoundError,
  RateLimitedError,
  SellersCenterError,
  TooLargeError,
  UnauthorizedError,
  UnavailableError,
  UnexpectedAnswerError,
  WaitTimeoutError,
} from './errors.ts'
export type { SellerApi, SellerPage } from './seller.ts'
export type * from './seller-types.ts'
export type * from './types.ts'
export {
  SellersCenterOperator,
  type ApiKey,
  type KeyRole,
  type Merchant,
  type NewApiKey,
  type OperatorOptions,
} from './operator.ts'
export type {
  DeliveryFilters,
  NewWebhookSubscription,
  Replay,
  RotatedSecret,
  WebhookEvent,
  WebhookLogEntry,
  Webhooks,
  WebhookSubscription,
} from './subscriptions.ts'
export {
  verifyWebhook,
  WebhookVerificationError,
  type VerifyOptions,
  type WebhookDelivery,
  type WebhookFault,
  type WebhookHeaders,
} from './webhooks.ts'
