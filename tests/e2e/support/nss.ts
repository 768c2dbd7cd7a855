import { readFileSync } from 'node:fs';
import { type BrowserContext, type Locator, type Page } from '@playwright/test';

const ORIGIN = 'https://nss.test';
const read = (name: string) => readFileSync(new URL(`../../fixtures/nss-mock/${name}`, import.meta.url), 'utf8');
const fileOf = (screen: string) => `${screen.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.html`;

/** One row of the pad: where the field is, and what the row's button does. */
export interface PadRow {
  screen: string;
  section: string;
  path: string;
  label: string;
  action: string;
  shown: string;
}

/** Opens a mock of NSS with its labels, lengths and checks, and nothing else. */
export async function openNss(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.route(`${ORIGIN}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const contentType = name.endsWith('.js') ? 'text/javascript' : 'text/html';
    return route.fulfill({ body: read(name), contentType: `${contentType}; charset=utf-8` });
  });
  return page;
}

export async function goToNss(nss: Page, screen: string): Promise<void> {
  const address = `${ORIGIN}/${fileOf(screen)}`;
  if (nss.url() !== address) await nss.goto(address);
}

/** The pad's current row. */
export async function currentRow(pad: Page): Promise<PadRow> {
  return pad.locator('[aria-current=step][data-path]').evaluate((row) => {
    const button = row.querySelector('[data-action]')!;
    const [action, ...label] = button.getAttribute('aria-label')!.split(' ');
    return {
      screen: row.closest('section')!.getAttribute('aria-labelledby')!.replace('pad-', ''),
      section: document.getElementById(row.closest('ul')!.getAttribute('aria-labelledby')!)!.textContent!,
      path: row.getAttribute('data-path')!,
      label: label.join(' '),
      action: action!,
      shown: row.querySelector('.value')?.textContent ?? '',
    };
  });
}

/** The control under the same heading with the same label, or with the last word of it (所在地). */
async function controlOf(nss: Page, { section, label }: PadRow): Promise<Locator> {
  const group = nss.getByRole('group', { name: section, exact: true });
  for (const name of [label, label.split(' ').at(-1)!]) {
    const found = group.getByLabel(name, { exact: true });
    if ((await found.count()) > 0) return found.first();
  }
  throw new Error(`NSS has no ${section} ${label}`);
}

/** Presses the button that NSS has instead of a field; returns the answer that it stands for. */
async function pressAnswer(nss: Page, { section, shown }: PadRow): Promise<string | boolean> {
  const name = shown.replace(/^「|」$/g, '');
  const button = nss.getByRole('group', { name: section, exact: true }).getByRole('button', { name, exact: true });
  await button.click();
  return (await button.getAttribute('data-value')) ?? true;
}

/**
 * Does in NSS what the pad's row says: pastes the copied value, or presses what it names. Returns the control's value
 * afterwards.
 */
export async function enter(nss: Page, row: PadRow): Promise<string | boolean> {
  await goToNss(nss, row.screen);
  if (row.action === '押した') return pressAnswer(nss, row);
  const control = await controlOf(nss, row);
  if (row.action === 'コピー') {
    await control.focus();
    await nss.keyboard.press('ControlOrMeta+a');
    await nss.keyboard.press('ControlOrMeta+v');
    return control.inputValue();
  }
  if (row.action === '付けた') {
    await control.check();
    return control.isChecked();
  }
  if ((await control.getAttribute('role')) === 'radiogroup') {
    await control.getByLabel(row.shown, { exact: true }).check();
    return control.locator(':checked').inputValue();
  }
  await control.selectOption(row.shown);
  return control.inputValue();
}

/** Presses the button that ends a screen or a part of it; returns what NSS refused. */
export async function press(nss: Page, section: string, button: string): Promise<string[]> {
  const form = nss.locator('form').filter({ has: nss.getByRole('group', { name: section, exact: true }) });
  await form.getByRole('button', { name: button, exact: true }).click();
  return form.locator('[role=alert] li').allTextContents();
}

/** Everything that NSS accepted on its current page, by heading and label. */
export async function accepted(nss: Page): Promise<Record<string, string | boolean>> {
  const taken = await nss
    .locator('form[data-accepted]')
    .evaluateAll((forms) =>
      forms.map((form) => JSON.parse(form.getAttribute('data-accepted')!) as Record<string, string | boolean>),
    );
  return Object.assign({}, ...taken) as Record<string, string | boolean>;
}

/** The text that a browser copies from NSS's confirmation page: names on one row, the mail address once. */
export function confirmationOf(taken: readonly Record<string, string | boolean>[]): string {
  const lines: string[] = [];
  let heading = '';
  for (const [name, value] of taken.flatMap((one) => Object.entries(one))) {
    if (typeof value === 'boolean' || name.endsWith('確認用')) continue;
    const [, section, label] = /^(\S+) (.+)$/.exec(name)!;
    if (section !== heading) lines.push((heading = section!));
    const [, row, part] = /^(.+) (姓|名)$/.exec(label!) ?? [];
    if (part === '名') lines.push(`${lines.pop()!} 名：${value}`);
    else if (part === '姓') lines.push(`${row!}\t姓：${value}`);
    else lines.push(`${label!.replace(' 登録用', '')}\t${value}`);
  }
  return lines.join('\n');
}
