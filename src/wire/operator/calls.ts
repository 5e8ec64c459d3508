import { BatchRequestResponseSchema } from '../answers.ts'
import { integer, oneOf, text, uuid } from '../members.ts'
import { OPERATION_NAMES } from '../operations/list.ts'
import { inQuery } from '../document/parameters.ts'
import { ReportSchema, ReportTypes } from '../reports.ts'
import type { OwnCall } from '../document/own-document.ts'
import { BATCH_STATUSES } from '../../domain/batches.ts'
import { PRODUCT_STATUSES } from '../../domain/products/products.ts'
import {
  AuditSchema,
  BatchesSchema,
  BatchSchema,
  ErasedSchema,
  EventsSchema,
  ImportReportSchema,
  KeysSchema,
  MerchantSchema,
  MerchantsSchema,
  NewKeySchema,
  SubscriptionHealthSchema,
  SubscriptionHealthsSchema,
  StyleReviewedSchema,
  StylesSchema,
} from './answers.ts'
import { CancellationBody, RetryBody } from './batches.ts'
import { SUBSCRIPTION_STATES, SwitchBody } from './webhooks.ts'
import { CatalogueBody } from './catalogue.ts'
import { CarriersBody } from './marketplace.ts'
import { ReviewBody } from './reviews.ts'
import { MerchantChangeBody, NewKeyBody, NewMerchantBody } from './merchants.ts'

const limit = inQuery('limit', integer('Limit', { minimum: 1, maximum: 1_000, default: 100 }))
const after = (what: string) => inQuery('after', integer('After', { minimum: 0, default: 0 }), what)
const YES_OR_NO = ['true', 'false'] as const

const MERCHANT_CALLS: readonly OwnCall[] = [
  {
    method: 'post',
    path: '/merchants',
    summary: 'Create a merchant',
    body: NewMerchantBody,
    statuses: [201],
    answer: MerchantSchema,
  },
  {
    method: 'get',
    path: '/merchants',
    summary: 'List merchants',
    query: [after('Merchants with a larger id: `nextAfter` of the page before.'), limit],
    statuses: [200],
    answer: MerchantsSchema,
  },
  {
    method: 'patch',
    path: '/merchants/{id}',
    summary: 'Suspend or hold a merchant, set its limits',
    about:
      'Absent members stay as they are; of `limits`, null sets the default again. Suspended: every key is 401, accepted batches are carried out. Held: batches are accepted and wait until the merchant is released.',
    body: MerchantChangeBody,
    statuses: [200],
    answer: MerchantSchema,
    refusals: [404],
  },
  {
    method: 'post',
    path: '/merchants/{id}/keys',
    summary: 'Create an API key',
    about: 'The answer is the only one that shows the key.',
    body: NewKeyBody,
    statuses: [201],
    answer: NewKeySchema,
    refusals: [404],
  },
  {
    method: 'get',
    path: '/merchants/{id}/keys',
    summary: 'List the API keys of a merchant',
    statuses: [200],
    answer: KeysSchema,
    refusals: [404],
  },
  {
    method: 'delete',
    path: '/merchants/{id}/keys/{keyId}',
    summary: 'Revoke an API key',
    about: 'It is 401 within a second, in every process.',
    query: [
      inQuery(
        'withMade',
        oneOf(YES_OR_NO, 'With Made'),
        'With all keys that it made, and those that these made.',
      ),
    ],
    statuses: [204],
    refusals: [404],
  },
  {
    method: 'post',
    path: '/merchants/{id}/orders',
    summary: 'Import orders',
    about: 'The format is described in docs/importing.md. A refused order never stops the others.',
    query: [
      inQuery(
        'replace',
        oneOf(YES_OR_NO, 'Replace'),
        'Orders with other content take the place of the stored ones.',
      ),
      inQuery('dry_run', oneOf(YES_OR_NO, 'Dry Run'), 'Says what would be done, and does nothing.'),
      inQuery('ignore', text('Ignore'), 'Names of members that pass, separated by commas.'),
    ],
    body: ['application/json', 'application/x-ndjson', 'text/csv'],
    statuses: [200],
    answer: ImportReportSchema,
    refusals: [404, 415],
  },
  {
    method: 'put',
    path: '/merchants/{id}/orders/{order_number}/invoices',
    summary: 'Upload an invoice',
    query: [inQuery('name', text('Name'), 'One of the same name is replaced. `invoice` where it is absent.')],
    body: ['application/pdf'],
    statuses: [204],
    refusals: [404],
  },
  {
    method: 'post',
    path: '/merchants/{id}/reports',
    summary: 'Add a report',
    query: [
      { ...inQuery('type', ReportTypes), required: true },
      { ...inQuery('date', text('Date'), 'The day that it is about, such as 2026-11-01.'), required: true },
      { ...inQuery('name', text('Name'), 'The name of the file.'), required: true },
    ],
    body: ['application/octet-stream'],
    statuses: [201],
    answer: ReportSchema,
    refusals: [404],
  },
  {
    method: 'delete',
    path: '/merchants/{id}/reports/{report_id}',
    summary: 'Take a report back',
    statuses: [204],
    refusals: [404],
  },
  {
    method: 'post',
    path: '/merchants/{id}/cancellations',
    summary: 'Cancel in the name of the buyer or the marketplace',
    about: 'Through the path that every batch takes. 200 with the id of a batch in flight that is the same.',
    body: CancellationBody,
    statuses: [201, 200],
    mayReplay: true,
    answer: BatchRequestResponseSchema,
    refusals: [404],
  },
]

const BATCH_CALLS: readonly OwnCall[] = [
  {
    method: 'get',
    path: '/batches',
    summary: 'List batches',
    query: [
      inQuery('status', oneOf(BATCH_STATUSES, 'Status')),
      inQuery('merchant', integer('Merchant', { minimum: 1 })),
      inQuery('operation', oneOf(OPERATION_NAMES, 'Operation')),
      inQuery('before', uuid('Before'), 'Batches accepted earlier: `nextBefore` of the page before.'),
      limit,
    ],
    statuses: [200],
    answer: BatchesSchema,
  },
  {
    method: 'get',
    path: '/batches/{batchId}',
    summary: 'One batch, and why it waits',
    statuses: [200],
    answer: BatchSchema,
    refusals: [404],
  },
  {
    method: 'post',
    path: '/batches/{batchId}/retry',
    summary: 'Carry out what a failed batch left undecided',
    about:
      'Once: a second time is 409 and names the batch. 200 with the id of a batch in flight that is the same.',
    body: RetryBody,
    statuses: [201, 200],
    mayReplay: true,
    answer: BatchRequestResponseSchema,
    refusals: [404, 409],
  },
]

const MARKETPLACE_CALLS: readonly OwnCall[] = [
  {
    method: 'get',
    path: '/carriers',
    summary: 'List carriers, inactive ones too',
    statuses: [200],
    answer: CarriersBody,
  },
  {
    method: 'put',
    path: '/carriers',
    summary: 'Replace the carriers',
    about: 'Carriers that are not named become inactive.',
    body: CarriersBody,
    statuses: [200],
    answer: CarriersBody,
  },
  { method: 'get', path: '/catalogue', summary: 'The catalogue', statuses: [200], answer: CatalogueBody },
  {
    method: 'put',
    path: '/catalogue',
    summary: 'Replace the catalogue',
    body: CatalogueBody,
    statuses: [200],
    answer: CatalogueBody,
    refusals: [409],
  },
  {
    method: 'get',
    path: '/products',
    summary: 'List styles, such as those that wait for approval',
    query: [
      inQuery('status', oneOf(PRODUCT_STATUSES, 'Status')),
      inQuery('merchant', integer('Merchant', { minimum: 1 })),
      after('Styles behind this one: `nextAfter` of the answer before.'),
      limit,
    ],
    statuses: [200],
    answer: StylesSchema,
  },
  {
    method: 'post',
    path: '/merchants/{id}/products/{style_key}/review',
    summary: 'Approve or reject a style that waits for it',
    about:
      'An approved style is active as soon as each of its variants is complete. 409 where it does not wait.',
    body: ReviewBody,
    statuses: [200],
    answer: StyleReviewedSchema,
    refusals: [404, 409],
  },
  {
    method: 'get',
    path: '/webhooks',
    summary: "Every merchant's subscriptions with their health",
    query: [
      inQuery(
        'state',
        oneOf(SUBSCRIPTION_STATES, 'State'),
        '`failing` is on, and nothing but failures come back.',
      ),
      after('Subscriptions with a larger id: `nextAfter` of the page before.'),
      limit,
    ],
    statuses: [200],
    answer: SubscriptionHealthsSchema,
  },
  {
    method: 'patch',
    path: '/webhooks/{id}',
    summary: 'Switch a subscription off, with a reason, or on',
    about: 'What the operator switched off only the operator switches on.',
    body: SwitchBody,
    statuses: [200],
    answer: SubscriptionHealthSchema,
    refusals: [404],
  },
  {
    method: 'get',
    path: '/events',
    summary: 'The change feed of all merchants',
    query: [after('Events behind this number: `nextAfter` of the answer before.'), limit],
    statuses: [200],
    answer: EventsSchema,
  },
  {
    method: 'get',
    path: '/audit',
    summary: 'Who changed what, and when',
    query: [after('Entries behind this id: `nextAfter` of the answer before.'), limit],
    statuses: [200],
    answer: AuditSchema,
  },
  {
    method: 'delete',
    path: '/customers/{customer_key}/personal-data',
    summary: 'Delete what says who a customer is',
    statuses: [200],
    answer: ErasedSchema,
  },
]

/** Every call of the operator API, in the order of its document. [ours: contract 7] */
export const OPERATOR_CALLS: readonly OwnCall[] = [...MERCHANT_CALLS, ...BATCH_CALLS, ...MARKETPLACE_CALLS]
