import { createServer } from 'node:http'
import { verifyWebhook } from 'sellers-center/client'

createServer(async (request, response) => {
  const body = Buffer.concat(await request.toArray())
  const verified = verifyWebhook(body, request.headers, process.env.WEBHOOK_SECRET)
  const delivery = await verified.catch(() => undefined)
  response.writeHead(delivery ? 204 : 400).end()
  if (delivery) console.log(delivery.id, delivery.event, delivery.message)
}).listen(3000)
