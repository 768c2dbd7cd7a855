import { deflateSync } from 'fflate';
import { writePackage } from '../../../../src/lib/exports/package/index.js';
import { forge, forgePackage, manifestOf, sha256, utf8, type Forged, type Listed } from '../package/zip-maker.js';
import { bytesOf, cuts, flips, original, originalJson, type Damaged } from './damaged.js';

const draft: Listed = { name: 'draft.json', data: originalJson };
const pdf: Listed = { name: 'application.pdf', data: '%PDF-1.7\n%%EOF\n' };
const quote: Listed = { name: 'attachments/見積書.txt', data: '見積'.repeat(100) };
const files = [draft, pdf, quote];

const zeros = deflateSync(new Uint8Array(50_000_000));
const bomb = (more: Partial<Forged> = {}): Forged => ({
  name: 'attachments/a',
  packed: zeros,
  size: 50_000_000,
  ...more,
});
const withManifest = (manifest: object, entries: readonly Forged[] = files) =>
  forge([...entries, { name: 'manifest.json', data: JSON.stringify(manifest) }]);
const vouched = (file: Listed) => manifestOf([file])['files'] as object[];
const wrongly = (changes: object) =>
  withManifest(manifestOf(files, { files: files.map((file) => ({ ...vouched(file)[0], ...changes })) }));

/** Names that would leave the folder, disguise the file, or are impossible. */
const HOSTILE = [
  ...['../x', '../../../../etc/passwd', 'attachments/../../x', 'attachments/..', 'attachments/./x', '/etc/passwd'],
  ...['//server/share/x', 'C:\\x', 'C:x', '\\\\server\\x', 'attachments\\x', 'attachments/..\\x', 'attachments//x'],
  ...['attachments/a\0.txt', '\0', '', 'attachments/a\nb', 'attachments/\u202efdp.exe', 'attachments/\ufeffx'],
  ...['attachments/a/b', 'x'.repeat(60_000), 'run.exe', '__proto__', 'constructor', 'draft.json/', 'attachments'],
];
/** Names that only some systems reject. The app never writes them, and does not use them as paths when reading. */
const UNHANDY = ['CON', 'nul.txt', 'LPT1', 'a:b', 'a?*', ' ', 'x'.repeat(60_000), '__proto__', 'draft.json'];

const foreign: [string, Uint8Array][] = [
  [
    'a spreadsheet',
    forge([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'xl/workbook.xml', data: '<x/>' },
    ]),
  ],
  ['an npm package', forge([{ name: 'package/package.json', data: '{}' }])],
  ['a package with a manifest of a browser extension', withManifest({ manifest_version: 3, name: 'x' })],
  ['an empty ZIP', forge([])],
  ['a package in a ZIP', forge([{ name: 'package.zip', data: forgePackage(files) }])],
  ['a package in the place of its draft', forgePackage([{ name: 'draft.json', data: forgePackage(files) }])],
  [
    'a draft in UTF-16',
    forgePackage([{ name: 'draft.json', data: new Uint8Array(Buffer.from(originalJson, 'utf16le')) }]),
  ],
  ['a draft of another app', forgePackage([{ name: 'draft.json', data: '{"format":"other"}' }])],
  ['only a draft', forge([draft])],
  ['no draft', forgePackage([pdf, quote])],
  ['something before it', bytesOf('PK', forgePackage(files))],
  ['something behind it', forgePackage(files, [], { after: utf8('more') })],
  ['two of them', bytesOf(forgePackage(files), forgePackage(files))],
];
const swapped: [string, Uint8Array][] = [
  [
    'swapped contents',
    withManifest(manifestOf(files), [{ ...draft, data: pdf.data }, { ...pdf, data: draft.data }, quote]),
  ],
  [
    'swapped names',
    withManifest(manifestOf(files), [{ ...draft, name: pdf.name }, { ...pdf, name: draft.name }, quote]),
  ],
  ['another attachment', withManifest(manifestOf(files), [draft, pdf, { ...quote, data: '積見'.repeat(100) }])],
  ['an attachment that is gone', withManifest(manifestOf(files), [draft, pdf])],
  ['an attachment that nobody listed', forgePackage(files, [{ name: 'attachments/b', data: 'b' }])],
  ['a hash of something else', wrongly({ sha256: sha256(utf8('else')) })],
  ['no hash', wrongly({ sha256: undefined })],
  ['a hash in capitals', wrongly({ sha256: sha256(utf8('x')).toUpperCase() })],
  ['other sizes', wrongly({ size: 1 })],
  ['sizes that are no numbers', wrongly({ size: '12' })],
  ['negative sizes', wrongly({ size: -1 })],
  ['one name for all', wrongly({ name: 'draft.json' })],
  ['a manifest as a list', withManifest([])],
  ['a manifest of a newer version', withManifest(manifestOf(files, { version: 2 }))],
  [
    'a manifest that hides in a prototype',
    forge([...files, { name: 'manifest.json', data: '{"__proto__":{"format":"shitagaki-package"}}' }]),
  ],
  ['two drafts', forgePackage(files, [{ ...draft }])],
  ['two drafts, one in capitals', forgePackage(files, [{ ...draft, name: 'DRAFT.JSON' }])],
  ['two manifests', forgePackage(files, [{ name: 'manifest.json', data: '{}' }])],
  ['two attachments of one name', forgePackage(files, [{ ...quote }])],
];
const hostile: [string, Uint8Array][] = [
  ...HOSTILE.map((name, n): [string, Uint8Array] => [
    `the hostile name ${n}`,
    forgePackage(files, [{ name, data: 'x' }]),
  ]),
  ...HOSTILE.map((name, n): [string, Uint8Array] => [
    `the hostile name ${n}, listed`,
    forgePackage([...files, { name, data: 'x' }]),
  ]),
  ['a link', forgePackage(files, [{ name: 'attachments/a', data: '/etc/passwd', mode: 0o120777 }])],
  ['a password', forgePackage([draft], [{ ...quote, flags: 0x801 }])],
  ['a bomb', forgePackage(files, [bomb()])],
  [
    'many bombs',
    forgePackage(
      files,
      Array.from({ length: 40 }, (_, n) => bomb({ name: `attachments/${n}` })),
    ),
  ],
  ['a bomb for a draft', forgePackage([], [bomb({ name: 'draft.json' })])],
  ['a bomb for a manifest', forge([draft, bomb({ name: 'manifest.json', size: 10 })])],
  ['a bomb that says it is small', forgePackage(files, [bomb({ size: 100 })])],
  ['a bomb that says it is small before its data', forgePackage(files, [bomb({ localSize: 100 })])],
  ['a bomb that says it is packed less', forgePackage(files, [bomb({ compressed: 40_000_000 })])],
  ['sizes of 4 GB', forgePackage(files, [{ name: 'attachments/a', data: 'a', size: 0xfffffffe }])],
  ['a draft that says it is smaller', forgePackage([draft], [{ ...quote, size: 3 }])],
  ['data that lie in another entry', forgePackage(files, [{ name: 'attachments/b', data: 'b', offset: 0 }])],
  [
    '501 entries',
    forgePackage(
      [draft],
      Array.from({ length: 500 }, (_, n) => ({ name: `attachments/${n}` })),
    ),
  ],
  ['a directory in itself', forgePackage(files, [], { end: { 16: 0 } })],
];
const opens: [string, Uint8Array][] = [
  ['another order of its files', forgePackage([...files].reverse())],
  ['a ZIP with a bomb attached', forgePackage([draft, { name: 'attachments/a.zip', data: forge([bomb()]) }])],
  ...UNHANDY.map((name, n): [string, Uint8Array] => [
    `the unhandy name ${n}`,
    forgePackage([draft, { name: `attachments/${name}`, data: 'x' }]),
  ]),
];

const all = (list: [string, Uint8Array][], outcome: Damaged['outcome']): Damaged[] =>
  list.map(([what, bytes]) => ({ what: `package: ${what}`, bytes, outcome }));

/** Damaged packages: the checksums allow only what was written, or nothing. */
export async function damagedZips(): Promise<readonly Damaged[]> {
  const attachments = [{ name: '見積書.txt', bytes: utf8('見積'.repeat(100)) }];
  const good = await writePackage({
    draftJson: originalJson,
    attachments,
    manifest: { appVersion: '0.1.0', procedure: original.procedure, checks: { errors: 0, advices: 0 } },
  });
  return [
    ...cuts('package', good, 40),
    ...flips('package', good, 120).map((damaged) => ({ ...damaged, attachments })),
    ...all([...foreign, ...swapped, ...hostile], 'refused'),
    ...all(opens, 'opens'),
  ];
}
