import type { Procedure } from '../definition/types.js';
import { MAX_JSON, RestoreError, restoreText, type Report } from '../draft/restore.js';
import type { Draft } from '../draft/types.js';
import type { PackageFile } from './package/index.js';

/** The content of a file; nothing has been stored yet. */
export interface OpenedFile {
  source: 'json' | 'zip' | 'pdf';
  draft: Draft;
  reports: readonly Report[];
  attachments: readonly PackageFile[];
}

/** The maximum file size in bytes; packages may contain attachments. */
const MAX_BYTES = 200_000_000;

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

/** The file is a backup, which holds many drafts and is opened on a different page. */
class BackupFileError extends Error {
  override readonly name = 'BackupFileError';
  constructor(readonly bytes: Uint8Array) {
    super('バックアップのファイルです。最初の画面で開いてください。');
  }
}

const startsWith = (bytes: Uint8Array, text: string) =>
  [...text].every((character, index) => bytes[index] === character.charCodeAt(0));

function textOf(bytes: Uint8Array): string {
  if (bytes.length > MAX_JSON) throw new RestoreError('too-big');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RestoreError('not-json');
  }
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
): Promise<OpenedFile> {
  if (file.size === 0) throw new OpenFileError('ファイルが空です。別のファイルを選んでください。');
  if (file.size > MAX_BYTES) {
    throw new OpenFileError('ファイルが大きすぎます（200 MBまで）。このアプリで書き出したファイルを選んでください。');
  }
  const head = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  const whole = async () => new Uint8Array(await file.arrayBuffer());
  if (startsWith(head, 'age-encryption.org/v1')) {
    if (passphrase === undefined) throw new LockedFileError();
    const { unlockFile } = await import('./lock/index.js');
    const opened = await unlockFile(await whole(), passphrase);
    return openFile(new Blob([opened as BlobPart]), procedures, now);
  }
  if (startsWith(head, 'PK')) {
    const [{ readPackage }, { isBackup }] = await Promise.all([
      import('./package/index.js'),
      import('./backup/backup.js'),
    ]);
    const bytes = await whole();
    if (isBackup(bytes)) throw new BackupFileError(bytes);
    const content = await readPackage(bytes);
    return { source: 'zip', ...restoreText(content.draftJson, procedures, now), attachments: content.attachments };
  }
  if (startsWith(head, '%PDF')) {
    const { extractDraftJson, isEncryptedPdf } = await import('./pdf/extract.js');
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
  return { source: 'json', ...restoreText(textOf(await whole()), procedures, now), attachments: [] };
}
