import type { Path } from '../definition/types.js';

/** `error` stops an export as final; `advice` may stand. */
export type Severity = 'error' | 'advice';

/** One open point. The text beside the field, in the summary, on the check page and in the PDF is this one object. */
export interface Issue {
  /** The rule's id in the specification (C3, V7, T1 …), or `required`, or the kind whose shape is meant. */
  rule: string;
  severity: Severity;
  path: Path;
  /** The screen on which the field is answered. */
  screen: string;
  label: string;
  /** What to do, in short polite Japanese. */
  message: string;
  /** Nothing is entered yet: the task list counts it as left, not as wrong. */
  missing?: true;
  /** A better value to take with one press. */
  suggestion?: Suggestion;
}

/** A value that may be taken in place of the one that stands: never without the user's press. */
export interface Suggestion {
  label: string;
  value: string;
}
