import type { PlainError } from './messages.js';

const MESSAGES = {
  late: '時間がかかりすぎたため、途中でやめました。何も変えていません。このアプリで書き出したファイルか確かめて、もう一度お試しください。',
  stopped:
    '途中で止まりました。何も変えていません。ほかのタブやアプリを閉じて空きを作ってから、もう一度お試しください。',
  cancelled: '中止しました。何も変えていません。続けるときは、もう一度お試しください。',
} as const;

export type JobErrorCode = keyof typeof MESSAGES;

/**
 * A job that was ended from outside: it took too long, its worker stopped, or it was cancelled. The message is for the
 * user.
 */
export class JobError extends Error {
  override readonly name = 'JobError';
  constructor(
    readonly code: JobErrorCode,
    cause?: unknown,
  ) {
    super(MESSAGES[code], { cause });
  }
}

/** An error as plain data that a worker can send. */
export function toPlain(error: unknown): PlainError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, cause } = error;
  // Only own properties: those that the error's class added, without any that cannot be cloned.
  const { name: _name, message: _message, stack: _stack, cause: _cause, ...details } = { ...error };
  return { name, message, details, ...(cause === undefined ? {} : { cause: String(cause) }) };
}

/** The error on the page. It is not an instance of its original class, so it is recognised by its name and code. */
export function fromPlain({ name, message, cause, details }: PlainError): Error {
  return Object.assign(new Error(message, { cause }), details, name === undefined ? {} : { name });
}
