import type { FieldOf } from '../definition/types.js';
import { holdEach } from './hold.js';
import { unchanged, type Kind } from './kind.js';

interface Attachment {
  name: string;
  size: number;
  sha256: string;
}

/** Whether a stored entry describes an attached file in the form this app writes. */
export function isAttachment(entry: unknown): entry is Attachment {
  const { name, size, sha256 } = (entry ?? {}) as Partial<Record<keyof Attachment, unknown>>;
  return (
    typeof name === 'string' && typeof size === 'number' && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256)
  );
}

/** Whether the name's length and the size are ones that a real file can have. */
const isSane = ({ name, size }: Attachment) => name.length <= 1000 && Number.isSafeInteger(size) && size >= 0;

/** A number of bytes in readable form: 1,234 KB. */
export function showBytes(bytes: number): string {
  return bytes < 1024 ? `${bytes}バイト` : `${Math.ceil(bytes / 1024).toLocaleString('ja-JP')} KB`;
}

/** Attached files: the draft holds their names, sizes and hashes; the bytes are stored separately. */
export const files: Kind<FieldOf<'files'>> = {
  empty: [],
  // The same content twice is one file: files are named, loaded and removed by their hash.
  hold: (stored) => holdEach(stored, (entry) => (isAttachment(entry) && isSane(entry) ? entry.sha256 : undefined)),
  normalise: unchanged,
  shape: () => ({ type: 'list', rule: 'files', holds: isAttachment }),
  explain: () => '添付ファイルの情報が読み取れません。ファイルを付け直してください。',
  show: (value) =>
    Array.isArray(value)
      ? (value as Attachment[]).map(({ name, size }) => `${name}（${showBytes(size)}）`).join('\n')
      : '',
};

/** The METI forms the applicant plans to file, by number or name; `reference/form-support` has the table. */
export const forms: Kind<FieldOf<'forms'>> = {
  empty: [],
  hold: (stored) => holdEach(stored, (key) => (typeof key === 'string' && key.length <= 200 ? key : undefined)),
  normalise: unchanged,
  shape: () => ({ type: 'list', rule: 'forms', holds: (key) => typeof key === 'string' && key !== '' }),
  explain: () => '選んだ様式を読み取れません。様式対応表で選び直してください。',
  show: (value) => (Array.isArray(value) ? value.map(String).join('\n') : ''),
};
