import type { Carrier } from '../../domain/orders/carriers.ts'
import { auditChange } from './audit.ts'
import type { RowStatement } from '../session.ts'
import type { StoreStep } from '../store.ts'

const PUT: RowStatement = {
  sql: `insert into carriers (key, carrier_name, country_code, display_label, active) {values}
    on conflict (key) do update set carrier_name = excluded.carrier_name, country_code = excluded.country_code,
      display_label = excluded.display_label, active = excluded.active`,
  types: ['text', 'text', 'text', 'text', 'int'],
}

/** Keys of active carriers that one row of the audit lists. */
const KEYS_AUDITED_MAX = 100

/** Carriers that are not named become inactive: items shipped with them keep their key. */
export const putCarriers: StoreStep<'putCarriers'> = async (session, step) => {
  await session.all('update carriers set active = 0')
  await session.each(
    PUT,
    step.carriers.map(({ key, carrierName, countryCode, displayLabel, active }) => [
      key,
      carrierName,
      countryCode,
      displayLabel,
      Number(active),
    ]),
  )
  const active = step.carriers.filter((carrier) => carrier.active).map(({ key }) => key)
  await auditChange(session, step.audit, 'carriers.put', 'carriers', {
    active: active.length,
    keys: active.slice(0, KEYS_AUDITED_MAX),
  })
}

export const listCarriers: StoreStep<'listCarriers'> = async (session, step) => {
  const rows = await session.all<Omit<Carrier, 'active'> & { active: number }>(
    `select key, carrier_name as "carrierName", country_code as "countryCode", display_label as "displayLabel", active
     from carriers where active >= ?1 order by key`,
    [Number(step.activeOnly)],
  )
  return rows.map((row) => ({ ...row, active: row.active === 1 }))
}
