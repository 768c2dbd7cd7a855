import { MAX_ENTRIES, MAX_PACKAGE, MAX_UNPACKED } from './limits.js';
import { buildManifest, writeManifest } from './manifest.js';
import { uniqueNames } from './names.js';
import { PackageError } from './package-error.js';
import { ATTACHMENTS, DRAFT_ENTRY, MANIFEST_ENTRY, PDF_ENTRY, type PackageFile, type PackageInput } from './types.js';
import { writeZip } from './write-zip.js';

/**
 * Writes a package: draft.json, application.pdf, the attachments in order, manifest.json. The same input always gives the
 * same bytes.
 * @throws PackageError `write-too-big` or `write-too-many` if `readPackage` would refuse the file
 */
export async function writePackage({ draftJson, pdf, attachments, manifest }: PackageInput): Promise<Uint8Array> {
  const names = uniqueNames(attachments.map(({ name }) => name));
  const entries: PackageFile[] = [
    { name: DRAFT_ENTRY, bytes: new TextEncoder().encode(draftJson) },
    ...(pdf ? [{ name: PDF_ENTRY, bytes: pdf }] : []),
    ...attachments.map(({ bytes }, index) => ({ name: ATTACHMENTS + names[index]!, bytes })),
  ];
  if (entries.length + 1 > MAX_ENTRIES) throw new PackageError('write-too-many');
  const text = writeManifest(await buildManifest(manifest, entries));
  entries.push({ name: MANIFEST_ENTRY, bytes: new TextEncoder().encode(text) });
  const unpacked = entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (unpacked > MAX_UNPACKED) throw new PackageError('write-too-big');
  const zip = writeZip(entries);
  if (zip.length > MAX_PACKAGE) throw new PackageError('write-too-big');
  return zip;
}
