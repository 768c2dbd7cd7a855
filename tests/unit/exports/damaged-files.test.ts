import { describe, expect, it } from 'vitest';
import { restore } from '../../../src/lib/draft/restore.js';
import type { Draft } from '../../../src/lib/draft/types.js';
import { openFile, type OpenedFile } from '../../../src/lib/exports/open-file.js';
import { buildSheet } from '../../../src/lib/sheet/build.js';
import { procedures } from '../../../src/procedures/index.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { issuesOf, LATER, TODAY } from '../support/example.js';
import { original, type Damaged } from './damages/damaged.js';
import { damagedJson } from './damages/json.js';
import { damagedLocked } from './damages/locked.js';
import { damagedPdfs } from './damages/pdf.js';
import { damagedZips } from './damages/zip.js';
import { sha256 } from './package/zip-maker.js';

const REFUSALS = ['RestoreError', 'PackageError', 'OpenFileError', 'LockError', 'LockedFileError'];
/** Milliseconds; a limit against hanging only. The slowest file takes 2 s, and was at 17 s when its reader hung. */
const PATIENCE = 12_000;

const bare = ({ $schema: _schema, state: _state, ...rest }: Draft): object => rest;

/** Checks that an opened draft is usable: reading it again changes nothing, and its views can be built. */
function expectSound({ draft }: OpenedFile): void {
  expect(draft).toMatchObject({ format: 'shitagaki', version: 1, kind: 'draft', procedure: 'new-application' });
  const stored: unknown = JSON.parse(JSON.stringify(draft));
  expect(restore(stored, procedures, LATER)).toStrictEqual({ draft: stored, reports: [] });
  expect(buildSheet(newApplication, draft, issuesOf(draft), TODAY).screens.length).toBeGreaterThan(0);
}

async function judge({ bytes, outcome, passphrase, attachments }: Damaged): Promise<void> {
  const from = performance.now();
  const result = await openFile(new Blob([bytes as BlobPart]), procedures, LATER, passphrase).then(
    (opened) => ({ opened }),
    (error: Error) => ({ error }),
  );
  expect(performance.now() - from).toBeLessThan(PATIENCE);
  expect(Reflect.ownKeys(Object.prototype)).toEqual(untouched);
  if ('error' in result) {
    expect(REFUSALS).toContain(result.error.name);
    expect(result.error.message).toMatch(/[ぁ-ん].*。$/);
    expect(outcome).not.toBe('opens');
    return;
  }
  expect(outcome).not.toBe('refused');
  expectSound(result.opened);
  if (attachments) expect(result.opened.attachments).toEqual(attachments);
  if (outcome === 'same' || outcome === 'opens') expect(bare(result.opened.draft)).toStrictEqual(original);
}

const untouched = Reflect.ownKeys(Object.prototype);

const files = [...damagedJson, ...(await damagedZips()), ...(await damagedPdfs()), ...(await damagedLocked())];

describe('damaged files', () => {
  it('number at least 500, nearly all different', () => {
    const contents = files.map(({ bytes, passphrase }) => `${passphrase} ${sha256(bytes)}`);
    // The shortest cuts of the four kinds are the same few bytes.
    expect(new Set(contents).size).toBeGreaterThanOrEqual(files.length - 10);
    expect(files.length).toBeGreaterThanOrEqual(500);
  });

  it.each(files)('$what', judge);
});
