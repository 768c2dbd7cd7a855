import { expect, test } from '@playwright/test';
import { batchesOf } from '../../src/lib/transcription/read-back.js';
import { stepsOf } from '../../src/lib/transcription/steps.js';
import type { StepScreen } from '../../src/lib/transcription/types.js';
import { newApplication } from '../../src/procedures/new-application/index.js';
import { exampleDraft, TODAY } from '../unit/support/example.js';
import { pageOf } from '../unit/transcription/confirmation-page.js';
import { chance, comparedOf, SLIPS, withValue } from '../unit/transcription/slips.js';
import { draftFile, goToScreen, onExampleDay, openFile } from './support/app.js';
import { printed } from './support/printed.js';

const LONG = {
  'contract.reason':
    '経済産業省への輸出許可申請を電子で行うため。\n対象は工作機械および測定装置で、年に40件ほどを見込んでいます。\nWebNACCS (netNACCS) を2台の端末で使います。',
};
const draft = exampleDraft(LONG);
const expected = batchesOf(stepsOf(newApplication, draft, TODAY)).at(-1)!.screens;
const rowsOf = (screens: readonly StepScreen[]) =>
  pageOf(screens).flatMap(({ title, rows }) => [[title], ...rows.map(({ label, shown }) => [label, shown])]);

/** The part of pdfkit's interface used here. */
interface Locked {
  on: (event: string, then: (part: Buffer) => void) => void;
  text: (text: string) => void;
  end: () => void;
}

/** Makes one typing mistake in each of `count` fields, at most one per row. */
function slipped(random: (below: number) => number, count: number) {
  let screens = expected;
  const paths = new Set<string>();
  const rows = pageOf(expected);
  const taken = new Set<unknown>();
  while (paths.size < count) {
    const compared = comparedOf(expected);
    const step = compared[random(compared.length)]!;
    const row = rows.flatMap((section) => section.rows).find((one) => one.paths.includes(step.path));
    const slip = SLIPS[random(SLIPS.length)]!(step.value, random([...step.value].length));
    if (taken.has(row) || slip === step.value || slip.trim() === '' || slip !== slip.trim() || /\n/.test(slip))
      continue;
    taken.add(row);
    paths.add(step.path);
    screens = withValue(screens, step.path, slip);
  }
  return { screens, paths: [...paths].sort() };
}

for (const print of ['wide', 'narrow'] as const) {
  test(`a printed page of confirmation, set ${print}: no difference if correct, and each of 100 typing mistakes found and nothing else`, async ({
    page,
    context,
  }) => {
    await onExampleDay(page);
    await page.goto('/');
    await openFile(page, draftFile(draft.values));
    await goToScreen(page, '転記');
    const result = page.locator('[data-read-back]');
    const choose = async (screens: readonly StepScreen[]) => {
      const clear = page.getByRole('button', { name: '消す', exact: true });
      if (await clear.isVisible()) await clear.click();
      await expect(result).toHaveCount(0);
      await page.getByLabel('確認画面を印刷したPDF').setInputFiles(await printed(context, rowsOf(screens), print));
    };
    await choose(expected);
    await expect(result).toContainText('違う 0件・見つからない 0件');
    const random = chance(41);
    for (let round = 0; round < 10; round += 1) {
      const { screens, paths } = slipped(random, 10);
      await choose(screens);
      await expect(result).toBeVisible();
      const found = await page
        .locator('[data-different], [data-missing]')
        .evaluateAll((items) =>
          items.map((item) => item.getAttribute('data-different') ?? `${item.getAttribute('data-missing')} missing`),
        );
      expect(found.filter((path) => path !== 'contact.emailConfirm').sort()).toEqual(paths);
    }
  });
}

test('a PDF of images, an encrypted and a broken one are refused with a message on what to do', async ({ page }) => {
  await onExampleDay(page);
  await page.goto('/');
  await openFile(page, draftFile(draft.values));
  await goToScreen(page, '転記');
  const choose = async (buffer: Buffer) =>
    page.getByLabel('確認画面を印刷したPDF').setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer });
  await choose(Buffer.from('%PDF-1.4 broken'));
  await expect(page.getByRole('alert')).toContainText('PDFを読み取れませんでした');
  const { PDFDocument } = await import('pdf-lib');
  const empty = await PDFDocument.create();
  empty.addPage();
  await choose(Buffer.from(await empty.save()));
  await expect(page.getByRole('alert')).toContainText('文字が入っていません');
  // @ts-expect-error: it comes without types.
  const { default: PdfKit } = await import('pdfkit');
  const locked = new PdfKit({ userPassword: 'secret' }) as Locked;
  const parts: Buffer[] = [];
  locked.on('data', (part: Buffer) => parts.push(part));
  locked.text('KAKUNIN');
  const done = new Promise((resolve) => {
    locked.on('end', resolve);
  });
  locked.end();
  await done;
  await choose(Buffer.concat(parts));
  await expect(page.getByRole('alert')).toContainText('パスワードがかかっています');
});
