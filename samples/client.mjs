import { SellersCenter } from 'sellers-center/client'

const { SELLERS_CENTER_URL = 'http://127.0.0.1:8080', SELLERS_CENTER_API_KEY = '' } = process.env
const center = new SellersCenter({ baseUrl: SELLERS_CENTER_URL, apiKey: SELLERS_CENTER_API_KEY })

const { items } = await center.cancelAndWait([5124, 5125, 1])
for (const { requestItem, errors } of items.filter((item) => !item.success))
  console.log(requestItem.id, errors.join(' '))

for await (const order of center.orders({ order_status: 'cancelled' }))
  console.log(order.order_number, order.updated_at)
