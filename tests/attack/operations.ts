import type { Page } from '@playwright/test';
import { chunksOf, countRows, writeBackup } from '../../src/lib/exports/backup/backup.js';
import { readRow } from '../../src/lib/draft/backup/rows.js';
import { writePackage } from '../../src/lib/exports/package/index.js';
import { toPlain } from '../../src/lib/draft/plain.js';
import { exampleDraft } from '../unit/support/example.js';
import { FILES, filesOf, SUBJECT, type Stored } from './stored.js';

/** Something that people do, and during which a browser may be killed. */
export interface Operation {
  readonly name: string;
  /** The subject lies in the bin before it. */
  readonly binned?: boolean;
  /** Goes to where it is done. */
  readonly prepare: (page: Page) => Promise<void>;
  /** Does it, without waiting for the result. */
  readonly begin: (page: Page) => Promise<void>;
  /** Whether what is stored is the state before or after it, and nothing between. */
  readonly isWhole: (stored: Stored, before: Stored) => boolean;
}

const DEPARTMENT = 'contact.department';
const TYPED = '輸出管理部審査第二課';

const others = ({ drafts }: Stored) => Object.entries(drafts).filter(([id]) => id !== 'sound' && id !== 'subject');
const hasSubject = ({ drafts }: Stored) => drafts['subject'] !== undefined;
/** No draft or so many new ones, each with its files. */
const isNoneOrAll = (stored: Stored, count: number, files = 0): boolean => {
  const made = others(stored);
  return made.length === 0 || (made.length === count && made.every(([, { draft }]) => filesOf(draft).length === files));
};

const onStart = async (page: Page, then?: string): Promise<void> => {
  await page.goto('/');
  await page.getByRole('link', { name: '無事な下書き' }).waitFor();
  if (then) await page.getByRole('button', { name: then }).first().waitFor();
};
const row = (page: Page) => page.locator('li.card').filter({ hasText: '相手の下書き' });
const openBin = async (page: Page): Promise<void> => {
  await onStart(page);
  await page.getByText('ごみ箱（1件）').click();
};
const choose = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  await onStart(page);
  await page.setInputFiles('input[name=import]', { name, mimeType: 'application/octet-stream', buffer });
};

/** The subject as a file that somebody sends: with an id of its own. */
const draftOf = (id: string) => ({ ...SUBJECT, id, title: `持ち込んだ下書き ${id}` });

const packageFile = async (): Promise<Buffer> =>
  Buffer.from(
    await writePackage({
      draftJson: JSON.stringify(draftOf('package-1')),
      attachments: FILES.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) })),
      manifest: { appVersion: 'x', procedure: SUBJECT.procedure, checks: { errors: 0, advices: 0 } },
    }),
  );

async function backupFile(): Promise<Buffer> {
  const rows = ['backup-1', 'backup-2', 'backup-3', 'backup-4'].flatMap((id) => {
    const draft = { ...exampleDraft(), id, title: id };
    return readRow(toPlain({ store: 'drafts', value: { id, draft, deletedAt: null } })) ?? [];
  });
  const chunks = [...chunksOf(rows)].map((text) => new Blob([text]));
  const content = { madeAt: '2026-04-10T00:00:00.000Z', appVersion: 'x', chunks, counts: countRows(rows) };
  return Buffer.from(await (await writeBackup({ ...content, files: new Map<string, Blob>() })).arrayBuffer());
}

const TABLE = Buffer.from(
  ['title,contact.companyName', ...[1, 2, 3, 4, 5].map((n) => `表の下書き${n},第${n}商事株式会社`)].join('\r\n'),
);

/** Ten operations that write. */
export const OPERATIONS: readonly Operation[] = [
  {
    name: 'typing',
    prepare: async (page) => {
      await page.goto('/draft/screen/?id=subject&screen=contact');
      await page.locator(`[name="${DEPARTMENT}"]`).fill('');
      await page.locator('[data-save-state=saved]').waitFor();
    },
    begin: (page) => page.locator(`[name="${DEPARTMENT}"]`).pressSequentially(TYPED, { delay: 30 }),
    isWhole: ({ drafts }) => {
      const { values } = JSON.parse(drafts['subject']!.draft) as { values: Record<string, string> };
      return TYPED.startsWith(values[DEPARTMENT] ?? '');
    },
  },
  {
    name: 'opening a JSON file',
    prepare: (page) => choose(page, '下書き.json', Buffer.from(JSON.stringify({ ...exampleDraft(), id: 'json-1' }))),
    begin: (page) => page.getByRole('button', { name: '下書きとして開く' }).click(),
    isWhole: (stored) => isNoneOrAll(stored, 1),
  },
  {
    name: 'opening a package',
    prepare: async (page) => choose(page, 'パッケージ.zip', await packageFile()),
    begin: (page) => page.getByRole('button', { name: '下書きとして開く' }).click(),
    isWhole: (stored) => isNoneOrAll(stored, 1, FILES.length),
  },
  {
    name: 'duplicating',
    prepare: (page) => onStart(page, '複製'),
    begin: (page) => row(page).getByRole('button', { name: '複製' }).click(),
    isWhole: (stored) => isNoneOrAll(stored, 1, FILES.length),
  },
  {
    name: 'moving to the bin',
    prepare: (page) => onStart(page, '削除'),
    begin: (page) => row(page).getByRole('button', { name: '削除' }).click(),
    isWhole: hasSubject,
  },
  {
    name: 'restoring from the bin',
    binned: true,
    prepare: openBin,
    begin: (page) => page.getByRole('button', { name: '戻す', exact: true }).click(),
    isWhole: hasSubject,
  },
  {
    name: 'erasing',
    binned: true,
    prepare: async (page) => {
      await openBin(page);
      await page.getByRole('button', { name: '完全に消す' }).click();
    },
    begin: (page) => page.getByRole('button', { name: 'もう一度押すと完全に消えます' }).click(),
    isWhole: (stored) => hasSubject(stored) || stored.attachments.length === 0,
  },
  {
    name: 'removing an attached file',
    prepare: async (page) => {
      await page.goto('/draft/screen/?id=subject&screen=confirm');
      await page.getByRole('button', { name: '外す' }).first().waitFor();
    },
    begin: (page) => page.getByRole('button', { name: '外す' }).first().click(),
    isWhole: ({ drafts }) => FILES.length - filesOf(drafts['subject']!.draft).length <= 1,
  },
  {
    name: 'importing a table',
    prepare: async (page) => {
      await page.goto('/desk/');
      await page.getByText('表から取り込む（CSV、Excel）').click();
      await page.locator('input[name=table]:enabled').waitFor();
      await page.setInputFiles('input[name=table]', { name: '表.csv', mimeType: 'text/csv', buffer: TABLE });
      await page.getByRole('button', { name: '取り込む' }).waitFor();
    },
    begin: (page) => page.getByRole('button', { name: '取り込む' }).click(),
    isWhole: (stored) => isNoneOrAll(stored, 5),
  },
  {
    name: 'merging a backup',
    prepare: async (page) => choose(page, 'バックアップ.zip', await backupFile()),
    begin: (page) => page.getByRole('button', { name: 'バックアップから戻す' }).click(),
    isWhole: (stored) => isNoneOrAll(stored, 4),
  },
];
