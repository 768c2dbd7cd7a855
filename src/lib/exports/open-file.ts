import type { Procedure } from '../definition/types.js';
import { MAX_JSON, RestoreError, restoreText, type Report } from '../draft/restore.js';
import type { Draft } from '../draft/types.js';
import { decodeJson } from './decode-json.js';
import { SILENT, type Tell } from './jobs/messages.js';
import type { PackageFile } from './package/index.js';
import { MAX_BACKUP } from './package/limits.js';

/** The content of a file; nothing has been stored yet. */
export interface OpenedFile {
  source: 'json' | 'zip' | 'pdf';
  draft: Draft;
  reports: readonly Report[];
  attachments: readonly PackageFile[];
  /** Another program has packed the package again; its files are unchanged. */
  repacked?: true;
}

/** The maximum size in bytes of a package, which may contain attachments; backups have their own. */
const MAX_BYTES = 200_000_000;
/** Encrypted files are a little larger: 16 bytes for every 64 KB, and a header. */
const locked = (bytes: number) => bytes * 1.001;

const tooBig = (most: string): never => {
  throw new OpenFileError(`ファイルが大きすぎます（${most}まで）。このアプリで書き出したファイルを選んでください。`);
};

/** A file that this app cannot read; the message tells the user what to do. */
export class OpenFileError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'OpenFileError';
  }
}

/** An encrypted file: the page asks for the passphrase and tries again. */
class LockedFileError extends Error {
  override readonly name = 'LockedFileError';
  constructor() {
    super('このファイルは合言葉で閉じてあります。合言葉を入力してください。');
  }
}

/** The file is a backup, which holds many drafts and is opened on a different page. `file` is the decrypted backup. */
export class BackupFileError extends Error {
  override readonly name = 'BackupFileError';
  constructor(readonly file: Blob) {
    super('バックアップのファイルです。最初の画面で開いてください。');
  }
}

const startsWith = (bytes: Uint8Array, text: string) =>
  [...text].every((character, index) => bytes[index] === character.charCodeAt(0));

function textOf(bytes: Uint8Array): string {
  if (bytes.length > MAX_JSON) throw new RestoreError('too-big');
  const text = decodeJson(bytes);
  if (text === undefined) throw new RestoreError('not-json');
  return text;
}

/** A table for many drafts, which is imported on a different page. */
const TABLE = '表のファイル（CSV、Excel）のようです。「まとめて管理」の「表から取り込む」で選んでください。';

/** Whether the bytes begin as an old Office file, or one with a password, does. */
const isOldOffice = (bytes: Uint8Array) => [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

/** Whether a text begins with a row of several columns, in quotes or not, and is no JSON. */
function isTable(text: string): boolean {
  const [first = ''] = text.replace(/^\ufeff/, '').split(/[\r\n]/, 1);
  return !/^\s*[[{<]/.test(first) && /^[^,\t;]{1,200}(?:[,\t;][^,\t;]{0,200})+$/u.test(first);
}

/**
 * Reads a JSON, ZIP or PDF file that this app has written, recognised by its content and not by its name.
 * @param passphrase for an encrypted file
 * @throws RestoreError, PackageError, OpenFileError or LockError, each with a message for the user; LockedFileError if
 *   a passphrase is needed; BackupFileError for a backup
 */
export async function openFile(
  file: Blob,
  procedures: readonly Procedure[],
  now: Date,
  passphrase?: string,
  tell: Tell = SILENT,
): Promise<OpenedFile> {
  if (file.size === 0) throw new OpenFileError('ファイルが空です。別のファイルを選んでください。');
  if (file.size > locked(MAX_BACKUP)) tooBig('2 GB');
  const head = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  const whole = async () => new Uint8Array(await file.arrayBuffer());
  if (startsWith(head, 'age-encryption.org/v1')) {
    if (passphrase === undefined) throw new LockedFileError();
    await tell.progress(0, 0, '合言葉を確かめています');
    const { unlock } = await import('./lock/lock.js');
    const opened = await unlock(file, passphrase);
    await tell.progress(0, 0, '読み取っています');
    return openFile(opened, procedures, now, undefined, tell);
  }
  if (startsWith(head, 'PK')) {
    const [{ readPackage }, { isBackup }, { hasEntry }] = await Promise.all([
      import('./package/index.js'),
      import('./backup/backup.js'),
      import('./package/verified-zip.js'),
    ]);
    if (await isBackup(file)) throw new BackupFileError(file);
    if (await hasEntry(file, 'xl/workbook.xml')) throw new OpenFileError(TABLE);
    if (file.size > MAX_BYTES) tooBig('200 MB');
    const content = await readPackage(file, tell);
    return {
      source: 'zip',
      ...restoreText(content.draftJson, procedures, now),
      attachments: content.attachments,
      ...(content.repacked ? { repacked: true as const } : {}),
    };
  }
  if (startsWith(head, '%PDF')) {
    const { extractDraftJson, isEncryptedPdf, MAX_PDF_BYTES } = await import('./pdf/extract.js');
    if (file.size > MAX_PDF_BYTES) tooBig('64 MB');
    const bytes = await whole();
    const json = await extractDraftJson(bytes);
    if (json === undefined) {
      if (isEncryptedPdf(bytes)) {
        throw new OpenFileError(
          'このPDFにはパスワードがかかっています。パスワードを外して保存したPDFか、JSON、ZIPのファイルを選んでください。',
        );
      }
      throw new OpenFileError(
        'このPDFには下書きのデータが入っていません。このアプリで書き出したままのPDFか、JSON、ZIPのファイルを選んでください。',
      );
    }
    return { source: 'pdf', ...restoreText(json, procedures, now), attachments: [] };
  }
  if (file.size > MAX_JSON) throw new RestoreError('too-big');
  if (isOldOffice(head)) throw new OpenFileError(TABLE);
  const text = textOf(await whole());
  if (isTable(text)) throw new OpenFileError(TABLE);
  return { source: 'json', ...restoreText(text, procedures, now), attachments: [] };
}
