import { EAST } from './places/east.ts'
import { GERMAN } from './places/german.ts'
import type { Place } from './places/place.ts'
import { SOUTH } from './places/south.ts'
import { WEST } from './places/west.ts'

export const PLACES: ReadonlyMap<string, Place> = new Map(
  [...GERMAN, ...WEST, ...SOUTH, ...EAST].map((place) => [place.countryCode, place]),
)
