import { Readable } from 'node:stream'

/** A longer answer is streamed. */
const WHOLE_CHARS = 512 * 1024

/** A list in JSON: what stands before its entries, the entries in portions, and what stands behind them. */
export async function* listText(
  head: string,
  portions: AsyncIterable<string>,
  tail: string,
): AsyncGenerator<string, void> {
  yield head
  let first = true
  for await (const portion of portions) {
    // Apart from the portion, which is long: together they would be one more copy of it.
    if (!first) yield ','
    first = false
    yield portion
  }
  yield tail
}

/** One text where all of it is soon at hand, else a stream that reads on as fast as the caller takes it. */
export async function wholeOrStream(
  pieces: AsyncGenerator<string, void>,
  onBreak: (error: unknown) => void,
): Promise<string | Readable> {
  let text = ''
  while (text.length < WHOLE_CHARS) {
    const { value, done } = await pieces.next()
    if (done) return text
    text += value
  }
  // Nothing is read ahead: of an answer that is not read, one piece is in memory and not two.
  return Readable.from(withRest([text], pieces, onBreak), { objectMode: false, highWaterMark: 0 })
}

async function* withRest(
  begun: string[],
  pieces: AsyncGenerator<string, void>,
  onBreak: (error: unknown) => void,
): AsyncGenerator<string, void> {
  // Taken out, so that it does not stay in memory for as long as the stream lives.
  yield begun.pop()!
  try {
    yield* pieces
  } catch (error) {
    // The status is out: all that can be done is to break the connection, so that half a list is not taken for the whole.
    onBreak(error)
    throw error
  }
}
