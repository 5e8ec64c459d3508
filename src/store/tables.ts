import type { ColumnType } from './session.ts'

/** A table as it is copied: its columns in order, and the key that its rows are read by. */
export interface Table {
  readonly name: string
  readonly columns: Readonly<Record<string, ColumnType>>
  readonly key: readonly string[]
  /** Its key is counted up by the database. */
  readonly counted?: true
}

/** Every table that outlives a restart, those that others refer to first. */
export const TABLES: readonly Table[] = [
  {
    name: 'merchants',
    columns: { id: 'int', name: 'text', created_at: 'int', suspended: 'int', held: 'int', limits: 'text' },
    key: ['id'],
    counted: true,
  },
  {
    name: 'api_keys',
    columns: {
      id: 'int',
      merchant_id: 'int',
      label: 'text',
      hash: 'bytes',
      prefix: 'text',
      last_four: 'text',
      created_at: 'int',
      expires_at: 'int',
      revoked_at: 'int',
      last_used_at: 'int',
      role: 'text',
    },
    key: ['id'],
    counted: true,
  },
  { name: 'sequences', columns: { name: 'text', next: 'int' }, key: ['name'] },
  {
    name: 'orders',
    columns: {
      merchant_id: 'int',
      id: 'int',
      open: 'int',
      shipped: 'int',
      cancelled: 'int',
      returned: 'int',
      created_at: 'int',
      updated_at: 'int',
      by_marketplace: 'int',
      carrier_key: 'text',
      shop_country: 'text',
    },
    key: ['merchant_id', 'id'],
  },
  {
    name: 'order_details',
    columns: {
      merchant_id: 'int',
      order_id: 'int',
      order_number: 'text',
      customer_key: 'text',
      content_hash: 'bytes',
      details: 'text',
      erased_at: 'int',
    },
    key: ['merchant_id', 'order_id'],
  },
  {
    name: 'items',
    columns: {
      merchant_id: 'int',
      id: 'int',
      order_id: 'int',
      status: 'text',
      by_marketplace: 'int',
      carrier_key: 'text',
      shipment_tracking_key: 'text',
      return_tracking_key: 'text',
    },
    key: ['merchant_id', 'id'],
  },
  {
    name: 'invoices',
    columns: {
      merchant_id: 'int',
      order_id: 'int',
      name: 'text',
      upload: 'int',
      uploaded_at: 'int',
      pdf: 'bytes',
    },
    key: ['merchant_id', 'order_id', 'name'],
  },
  {
    name: 'carriers',
    columns: {
      key: 'text',
      carrier_name: 'text',
      country_code: 'text',
      display_label: 'text',
      active: 'int',
    },
    key: ['key'],
  },
  {
    name: 'catalogue',
    columns: { id: 'int', hash: 'text', put_at: 'int', document: 'text' },
    key: ['id'],
  },
  {
    name: 'reports',
    columns: {
      merchant_id: 'int',
      id: 'int',
      type: 'text',
      file_name: 'text',
      report_date: 'text',
      created_at: 'int',
      updated_at: 'int',
      content: 'bytes',
    },
    key: ['merchant_id', 'id'],
  },
  {
    name: 'batches',
    columns: {
      id: 'id',
      merchant_id: 'int',
      operation: 'text',
      actor: 'text',
      status: 'text',
      entry_count: 'int',
      next_entry: 'int',
      failed_count: 'int',
      accepted_at: 'int',
      due_at: 'int',
      dedup_key: 'bytes',
      claim: 'int',
      claimed_at: 'int',
      claimed_by: 'text',
      attempts: 'int',
      interruptions: 'int',
      last_fault: 'text',
      finished_at: 'int',
      retried_as: 'id',
    },
    key: ['id'],
  },
  {
    name: 'idempotency_keys',
    columns: {
      merchant_id: 'int',
      operation: 'text',
      key: 'text',
      fingerprint: 'bytes',
      batch_id: 'id',
      expires_at: 'int',
    },
    key: ['merchant_id', 'operation', 'key'],
  },
  {
    name: 'batch_parts',
    columns: { batch_id: 'id', first_entry: 'int', entry_count: 'int', entries: 'text' },
    key: ['batch_id', 'first_entry'],
  },
  {
    name: 'batch_failures',
    columns: { batch_id: 'id', first_entry: 'int', failures: 'text' },
    key: ['batch_id', 'first_entry'],
  },
  {
    name: 'events',
    columns: {
      seq: 'int',
      event: 'text',
      merchant_id: 'int',
      at: 'int',
      order_id: 'int',
      item_ids: 'text',
      batch_id: 'id',
      actor: 'text',
    },
    key: ['seq'],
  },
  {
    name: 'audit',
    columns: {
      id: 'int',
      at: 'int',
      action: 'text',
      subject: 'text',
      details: 'text',
      made_by: 'text',
      request_id: 'text',
    },
    key: ['id'],
  },
]
