import type { PlainError } from './messages.js';

const MESSAGES = {
  late: '時間がかかりすぎたため、途中でやめました。何も変えていません。このアプリで書き出したファイルか確かめて、もう一度お試しください。',
  stopped:
    '途中で止まりました。何も変えていません。ほかのタブやアプリを閉じて空きを作ってから、もう一度お試しください。',
  cancelled: '中止しました。何も変えていません。続けるときは、もう一度お試しください。',
} as const;

export type JobErrorCode = keyof typeof MESSAGES;

/** A job that came to no end of its own: too long, broken off by the browser, or cancelled. `message` is for people. */
export class JobError extends Error {
  override readonly name = 'JobError';
  constructor(
    readonly code: JobErrorCode,
    cause?: unknown,
  ) {
    super(MESSAGES[code], { cause });
  }
}

/** An error made ready to leave a worker. */
export function toPlain(error: unknown): PlainError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, cause } = error;
  // Own properties alone: what the class added, and nothing that cannot be cloned.
  const { name: _name, message: _message, stack: _stack, cause: _cause, ...details } = { ...error };
  return { name, message, details, ...(cause === undefined ? {} : { cause: String(cause) }) };
}

/** The same error on the page: told apart by its name and code, as the class is another there. */
export function fromPlain({ name, message, cause, details }: PlainError): Error {
  return Object.assign(new Error(message, { cause }), details, name === undefined ? {} : { name });
}
