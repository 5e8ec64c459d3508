import type { OrderId } from '../../domain/numbers.ts'
import type { OrderPiece } from '../../domain/orders/orders.ts'
import { ordersPiece } from '../../wire/orders/orders.ts'
import { FairQueue } from '../bounds/fair-queue.ts'

/** Reads of what may be large, and those of one merchant: what has been read and not yet sent is in memory. */
const LARGE_AT_ONCE = 8
const LARGE_OF_ONE = 1
/** Reads of one bounded piece. They travel to the reading thread together, so that few at once would mostly wait for it. */
const PIECES_AT_ONCE = 32
const PIECES_OF_ONE = 16

/** Reads of orders, which all routes that show some share. */
export class OrderReads {
  readonly firstPieces = new FairQueue(PIECES_AT_ONCE, PIECES_OF_ONE)
  readonly reads = new FairQueue(LARGE_AT_ONCE, LARGE_OF_ONE)
}

/** The orders of a page as JSON. While the text of a piece waits for its reader, its orders are not in memory any more. */
export async function* pieces(
  piece: OrderPiece,
  read: (ids: readonly OrderId[]) => Promise<OrderPiece>,
): AsyncGenerator<string> {
  for (;;) {
    const { rest } = piece
    const text = ordersPiece(piece.orders)
    piece = { orders: [], rest }
    if (text !== '') yield text
    if (rest.length === 0) return
    piece = await read(rest)
  }
}
