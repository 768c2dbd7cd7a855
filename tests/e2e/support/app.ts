import { readFileSync } from 'node:fs';
import { expect, type Download, type Page } from '@playwright/test';

type Value = string | boolean | readonly string[] | readonly Readonly<Record<string, unknown>>[];
export type Values = Readonly<Record<string, Value>>;

/** The manual's own example: an application made on 2026-04-10. */
export const example = JSON.parse(
  readFileSync(new URL('../../fixtures/manual-example.json', import.meta.url), 'utf8'),
) as { values: Values };

/** A complete example of another procedure, made on the same day. */
export const exampleOf = (procedure: string) =>
  JSON.parse(readFileSync(new URL(`../../fixtures/examples/${procedure}.json`, import.meta.url), 'utf8')) as {
    values: Values;
  };

/** A file in the app's format. */
export function draftFile(values: unknown, envelope: Readonly<Record<string, unknown>> = {}) {
  const draft = {
    format: 'shitagaki',
    version: 1,
    kind: 'draft',
    procedure: 'new-application',
    id: 'example-1',
    title: '例の申込み',
    createdAt: '2026-04-09T01:00:00.000Z',
    updatedAt: '2026-04-09T01:00:00.000Z',
    revision: 3,
    values,
    ...envelope,
  };
  return jsonFile(JSON.stringify(draft));
}

/** Any text as a file to choose. */
export function jsonFile(text: string, name = 'draft.json') {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** Waits until the page's code runs; until then the prerendered page is inert. */
export async function alive(page: Page): Promise<void> {
  await expect(page.locator('main:not([inert])')).toHaveCount(1);
}

/** Waits until the page has drawn the changes of the last event: two frames, because one may have begun before it. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Sets the page's clock to the day on which the example is made. */
export async function onExampleDay(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date('2026-04-10T10:00:00+09:00'));
}

/** Chooses a file on the start page and opens it as a draft. */
export async function openFile(page: Page, file: ReturnType<typeof jsonFile> | string): Promise<void> {
  await page.setInputFiles('input[name=import]', file);
  await page.getByRole('button', { name: '下書きとして開く' }).click();
  await page.getByRole('link', { name: '入力内容の確認' }).waitFor();
}

/** Begins a new draft of a procedure from the start page. */
export async function newDraft(page: Page, procedure = '新規申込'): Promise<void> {
  await page.getByRole('button', { name: '新しい下書き' }).click();
  await page.getByRole('button', { name: procedure }).click();
  await page.getByRole('link', { name: '入力内容の確認' }).waitFor();
}

/** Goes to a screen of the open draft by its link, which on a phone stands in a menu. */
export async function goToScreen(page: Page, title: string): Promise<void> {
  const link = page.getByRole('link', { name: title, exact: true });
  const menu = page.getByRole('button', { name: '画面の一覧を開く' });
  await link.or(menu).first().waitFor();
  if (!(await link.isVisible())) await menu.click();
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Waits until everything typed is saved. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
}

/** Enters one answer as a person would, with any kind of control; returns false if the page has none for it. */
export async function answer(page: Page, path: string, value: string | boolean): Promise<boolean> {
  const control = page.locator(`[name="${path}"]`);
  if ((await control.count()) === 0) return false;
  const type = await control.first().evaluate((node) => (node as HTMLInputElement).type);
  if (type === 'radio') await page.locator(`[name="${path}"][value="${String(value)}"]`).check();
  else if (type === 'checkbox') await control.setChecked(value === true);
  else if (type.startsWith('select')) await control.selectOption(String(value));
  else {
    await control.fill('');
    await control.pressSequentially(String(value), { delay: 0 });
    await control.blur();
  }
  return true;
}

/** Every answer of a flat set of values as a path and a text, including the entries of lists and records. */
export function* flatten(
  values: Readonly<Record<string, unknown>>,
  prefix = '',
): Generator<[string, string | boolean]> {
  for (const [key, value] of Object.entries(values)) {
    const path = prefix + key;
    if (typeof value === 'string' || typeof value === 'boolean') yield [path, value];
    else if (Array.isArray(value)) {
      for (const [index, entry] of value.entries()) {
        if (typeof entry === 'string') yield [`${path}[${index}]`, entry];
        else yield* flatten(entry as Record<string, unknown>, `${path}[${index}].`);
      }
    }
  }
}

/** Presses an export button and waits for its file. */
export async function download(page: Page, button: string): Promise<Download> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return waiting;
}

/** The bytes of a download. */
export async function bytesOf(file: Download): Promise<Buffer> {
  return readFileSync(await file.path());
}

/** The screens in the order in which NSS walks them. */
export const SCREENS = [
  '仮アカウント申込',
  '申込担当者',
  '事業所・企業',
  '利用者コード',
  '論理端末・証明書',
  '料金プラン',
  '請求先',
  '申込内容の確認',
] as const;

/** Types all values screen by screen; returns the paths that have no control. */
export async function fillByHand(page: Page, values: Values, screens: readonly string[] = SCREENS): Promise<string[]> {
  const left = new Map(flatten(values));
  for (const screen of screens) {
    await goToScreen(page, screen);
    for (const [path, value] of left) {
      // A list starts with one empty entry.
      const [, list, at] = /^(.*)\[([1-9]\d*)\]$/.exec(path) ?? [];
      const before = list && page.locator(`[name="${list}[${Number(at) - 1}]"]`);
      if (before && (await before.count()) > 0) await page.getByRole('button', { name: 'を追加' }).first().click();
      if (await answer(page, path, value)) left.delete(path);
    }
    await saved(page);
  }
  return [...left.keys()];
}

/** The open errors on the check page, as rule and field. */
export async function openErrors(page: Page): Promise<string[]> {
  await goToCheck(page);
  return page
    .locator('[data-rule][data-severity=error]')
    .evaluateAll((nodes) =>
      nodes.map((node) => `${node.getAttribute('data-rule')} ${node.getAttribute('data-field')}`),
    );
}

export async function goToCheck(page: Page): Promise<void> {
  await page.getByRole('link', { name: '入力内容の確認' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '入力内容の確認' })).toBeVisible();
}
