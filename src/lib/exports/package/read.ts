import type { Tell } from '../jobs/messages.js';
import type { CheckedEntry } from './check-entries.js';
import { readManifest } from './manifest.js';
import { PackageError } from './package-error.js';
import { ATTACHMENTS, DRAFT_ENTRY, PDF_ENTRY, type Manifest, type PackageContent, type PackageFile } from './types.js';
import { readVerifiedZip, type ZipKind } from './verified-zip.js';

const attachmentName = (entry: string): string | undefined => {
  const name = entry.startsWith(ATTACHMENTS) ? entry.slice(ATTACHMENTS.length) : '';
  return name === '' || name.includes('/') ? undefined : name;
};

const PACKAGE: ZipKind<Manifest> = {
  main: DRAFT_ENTRY,
  readManifest,
  belongs: (name) => name === DRAFT_ENTRY || name === PDF_ENTRY || attachmentName(name) !== undefined,
};

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new PackageError('draft-encoding');
  }
}

/**
 * Reads a package from an untrusted source (`readVerifiedZip`). The content of draft.json still has to pass `restore`.
 * @throws PackageError with a message for the user
 */
export async function readPackage(file: Blob | Uint8Array, tell?: Tell): Promise<PackageContent> {
  const content: { draftJson: string; pdf?: Uint8Array; attachments: PackageFile[]; repacked?: true } = {
    draftJson: '',
    attachments: [],
  };
  const take = (name: string, bytes: Uint8Array, entry: CheckedEntry) => {
    if (entry.name !== name) content.repacked = true;
    if (name === DRAFT_ENTRY) content.draftJson = textOf(bytes);
    else if (name === PDF_ENTRY) content.pdf = bytes;
    else content.attachments.push({ name: attachmentName(name)!, bytes });
  };
  const manifest = await readVerifiedZip(file, PACKAGE, take, tell);
  return { ...content, manifest };
}
