import { readdirSync, readFileSync } from 'node:fs';
import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { PadRow } from './pad.js';

const ORIGIN = 'https://nss.test';
const FOLDER = new URL('../../fixtures/nss-mock/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');

/** All pages of the mock in one document; the person's mailbox stands beside NSS. */
function documentOfNss(): string {
  const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
  const body = `<main></main><aside aria-label="メール"></aside>${pages.map(read).join('')}`;
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8" /><title>NSS</title></head><body>${body}<script type="module" src="/flow.js"></script></body></html>`;
}

/** Opens the mock of NSS on NACCS's board, from where its own buttons lead on, or in the middle for a test of one page. */
export async function openNss(context: BrowserContext, page?: string): Promise<Page> {
  const nss = await context.newPage();
  await nss.route(`${ORIGIN}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    return name.endsWith('.js')
      ? route.fulfill({ body: read(name), contentType: 'text/javascript; charset=utf-8' })
      : route.fulfill({ body: documentOfNss(), contentType: 'text/html; charset=utf-8' });
  });
  await nss.goto(`${ORIGIN}/${page ? `?page=${page}` : ''}`);
  return nss;
}

/** The texts between 「 and 」. */
const quoted = (text: string) => [...text.matchAll(/「([^」]+)」/gu)].map(([, one]) => one!);

/** The row of a list that a note speaks of (「1ANAC」の行), or the whole page. */
function placeOf(nss: Page, note: string): Locator {
  const main = nss.locator('main');
  const named = /「([^」]+)」の行/u.exec(note)?.[1];
  return named ? main.getByRole('row').filter({ has: nss.getByRole('cell', { name: named, exact: true }) }) : main;
}

/** A control of NSS, with its name there and of what sort it is. */
interface Control {
  control: Locator;
  /** Its heading and label on NSS. */
  name: string;
  /** The type of an input, or `select-one`; for a group of choices `radiogroup`. */
  type: string;
}

/** The control under the same heading, or else the only one on the page, with the label or the last word of it (所在地). */
async function controlOf(nss: Page, { section, label }: PadRow): Promise<Control> {
  // Asked in one go: each question to the page takes as long as a key.
  const found = await nss.locator('main').evaluate(
    (main, [section, label, last]) => {
      const isShown = (node: Element) => node.checkVisibility();
      const legendOf = (group: Element | null) => group?.querySelector('legend')?.textContent?.trim() ?? '';
      const groups = [...main.querySelectorAll('fieldset')].filter((one) => legendOf(one) === section && isShown(one));
      const place = groups.length === 1 ? groups[0]! : main;
      const all = [...main.querySelectorAll<HTMLInputElement>('[data-label]')];
      for (const name of [label, last]) {
        const named = all.filter((node) => place.contains(node) && node.dataset['label'] === name);
        if (named.length > 1) return `${named.length} controls`;
        const [node] = named;
        if (node)
          return {
            index: all.indexOf(node),
            name: `${legendOf(node.closest('fieldset'))} ${name}`,
            type: node.getAttribute('role') ?? node.type,
          };
      }
      return 'no';
    },
    [section, label, label.split(' ').at(-1)!] as const,
  );
  if (typeof found === 'string') throw new Error(`NSS has ${found} ${section} ${label}`);
  return { ...found, control: nss.locator('main [data-label]').nth(found.index) };
}

/** The option as NSS words it, often with an explanation: 希望する(下欄に入力してください). */
async function choose({ control, type }: Control, shown: string): Promise<void> {
  if (type !== 'radiogroup') return void (await control.selectOption(shown));
  const texts = await control.locator('label').allTextContents();
  const meant =
    texts.find((text) => text === shown) ??
    texts.find((text) => text.split('(')[0] === shown) ??
    texts.find((text) => text.includes(shown));
  if (meant === undefined) throw new Error(`NSS does not offer ${shown}: ${texts.join(', ')}`);
  return control.getByLabel(meant, { exact: true }).check();
}

/** A field that was entered: its heading and label on NSS, and what it held afterwards. */
export interface Entered {
  name: string;
  value: string | boolean;
}

/** What a field of NSS holds. */
export async function held(nss: Page, row: PadRow): Promise<string | boolean> {
  const { control, type } = await controlOf(nss, row);
  if (type === 'checkbox') return control.isChecked();
  return type === 'radiogroup' ? (await control.locator(':checked').count()) > 0 : control.inputValue();
}

/** Does in NSS what the pad's row says: pastes the copied value, or chooses, ticks or presses what it names. */
export async function enter(nss: Page, row: PadRow, seen?: ReadonlySet<string>): Promise<Entered> {
  if (row.action === '押した') {
    const [name] = quoted(row.shown);
    const target = /「([^」]+)」の行/u.exec(row.note)?.[1];
    await press(nss, name!, row.note, seen);
    return { name: target ? `${target} ${name!}` : name!, value: true };
  }
  if (row.action === '付けた' && quoted(row.shown).length > 0) {
    const [name] = quoted(row.shown);
    const box = placeOf(nss, row.note).getByRole('checkbox', { name: name!, exact: true });
    await box.check();
    return { name: `${/「([^」]+)」の行/u.exec(row.note)![1]!} ${name!}`, value: await box.isChecked() };
  }
  const found = await controlOf(nss, row);
  const { control, name, type } = found;
  if (row.action === 'コピー') {
    await control.focus();
    await nss.keyboard.press('ControlOrMeta+a');
    await nss.keyboard.press('ControlOrMeta+v');
    return { name, value: await control.inputValue() };
  }
  if (row.action === '付けた') {
    await control.check();
    return { name, value: await control.isChecked() };
  }
  if (type === 'file') {
    await control.setInputFiles({ name: row.shown, mimeType: 'application/pdf', buffer: Buffer.from('見本') });
    await press(nss, quoted(row.note).at(-1)!, '', seen);
    return { name, value: await nss.locator('main ul[data-attached]').innerText() };
  }
  await choose(found, row.shown);
  return { name, value: await (type === 'radiogroup' ? control.locator(':checked') : control).inputValue() };
}

/** Presses the only button of that name; fails if the pad has not told to look at something that it leads away from. */
export async function press(nss: Page, name: string, note = '', seen: ReadonlySet<string> = new Set()): Promise<void> {
  const button = placeOf(nss, note).getByRole('button', { name, exact: true });
  await expect(button, `the button ${name} of NSS's page ${await heading(nss)}`).toHaveCount(1);
  const toLookAt = await nss
    .locator('main [data-look]:visible')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? node.textContent!));
  for (const one of toLookAt) expect([...seen], `looked at ${one} before ${name}`).toContain(one);
  await button.click();
}

const heading = (nss: Page) => nss.locator('main h1').textContent();

/** What NSS refused after the last button. */
export const refusals = (nss: Page): Promise<string[]> => nss.locator('main [role=alert] li').allTextContents();

/** The ID and password of the last mail that has them, or those of a company that uses NACCS. */
async function logIn(nss: Page): Promise<void> {
  const mail = (await nss.locator('aside article').allTextContents()).findLast((text) =>
    text.includes('仮ログインID:'),
  );
  const [, id, password] = /仮ログインID:(\w+) 仮パスワード:(\w+)/.exec(mail ?? '') ?? ['', 'N00001', 'ABCDEFGH'];
  await nss.getByLabel('ログインID', { exact: true }).fill(id!);
  await nss.getByLabel('パスワード', { exact: true }).fill(password!);
  await nss.getByRole('button', { name: 'ログイン', exact: true }).click();
}

/** Opens what is not on the page yet by the buttons that the note names, and then by its own. */
async function follow(nss: Page, note: string, what: string): Promise<void> {
  for (const name of [...quoted(note), what]) {
    const button = nss.locator('main').getByRole('button', { name, exact: true });
    if ((await button.count()) === 1) await button.click();
  }
}

/**
 * Looks at what the pad names: a mail, the login page, where the person logs in, or a heading, tab, list or number of
 * NSS's page. Returns what was looked at.
 */
export async function look(nss: Page, what: string, note: string): Promise<string[]> {
  const main = nss.locator('main');
  if (what.endsWith('メール')) {
    const subject = /【.+】/u.exec(what)?.[0] ?? what.replace('のメール', '');
    await expect(nss.locator('aside h2').filter({ hasText: subject })).toHaveCount(1);
    return [];
  }
  if (what.endsWith('ログイン画面')) {
    if ((await heading(nss)) !== 'ログイン') await nss.locator('aside').getByRole('button').last().click();
    await expect(main.getByRole('heading', { name: 'ログイン', exact: true })).toBeVisible();
    await logIn(nss);
    return [];
  }
  const seen: string[] = [];
  for (const name of quoted(what)) {
    const place = main.getByRole('heading', { name, exact: true }).or(main.getByRole('tab', { name, exact: true }));
    if ((await place.count()) === 0) await follow(nss, note, name);
    await expect(place, `${name} of NSS's page ${await heading(nss)}`).toBeVisible();
    seen.push(name);
  }
  const list = /([^の「」]+)の一覧/u.exec(what)?.[1];
  if (list) {
    await expect(main.getByRole('table', { name: list, exact: true }).locator('tbody tr')).not.toHaveCount(0);
    seen.push(list);
  }
  if (what.endsWith('申込受付番号')) await expect(main.getByText(/申込受付番号.\w{8}/u)).toBeVisible();
  return seen;
}

/** The receipt number on NSS's last page, and everything that was registered with it, by heading and label. */
export async function registered(nss: Page) {
  const number = await nss.locator('main').getByText('申込受付番号').textContent();
  const answers = JSON.parse((await nss.locator('main').getAttribute('data-registered'))!) as Record<string, unknown>;
  return { number: /\w{8}/.exec(number!)![0], answers };
}
