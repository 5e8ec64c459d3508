// Its export "raw" by name is another function than that of its default export, which the types describe.
import barcodes from 'bwip-js/node'

/** As long as an order number can be: across a whole page its bars are still a quarter of a millimetre wide. */
const TEXT_MAX = 64

export interface Barcode {
  /** Bars and gaps in turn, beginning with a bar, in modules. */
  readonly widths: readonly number[]
  /** The sum of the widths. */
  readonly modules: number
}

/** Code 128, which holds printable ASCII; undefined for any other text. */
export function code128(text: string): Barcode | undefined {
  if (!/^[\x20-\x7e]+$/.test(text) || text.length > TEXT_MAX) return undefined
  const [symbol] = barcodes.raw({ bcid: 'code128', text })
  if (!symbol || !('sbs' in symbol)) return undefined
  return { widths: symbol.sbs, modules: symbol.sbs.reduce((sum, width) => sum + width, 0) }
}
