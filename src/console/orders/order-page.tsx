import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { order } from '../api/seller.ts'
import type { OrderWithHistory } from '../api/types.ts'
import { Page } from '../parts/page.tsx'
import { type Fact, Facts, Moment, Status } from '../parts/show.tsx'
import { Loaded } from '../parts/states.tsx'
import { useApi } from '../session/session.tsx'
import { money, sentence } from '../words.ts'
import { Documents } from './documents.tsx'
import { History } from './history.tsx'
import { OrderItems } from './order-items.tsx'

export function OrderPage() {
  const { number = '' } = useParams()
  const query = useQuery(order(useApi(), number))
  return (
    <Page title={`Order ${number}`} aside={query.data && <Status status={query.data.status} />}>
      <Loaded query={query} what="the order">
        {(shown) => (
          <>
            <OrderItems order={shown} />
            <div className="panels">
              <Panel title="Order" facts={factsOf(shown)} />
              <Panel title="Recipient" facts={recipientOf(shown)} />
              <Panel title="Billing" facts={billingOf(shown)} />
            </div>
            <Documents order={shown} />
            <History order={shown} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Panel({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) {
  return (
    <section className="panel">
      <h2>{title}</h2>
      <Facts facts={facts} />
    </section>
  )
}

const factsOf = (order: OrderWithHistory): readonly Fact[] => [
  ['Created', <Moment key="at" at={order.created_at} />],
  ['Last changed', <Moment key="at" at={order.updated_at} />],
  ['Total', money(order.cost_with_tax, order.currency_code)],
  ['Without tax', money(order.cost_without_tax, order.currency_code)],
  ['Payment', order.payment_method && sentence(order.payment_method)],
  ['Carrier', order.carrier_key],
  ['Fulfilment', order.fulfillment_type && sentence(order.fulfillment_type)],
  [
    'Customer',
    <span key="key" className="mono">
      {order.customer_key}
    </span>,
  ],
  ['E-mail', order.customer_email],
  ['Phone', order.customer_phone],
]

const recipientOf = (order: OrderWithHistory): readonly Fact[] => [
  ['Name', `${order.shipping_recipient_first_name} ${order.shipping_recipient_last_name}`],
  ['Street', order.shipping_street],
  ['More', order.shipping_additional],
  ['Place', [order.shipping_zip_code, order.shipping_city].filter(Boolean).join(' ')],
  ['Country', order.shipping_country_code],
  ['Collection point', order.shipping_collection_point_description ?? order.shipping_collection_point_key],
]

const billingOf = (order: OrderWithHistory): readonly Fact[] => [
  ['Name', `${order.billing_recipient_first_name} ${order.billing_recipient_last_name}`],
  ['Street', order.billing_street],
  ['More', order.billing_additional],
  ['Place', `${order.billing_zip_code} ${order.billing_city}`],
  ['Country', order.billing_country_code],
]
