import { nearNames, plainName } from '../../domain/near-names.ts'
import { show } from '../reading/explain.ts'

/** An item is one piece. What such a member says is never lost: it may say one, or the order is refused. [ours: contract 7] */
const PIECES = new Set(['quantity', 'qty', 'pieces', 'count'])
/** Names that one import lists as ignored at most, and how much of each. A hostile file has any number of them. */
const IGNORED_MAX = 1_000
const SHOWN_MAX = 100
/** Different names of one import. An ordinary file has the same fifty in every order, and each new one is compared with all known ones. */
const NAMES_MAX = 10_000

/** What becomes of a member of this name. */
export type Judgement =
  | { readonly is: 'known' | 'ignored' | 'pieces' }
  /** `why` is to be put behind the name. */
  | { readonly is: 'refused'; readonly why: string }

const KNOWN: Judgement = { is: 'known' }
const IGNORED: Judgement = { is: 'ignored' }
const COUNT: Judgement = { is: 'pieces' }
const TOO_MANY: Judgement = { is: 'refused', why: `is not known here, nor are ${NAMES_MAX} names before it` }

/** `item_sku`, `Item SKU` and `sku` alike. */
const bareName = (name: string) => plainName(name).replace(/^item/, '')

/** A caller's name in a message: it can be a mebibyte long. */
export const shownName = (name: string) =>
  name.length <= SHOWN_MAX ? name : `${name.slice(0, SHOWN_MAX).toWellFormed()}…`

/** What an import passes over, for its answer. */
export class IgnoredNames {
  readonly #names = new Set<string>()

  add(name: string) {
    if (this.#names.size < IGNORED_MAX) this.#names.add(shownName(name))
  }

  list(): string[] {
    return [...this.#names].sort()
  }
}

/**
 * Judges the names of members by those that are known: a near one is refused, so that no misspelt member is lost, and any other passes
 * and is listed. One for each import, and for each place at which other names are known.
 */
export class Names {
  readonly #known: readonly string[]
  readonly #bare: readonly string[]
  readonly #derived: ReadonlySet<string>
  readonly #ignore: ReadonlySet<string>
  readonly #ignored: IgnoredNames
  readonly #judged = new Map<string, Judgement>()

  /** `derived`: what an export holds beside the rest, and no import needs. `ignored` collects what is passed over. */
  constructor(
    known: readonly string[],
    derived: readonly string[],
    ignore: readonly string[],
    ignored: IgnoredNames,
  ) {
    this.#known = [...known, ...derived]
    this.#bare = this.#known.map(bareName)
    this.#derived = new Set(derived)
    this.#ignore = new Set(ignore)
    this.#ignored = ignored
  }

  judge(name: string): Judgement {
    const known = this.#judged.get(name)
    if (known) return known
    if (this.#judged.size >= NAMES_MAX) return TOO_MANY
    const judgement = this.#judgeNew(name)
    if (judgement.is === 'ignored') this.#ignored.add(name)
    this.#judged.set(name, judgement)
    return judgement
  }

  #judgeNew(name: string): Judgement {
    if (this.#ignore.has(name) || this.#derived.has(name)) return IGNORED
    if (this.#known.includes(name)) return KNOWN
    const bare = bareName(name)
    if (PIECES.has(bare)) return COUNT
    const same = this.#bare.indexOf(bare)
    if (same !== -1) return misspelt(this.#known[same]!)
    const [near] = nearNames(bare, this.#bare)
    return near === undefined ? IGNORED : misspelt(this.#known[this.#bare.indexOf(near)]!)
  }
}

const misspelt = (near: string): Judgement => ({
  is: 'refused',
  why: `is not known here; did you mean ${near}? (?ignore= lets a name pass)`,
})

/** Nothing, or one. A number that is written in any way is one that `1` equals. */
export const saysOnePiece = (value: unknown) =>
  value === null || value === '' || value === 1 || (typeof value === 'string' && /^\s*1\s*$/.test(value))

/** Why a member that says how many pieces an item has is refused. [ours: contract 7] */
export const notOnePiece = (name: string, value: unknown) =>
  `${name} says ${show(value)}, but an item is one piece: write an item for each piece`
