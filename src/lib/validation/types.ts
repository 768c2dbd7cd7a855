import type { Path } from '../definition/types.js';

/** An `error` prevents exporting the draft as final; `advice` may be left as it is. */
export type Severity = 'error' | 'advice';

/** One open point. The field, the summary, the check page and the PDF all show the message of this one object. */
export interface Issue {
  /** A rule id of docs/rules.md (C3, V7, T1 …), or `required`, or the name of the kind that refused the value. */
  rule: string;
  severity: Severity;
  path: Path;
  /** The id of the screen on which the field is answered. */
  screen: string;
  label: string;
  /** What to do, in short polite Japanese. */
  message: string;
  /** The answer is missing, so the task list counts it as open and not as wrong. */
  missing?: true;
  /** A better value that the user can accept with one click. */
  suggestion?: Suggestion;
}

/** A replacement for the current value, applied only when the user clicks it. */
export interface Suggestion {
  label: string;
  value: string;
}
