/** What a worker tells while it works, and at its end. What it is asked for is the job's own. */
export type JobAnswer =
  /** Its script is there and runs: a worker that fails before could not be had at all. */
  | { kind: 'ready' }
  | { kind: 'progress'; done: number; total?: number; step?: string }
  /** A piece of a result that would be too much at once. */
  | { kind: 'part'; part: unknown }
  | { kind: 'done'; result: unknown }
  | ({ kind: 'failed' } & PlainError);

/** An error as it crosses from a worker, where classes do not. */
export interface PlainError {
  message: string;
  name?: string;
  cause?: string;
  /** What else it carries: a code, the name of an entry, a file. */
  details?: Readonly<Record<string, unknown>>;
}

/** How a job tells of itself while it runs. */
export interface Tell {
  /** To be awaited now and then: on a page without workers it is where the page gets its turn, and a cancel its effect. */
  progress: (done: number, total: number, step?: string) => Promise<void>;
  part: (part: unknown) => void;
}

/** For a job that nobody listens to. */
export const SILENT: Tell = { progress: () => Promise.resolve(), part: () => undefined };
