/** What leaving a field changed: shown beside it, and undone with one action. */
export interface Repair {
  before: string;
  after: string;
  /** What of a pasted block the field did not take. */
  rest?: string;
}
