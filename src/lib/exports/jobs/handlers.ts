import type { Procedure } from '../../definition/types.js';
import type { BackupContent, BackupInput } from '../backup/backup.js';
import type { ImportRequest } from '../csv/import-file.js';
import type { ChosenFile } from '../facts/list-files.js';
import type { PackedPostal, PostalSource } from '../facts/read-postal.js';
import type { Look } from '../library/look.js';
import type { OpenedFile } from '../open-file.js';
import type { PackageInput } from '../package/index.js';
import type { ZipInput } from '../package/write-zip.js';
import type { PdfText } from '../pdf/pdf-text.js';
import type { Tell } from './messages.js';

interface OpenRequest {
  file: Blob;
  procedures: readonly Procedure[];
  now: Date;
  passphrase?: string | undefined;
}

/** A package's content, with the attachments as Blobs, which need not be in memory. */
export interface PackageRequest extends Omit<PackageInput, 'attachments'> {
  attachments: readonly { name: string; bytes: Blob }[];
}

interface PostalRequest {
  files: readonly ChosenFile[];
  /** The lists that the user gave for the table in use, which comes packed. */
  sources: readonly PostalSource[];
  ordinary: Uint8Array;
  offices: Uint8Array;
}

/** The jobs by kind. Each one loads its code when it runs. */
export const handlers = {
  open: async ({ file, procedures, now, passphrase }: OpenRequest, tell: Tell): Promise<OpenedFile> => {
    const { openFile } = await import('../open-file.js');
    return openFile(file, procedures, now, passphrase, tell);
  },
  'read-backup': async ({ file }: { file: Blob }, tell: Tell): Promise<Omit<BackupContent, 'rows'>> => {
    const { readBackup } = await import('../backup/backup.js');
    return readBackup(file, tell);
  },
  'write-backup': async (input: BackupInput, tell: Tell): Promise<Blob> => {
    const { writeBackup } = await import('../backup/backup.js');
    return writeBackup(input, tell);
  },
  'write-package': async ({ attachments, ...input }: PackageRequest): Promise<Blob> => {
    const { writePackage } = await import('../package/index.js');
    const files = [];
    for (const { name, bytes } of attachments) files.push({ name, bytes: new Uint8Array(await bytes.arrayBuffer()) });
    return new Blob([(await writePackage({ ...input, attachments: files })) as BlobPart], { type: 'application/zip' });
  },
  'write-zip': async ({ files }: { files: readonly ZipInput[] }): Promise<Blob> => {
    const { streamZip } = await import('../package/write-zip.js');
    return streamZip(files);
  },
  lock: async ({ file, passphrase }: { file: Blob; passphrase: string }): Promise<Blob> => {
    const { lock } = await import('../lock/lock.js');
    return lock(file, passphrase);
  },
  table: async (request: ImportRequest, tell: Tell): Promise<void> => {
    const { importFile } = await import('../csv/import-file.js');
    return importFile(request, tell);
  },
  'pdf-text': async (
    { file, broken, look = false }: { file: Blob; broken: string; look?: boolean },
    tell: Tell,
  ): Promise<PdfText> => {
    const { textOfPdf } = await import('../pdf/pdf-text.js');
    return textOfPdf(new Uint8Array(await file.arrayBuffer()), broken, tell, look);
  },
  postal: async ({ files, sources, ordinary, offices }: PostalRequest, tell: Tell): Promise<PackedPostal> => {
    const [{ packPostal }, { openPacked }] = await Promise.all([
      import('../facts/read-postal.js'),
      import('../../reference/postal/load.js'),
    ]);
    return packPostal(files, await openPacked(ordinary, offices), sources, tell);
  },
  look: async (
    { files }: { files: Parameters<typeof import('../library/look.js').lookAtAll>[0] },
    tell: Tell,
  ): Promise<Look[]> => {
    const { lookAtAll } = await import('../library/look.js');
    return lookAtAll(files, tell);
  },
} satisfies Record<string, (request: never, tell: Tell) => Promise<unknown>>;

export type Handlers = typeof handlers;
export type JobKind = keyof Handlers;
