import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { restoreText } from '../../../src/lib/draft/restore.js';
import type { Draft } from '../../../src/lib/draft/types.js';
import { toDraftJson } from '../../../src/lib/exports/draft-json.js';
import { openFile, type OpenedFile } from '../../../src/lib/exports/open-file.js';
import { readPackage, writePackage, type PackageFile } from '../../../src/lib/exports/package/index.js';
import { uniqueNames } from '../../../src/lib/exports/package/names.js';
import { extractDraftJson } from '../../../src/lib/exports/pdf/extract.js';
import { renderPdf } from '../../../src/lib/exports/pdf/render.js';
import { procedures } from '../../../src/procedures/index.js';
import { anyDraft, anyText } from '../support/any-draft.js';
import { exampleDraft, issuesOf, LATER } from '../support/example.js';
import { readFonts } from './pdf/fonts.js';
import { inputOfDraft } from './pdf/samples.js';

const write = (draft: Draft) => toDraftJson(draft, issuesOf(draft));
/** Read at a later time than it was written, so that a made-up date would be noticed. */
const restored = (text: string) => restoreText(text, procedures, LATER);
const open = (content: string | Uint8Array) => openFile(new Blob([content as BlobPart]), procedures, LATER);
/** Without what the file says about itself (`$schema`, `state`). */
const bare = ({ $schema: _schema, state: _state, ...rest }: Draft): object => rest;

function expectSame({ draft, reports }: Pick<OpenedFile, 'draft' | 'reports'>, original: Draft): void {
  expect(bare(draft)).toStrictEqual(original);
  expect(reports).toEqual([]);
}

const packageOf = (draft: Draft, attachments: readonly PackageFile[], pdf?: Uint8Array) =>
  writePackage({
    draftJson: write(draft),
    ...(pdf ? { pdf } : {}),
    attachments,
    manifest: { appVersion: '0.1.0', procedure: draft.procedure, checks: { errors: 0, advices: 0 } },
  });

/** Names that would leave their folder, collide, or are reserved for devices. */
const AWKWARD_NAMES = [
  ...[
    '../draft.json',
    '/etc/passwd',
    'C:\\a.txt',
    'a\\b',
    '..',
    '.',
    '',
    ' ',
    'CON',
    'nul.txt',
    'lpt1',
    'A.PDF',
    'a.pdf',
  ],
  ...[
    'か\u3099.txt',
    'が.txt',
    '見積\0書.pdf',
    '\u202efdp.exe',
    'ー'.repeat(300),
    '__proto__',
    'manifest.json',
    '名前.',
  ],
];
const attachment = fc.record({
  name: fc.oneof(fc.constantFrom(...AWKWARD_NAMES), anyText),
  bytes: fc.uint8Array({ maxLength: 2000 }),
});

describe('any draft comes back as it was', () => {
  it('from JSON', async () => {
    const property = fc.asyncProperty(anyDraft, async (draft) => {
      const text = write(draft);
      expectSame(restored(text), draft);
      // Through UTF-8, where a lone surrogate would be lost.
      const opened = await open(text);
      expect(opened).toMatchObject({ source: 'json', attachments: [] });
      expectSame(opened, draft);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  it('from a package, with its attachments to the byte', async () => {
    const property = fc.asyncProperty(anyDraft, fc.array(attachment, { maxLength: 6 }), async (draft, attachments) => {
      const zip = await packageOf(draft, attachments);
      const content = await readPackage(zip);
      expectSame(restored(content.draftJson), draft);
      const names = uniqueNames(attachments.map(({ name }) => name));
      const expected = attachments.map(({ bytes }, index) => ({ name: names[index]!, bytes }));
      expect(content.attachments).toStrictEqual(expected);
      const opened = await open(zip);
      expect(opened.source).toBe('zip');
      expect(opened.attachments).toStrictEqual(expected);
      expectSame(opened, draft);
      expect(await packageOf(structuredClone(draft), structuredClone(attachments))).toEqual(zip);
    });
    await fc.assert(property, { numRuns: 50 });
  });

  it('from the PDF, alone and in a package', async () => {
    const fonts = await readFonts();
    const property = fc.asyncProperty(anyDraft, async (draft) => {
      const text = write(draft);
      const { bytes } = renderPdf(inputOfDraft(draft, { draftJson: text }), fonts);
      expect(await extractDraftJson(bytes)).toBe(text);
      const opened = await open(bytes);
      expect(opened).toMatchObject({ source: 'pdf', attachments: [] });
      expectSame(opened, draft);
      const content = await readPackage(await packageOf(draft, [], bytes));
      expect(content.pdf).toEqual(bytes);
    });
    await fc.assert(property, { numRuns: 5 });
  });
});

describe('a package with every awkward name', () => {
  it('returns every file under a unique name', async () => {
    const draft = exampleDraft();
    const attachments = AWKWARD_NAMES.map((name, index) => ({ name, bytes: new Uint8Array([index]) }));
    const opened = await open(await packageOf(draft, attachments));
    expect(opened.attachments.map(({ bytes }) => bytes)).toEqual(attachments.map(({ bytes }) => bytes));
    expect(new Set(opened.attachments.map(({ name }) => name.toUpperCase())).size).toBe(AWKWARD_NAMES.length);
    expectSame(opened, draft);
  });
});
