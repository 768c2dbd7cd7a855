import * as z from 'zod/mini';
import { PackageError } from './package-error.js';
import { sha256Hex } from './sha256.js';
import {
  PACKAGE_FORMAT,
  PACKAGE_VERSION,
  type Manifest,
  type ManifestFile,
  type PackageFile,
  type PackageInput,
} from './types.js';

const whole = z.int().check(z.gte(0));

export const filesShape = z.array(
  z.object({ name: z.string(), size: whole, sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
);

/** Unknown keys are ignored, so that later versions of the app can add some; the known ones must be valid. */
const shape = z.object({
  format: z.literal(PACKAGE_FORMAT),
  version: z.literal(PACKAGE_VERSION),
  appVersion: z.string(),
  procedure: z.string(),
  checks: z.object({ errors: whole, advices: whole, complete: z.boolean() }),
  files: filesShape,
});

/** The manifest's list of entries, sorted by name so that it does not depend on their order. */
async function listEntries(entries: readonly PackageFile[]): Promise<ManifestFile[]> {
  const files = await Promise.all(
    entries.map(async ({ name, bytes }) => ({ name, size: bytes.length, sha256: await sha256Hex(bytes) })),
  );
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The manifest of a package's entries. */
export async function buildManifest(
  { appVersion, procedure, checks }: PackageInput['manifest'],
  entries: readonly PackageFile[],
): Promise<Manifest> {
  return {
    format: PACKAGE_FORMAT,
    version: PACKAGE_VERSION,
    appVersion,
    procedure,
    checks: { errors: checks.errors, advices: checks.advices, complete: checks.errors === 0 },
    files: await listEntries(entries),
  };
}

/** manifest.json as text. */
export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * Parses a manifest and checks its format and version.
 * @throws PackageError `bad-manifest`, `not-ours` or `newer`
 */
export function openManifest(bytes: Uint8Array, sort: string, newest: number): unknown {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new PackageError('bad-manifest');
  }
  const { format, version } = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
  if (format !== sort) throw new PackageError('not-ours');
  if (typeof version === 'number' && version > newest) throw new PackageError('newer');
  return json;
}

/** Checks that no name is listed twice. @throws PackageError `bad-manifest` */
export function checkNames({ files }: { files: readonly ManifestFile[] }): void {
  if (new Set(files.map(({ name }) => name)).size !== files.length) throw new PackageError('bad-manifest');
}

/** Reads manifest.json. @throws PackageError `bad-manifest`, `not-ours` (another program's) or `newer` */
export function readManifest(bytes: Uint8Array): Manifest {
  const read = shape.safeParse(openManifest(bytes, PACKAGE_FORMAT, PACKAGE_VERSION));
  if (!read.success) throw new PackageError('bad-manifest');
  checkNames(read.data);
  return read.data;
}
