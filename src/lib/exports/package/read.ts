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
export async function readPackage(bytes: Uint8Array): Promise<PackageContent> {
  const { manifest, files } = await readVerifiedZip(bytes, PACKAGE);
  const content: { draftJson: string; pdf?: Uint8Array; attachments: PackageFile[]; manifest: Manifest } = {
    draftJson: '',
    attachments: [],
    manifest,
  };
  for (const [name, unpacked] of files) {
    if (name === DRAFT_ENTRY) content.draftJson = textOf(unpacked);
    else if (name === PDF_ENTRY) content.pdf = unpacked;
    else content.attachments.push({ name: attachmentName(name)!, bytes: unpacked });
  }
  return content;
}
