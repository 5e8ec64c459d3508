import type { Millis } from '../domain/numbers.ts'
import type { CallEnd, Delivery } from '../domain/webhooks/webhooks.ts'
import { messageText } from '../wire/webhooks/messages.ts'
import type { Outgoing } from './calls.ts'
import { signatureHeaders } from './signatures.ts'

export interface SendingOptions {
  readonly calls: Outgoing
  /** Opens sealed secrets. */
  readonly secrets: { open(kept: string, merchantId: number): string }
  /** Real time, which receivers compare with their own, whatever the clock of the server says. */
  readonly realNow: () => Millis
}

/** The same for all attempts: what receivers recognise a repeated delivery by. */
const deliveryId = ({ id, subscriptionId }: Delivery['message']) => `msg_${id}_${subscriptionId}`

/** Sends a delivery as it is now. Undefined where nothing of it is left to be sent. */
export function sending({ calls, secrets, realNow }: SendingOptions) {
  return async (delivery: Delivery): Promise<CallEnd | undefined> => {
    const body = messageText(delivery)
    if (body === undefined) return undefined
    const { url, message, merchantId } = delivery
    const { current, next } = delivery.secrets
    const opened = {
      current: secrets.open(current, merchantId),
      next: next === null ? null : secrets.open(next, merchantId),
    }
    return calls.post({
      url,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'sellers-center',
        ...signatureHeaders(opened, { id: deliveryId(message), at: realNow(), body }),
        ...(message.isTest && { 'webhook-test': 'true' }),
      },
      body,
    })
  }
}
