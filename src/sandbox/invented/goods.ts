/** What a seller sells. Prices are cents of a euro with tax. */
export interface Article {
  readonly sku: string
  readonly price: number
  /** Each piece is sold in one of these; the SKU ends with it. */
  readonly variants: readonly string[]
}

export type Assortment = 'fashion' | 'home'

const SIZES = ['XS', 'S', 'M', 'L', 'XL']
const SHOES = ['37', '38', '39', '40', '41', '42', '43', '44']

export const GOODS: Readonly<Record<Assortment, readonly Article[]>> = {
  fashion: [
    { sku: 'NL-TEE-1021-WHT', price: 1_999, variants: SIZES },
    { sku: 'NL-TEE-1021-NVY', price: 1_999, variants: SIZES },
    { sku: 'NL-SHIRT-2204-BLU', price: 4_995, variants: SIZES },
    { sku: 'NL-JEANS-3310-IND', price: 7_990, variants: ['28/32', '30/32', '31/32', '32/34', '34/34'] },
    { sku: 'NL-KNIT-4107-OAT', price: 8_950, variants: SIZES },
    { sku: 'NL-DRESS-5502-GRN', price: 11_900, variants: SIZES },
    { sku: 'NL-COAT-6001-CAM', price: 24_900, variants: SIZES },
    { sku: 'NL-SNEAKER-7013-WHT', price: 12_995, variants: SHOES },
    { sku: 'NL-BOOT-7108-BLK', price: 17_950, variants: SHOES },
    { sku: 'NL-SOCKS-8800-MIX', price: 995, variants: ['35-38', '39-42', '43-46'] },
    { sku: 'NL-BEANIE-8901-RED', price: 2_490, variants: ['ONE'] },
  ],
  home: [
    { sku: 'CV-LAMP-110', price: 6_990, variants: ['BRASS', 'BLACK'] },
    { sku: 'CV-VASE-245', price: 3_450, variants: ['SAND', 'MOSS', 'CLAY'] },
    { sku: 'CV-TOWEL-310', price: 1_895, variants: ['50X100', '70X140'] },
    { sku: 'CV-LINEN-402', price: 12_900, variants: ['135X200', '155X220', '240X220'] },
    { sku: 'CV-RUG-515', price: 34_900, variants: ['160X230', '200X300'] },
    { sku: 'CV-PLATE-620', price: 1_290, variants: ['20', '27'] },
    { sku: 'CV-GLASS-631', price: 890, variants: ['SET4', 'SET6'] },
    { sku: 'CV-CHAIR-707', price: 18_900, variants: ['OAK', 'WALNUT'] },
    { sku: 'CV-CANDLE-811', price: 1_650, variants: ['FIG', 'CEDAR', 'LINEN'] },
  ],
}
