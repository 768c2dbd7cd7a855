import type { FieldOf } from '../definition/types.js';
import { formByKey } from '../reference/form-support.js';
import { same, type Kind } from './kind.js';

interface Attachment {
  name: string;
  size: number;
  sha256: string;
}

function isAttachment(entry: unknown): entry is Attachment {
  const { name, size, sha256 } = (entry ?? {}) as Partial<Record<keyof Attachment, unknown>>;
  return typeof name === 'string' && typeof size === 'number' && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
}

/** Bytes for people: 1,234 KB. */
export function showBytes(bytes: number): string {
  return bytes < 1024 ? `${bytes}バイト` : `${Math.ceil(bytes / 1024).toLocaleString('ja-JP')} KB`;
}

/** Attached files: the draft holds their names, sizes and hashes, the bytes lie beside it. */
export const files: Kind<FieldOf<'files'>> = {
  empty: [],
  normalise: same,
  shape: () => ({ type: 'list', rule: 'files', holds: isAttachment }),
  explain: () => '添付ファイルの情報が読み取れません。ファイルを付け直してください。',
  show: (value) =>
    Array.isArray(value)
      ? (value as Attachment[]).map(({ name, size }) => `${name}（${showBytes(size)}）`).join('\n')
      : '',
};

/** The forms one means to file, by number or name. */
export const forms: Kind<FieldOf<'forms'>> = {
  empty: [],
  normalise: same,
  shape: () => ({ type: 'list', rule: 'forms', holds: (key) => typeof key === 'string' && formByKey(key) !== undefined }),
  explain: () => '対応表にない様式があります。様式対応表で選び直してください。',
  show: (value) =>
    Array.isArray(value)
      ? value
          .map((key) => {
            const form = formByKey(String(key));
            return form
              ? `${form.new ? `${form.new}　` : ''}${form.name}（${form.web ? 'WebNACCS可' : 'パッケージソフト'}）`
              : String(key);
          })
          .join('\n')
      : '',
};
