// The pages that are measured, and how a draft gets into ours.
import { readFile } from 'node:fs/promises';
import { form } from '../baseline/form.mjs';
/** @import { Browser, BrowserContextOptions, Page } from '@playwright/test' */

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {string} url
 * @property {BrowserContextOptions['storageState']} [state] what the browser has stored before
 * @property {readonly string[]} ready see `watchPage`
 * @property {string} [typeIn] the field that is typed in
 * @property {{ field: string, right: string, key: string, messages: string }} [wrong] a field, an answer of it, a key that
 * makes it wrong, and the selector of the field's messages
 * @property {boolean} [plainOnly] measured only on a fast machine and line
 */

const example = JSON.parse(await readFile(new URL('../../fixtures/manual-example.json', import.meta.url), 'utf8'));
/** The manual's example, but the fields that are typed in are empty. */
export const values = { ...example.values, 'contact.email': '', 'manager.department': '' };

/**
 * A thousand fields: 16 user codes with 40 delegates each. NSS takes one code; a draft holds no more than 15 others, so that
 * entries pasted by mistake can be removed by hand.
 */
const many = {
  ...values,
  userCodes: Array.from({ length: 16 }, () => ({
    ...values.userCodes[0],
    delegates: Array.from({ length: 40 }, (_, at) => `取締役　南楠　${'一二三四五六七八九十'[at % 10]}郎`),
    idCount: '41',
  })),
};

const SCREENS = /** @type {const} */ ({
  account: { title: '仮アカウント申込', ready: ['contact.companyName', 'contact.phone', 'contact.emailConfirm'] },
  office: { title: '事業所・企業', ready: ['office.companyName', 'office.address.rest', 'manager.securityConfirmed'] },
});

const named = (/** @type {string} */ name) => `[name="${name}"]`;

/**
 * Opens a draft from a file on the start page and goes to one of its screens.
 * @param {Page} page @param {string} url the start page @param {keyof typeof SCREENS} screen
 * @param {typeof values | {}} of the draft's answers
 * @returns {Promise<string>} the screen's address
 */
export async function openDraft(page, url, screen, of = values) {
  const draft = {
    format: 'shitagaki',
    version: 1,
    kind: 'draft',
    procedure: 'new-application',
    title: '例',
    values: of,
  };
  await page.goto(url);
  await page.setInputFiles('input[name=import]', {
    ...{ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(draft)) },
  });
  await page.getByRole('button', { name: '下書きとして開く' }).click();
  await page.getByRole('link', { name: SCREENS[screen].title }).first().click();
  await page.locator(named(SCREENS[screen].ready[0])).waitFor();
  await page.waitForTimeout(600);
  return page.url();
}

/** @param {Browser} browser @param {string} url @param {keyof typeof SCREENS} screen @param {typeof values} [of] */
async function stored(browser, url, screen, of) {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'ja-JP' });
  const address = await openDraft(await context.newPage(), url, screen, of);
  const state = await context.storageState({ indexedDB: true });
  await context.close();
  return { url: address, state, ready: SCREENS[screen].ready.map(named) };
}

/** @param {string} name @param {string} right @param {string} key */
const mistaken = (name, right, key) => ({
  wrong: { field: named(name), right, key, messages: `[data-rule][data-severity=error][data-field="${name}"]` },
});

/** @param {Browser} browser @param {string} url the start page @returns {Promise<Target[]>} */
export async function ourTargets(browser, url) {
  return [
    { name: 'start', url, ready: ['main:not([inert]) button[aria-expanded]', 'input[name=import]'] },
    {
      ...{ name: 'account', ...(await stored(browser, url, 'account')), typeIn: named('contact.email') },
      ...mistaken('contact.email', 'a@b.jp', '@'),
    },
    {
      ...{ name: 'office', ...(await stored(browser, url, 'office')), typeIn: named('manager.department') },
      ...mistaken('office.phone', '0312345678', 'x'),
    },
    {
      ...{ name: 'account, 1,000 fields', ...(await stored(browser, url, 'account', many)) },
      ...{ typeIn: named('contact.email'), plainOnly: true },
    },
  ];
}

/** A page that shows the form of ../baseline/form.mjs, with the names of its fields. @param {string} name @param {string} url */
const formTarget = (name, url) => ({
  ...{ name, url, typeIn: named('corp_en') },
  ready: (form.screens[0]?.items ?? []).flatMap((item) => ('repeat' in item ? [] : [named(item.name)])),
});

/** @param {string} url where both lie @returns {Target[]} */
export function baselineTargets(url) {
  const field = named('corp_en');
  const wrong = { field, right: 'A', key: 'a', messages: `.f:has(${field}) small` };
  const of = (/** @type {string} */ name) => ({ ...formTarget(name, `${url}${name}/`), wrong });
  const html = of('html');
  return [{ ...html, ready: [...html.ready, 'html[data-ready]'] }, of('svelte')];
}

/**
 * Pages of other servers.
 * @param {readonly string[]} urls `NAME=http://…` each
 * @param {readonly string[]} fields `NAME=selector` each: the field that must be usable and is typed in, if the page does
 * not name its fields as ../baseline/form.mjs does
 * @returns {Target[]}
 */
export function otherTargets(urls, fields) {
  const split = (/** @type {string} */ text) => /** @type {[string, string]} */ (text.split(/=(.*)/s).slice(0, 2));
  const selectors = new Map(fields.map(split));
  return urls.map(split).map(([name, url]) => {
    const selector = selectors.get(name);
    return selector ? { name, url, ready: [selector], typeIn: selector } : formTarget(name, url);
  });
}
