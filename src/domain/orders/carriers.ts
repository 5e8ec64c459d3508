/** One carrier of the marketplace. [known] */
export interface Carrier {
  readonly key: string
  readonly carrierName: string
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string
  readonly displayLabel: string | null
  /** Only an active carrier can be shipped with. [ours] */
  readonly active: boolean
}

const carrier = (
  key: string,
  countryCode: string,
  carrierName: string,
  displayLabel: string | null = null,
): Carrier => ({
  key,
  carrierName,
  countryCode,
  displayLabel,
  active: true,
})

/** What a marketplace begins with, until its operator puts another list. Contract section 5 names ten of these keys; the rest is ours. */
export const DEFAULT_CARRIERS: readonly Carrier[] = [
  carrier('BPOST_BE', 'BE', 'bpost', 'bpost Belgium'),
  carrier('CESKA_POSTA_CZ', 'CZ', 'Česká pošta'),
  carrier('COLI_FR', 'FR', 'Colissimo', 'La Poste Colissimo'),
  carrier('CORREOS_ES', 'ES', 'Correos'),
  carrier('DHL_AT', 'AT', 'DHL', 'DHL Parcel Austria'),
  carrier('DHL_STD_NATIONAL', 'DE', 'DHL', 'DHL Paket'),
  carrier('DPD_DE', 'DE', 'DPD'),
  carrier('DPD_PL', 'PL', 'DPD', 'DPD Polska'),
  carrier('ELTA_GR', 'GR', 'ELTA Courier', 'ΕΛΤΑ Courier'),
  carrier('FAN_RO', 'RO', 'FAN Courier'),
  carrier('GLS_HU', 'HU', 'GLS', 'GLS Hungary'),
  carrier('HERMES_STD_NATIONAL', 'DE', 'Hermes', 'Hermes Standard'),
  carrier('INPOST_PL', 'PL', 'InPost', 'InPost Paczkomaty'),
  carrier('POSTNORD_SE', 'SE', 'PostNord', 'PostNord Sverige'),
  carrier('POST_CH', 'CH', 'Swiss Post', 'Die Post · La Poste · La Posta'),
  carrier('POST_IT', 'IT', 'Poste Italiane'),
  carrier('POST_NL', 'NL', 'PostNL'),
  carrier('SPEEDY_BG', 'BG', 'Speedy', 'Спиди'),
]
