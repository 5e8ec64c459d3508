/** What the operator decides about how rules decide. */
export interface RuleSettings {
  /** What sellers publish needs no approval by the operator. */
  readonly autoApprove: boolean
}
