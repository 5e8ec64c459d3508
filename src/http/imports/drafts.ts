/** An order as the file has it, before its shape is looked at. `last`: the file is broken here, and nothing behind it was read. */
export type Draft = { readonly line: number; readonly value: unknown } | RefusedDraft

export interface RefusedDraft {
  readonly line: number
  readonly orderNumber?: string | undefined
  readonly refused: string
  readonly last?: true
}
