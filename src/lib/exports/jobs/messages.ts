/** The messages that a worker sends. What it receives depends on the job. */
export type JobAnswer =
  /** The script has loaded and runs. If a worker fails before this, it counts as not available. */
  | { kind: 'ready' }
  | { kind: 'progress'; done: number; total?: number; step?: string }
  /** A part of a result that is too large to send at once. */
  | { kind: 'part'; part: unknown }
  | { kind: 'done'; result: unknown }
  | ({ kind: 'failed' } & PlainError);

/** An error as a worker sends it; the class does not survive cloning. */
export interface PlainError {
  message: string;
  name?: string;
  cause?: string;
  /** Its other properties: a code, the name of an entry, a file. */
  details?: Readonly<Record<string, unknown>>;
}

/** How a job reports while it runs. */
export interface Tell {
  /**
   * To be awaited regularly: on a page without workers, this is where other work gets a turn and cancelling takes
   * effect.
   */
  progress: (done: number, total: number, step?: string) => Promise<void>;
  part: (part: unknown) => void;
}

/** For a job whose reports nobody needs. */
export const SILENT: Tell = { progress: () => Promise.resolve(), part: () => undefined };
