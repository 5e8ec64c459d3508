import type { OrderDetails } from './orders/orders.ts'

/**
 * What is left of an order's details once its personal data is deleted: what bookkeeping and statistics need (countries,
 * currency, payment method, shop) stays, whatever tells who it was becomes empty.
 */
export function withoutPersonalData(details: OrderDetails): OrderDetails {
  const nobody = {
    street: '',
    zipCode: '',
    city: '',
    recipientGender: '',
    recipientFirstName: '',
    recipientLastName: '',
    additional: null,
  }
  return {
    ...details,
    billing: { ...details.billing, ...nobody },
    shipping: {
      ...details.shipping,
      ...nobody,
      collectionPointKey: null,
      collectionPointType: null,
      collectionPointDescription: null,
    },
    customerPhone: '',
    customerEmail: '',
  }
}
