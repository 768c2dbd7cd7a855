import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { jsPDF } from 'jspdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findEngines } from '../../scripts/ensure-engines.mjs';
import { serve } from '../../scripts/serve.mjs';
import { draftFile } from '../e2e/support/app.js';
import { ALONE } from '../e2e/support/pages.js';
import { readPdf } from '../unit/exports/pdf/read-pdf.js';
import type { Engine } from './engine.js';
import { openChromium } from './chromium.js';
import { openFirefox } from './firefox.js';
import { AppPage } from './page.js';
import { openWebKit } from './webkit.js';

const engines = findEngines();
/** Where the pictures go, if somebody wants to look at them. */
const PICTURES = process.env['SHITAGAKI_PICTURES'];
const opening = {
  'Chromium 109': engines.oldChromium ? () => openChromium(engines.oldChromium!) : undefined,
  Firefox: engines.firefox ? () => openFirefox(engines.firefox!) : undefined,
  WebKit: engines.webkit ? () => openWebKit(engines.webkit!) : undefined,
};

const { values } = JSON.parse(readFileSync('tests/fixtures/manual-example.json', 'utf8')) as {
  values: Record<string, unknown>;
};
/** A postal code fills what is empty of its address, some time after it is typed, so it comes last. */
const answersInOrder = Object.entries(values).sort(
  ([a], [b]) => Number(a.endsWith('postalCode')) - Number(b.endsWith('postalCode')),
);
/** The last one is where the smoke goes on. */
const SCREENS = ['仮アカウント申込', '申込担当者', '請求先', '事業所・企業'];
const wide = (digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
/** What a hurried person types for an answer: digits as the input method gives them. */
const typed = (answer: string) => (/^\d+$/.test(answer) ? wide(answer) : answer);
/** A PDF of another program with this line. */
const pdfWith = (line: unknown) => Buffer.from(new jsPDF().text(String(line), 20, 20).output('arraybuffer'));

for (const [name, open] of Object.entries(opening)) {
  describe.skipIf(!open)(name, { timeout: 180_000 }, () => {
    let engine: Engine;
    let page: AppPage;
    let server: Awaited<ReturnType<typeof serve>>;
    let id: string;
    let json: Buffer;

    beforeAll(async () => {
      server = await serve({ dir: 'build', port: 0 });
      engine = await open!();
      console.log(engine.version);
      page = new AppPage(engine);
    }, 60_000);
    afterAll(async () => {
      await engine?.close();
      await server?.close();
    });
    const picture = async (step: string) => {
      if (!PICTURES) return;
      mkdirSync(PICTURES, { recursive: true });
      writeFileSync(`${PICTURES}/${name}-${step}.png`, await engine.picture());
    };

    it('leaves the first page of all while the database is made, and holds up no other page', async () => {
      await engine.open(`${server.url}schema/draft-1.json`);
      await engine.run('setTimeout(() => (location.href = args[0]))', server.url);
      await new Promise((done) => setTimeout(done, 100));
      await page.goTo(`${server.url}desk/`);
      await page.until(`return document.querySelector('h1') !== null`);
    });

    it('starts, and begins a draft', async () => {
      await page.open(server.url);
      await picture('start');
      await page.press('新しい下書き');
      await page.press('新規申込');
      await page.until(`return location.search.includes('id=')`);
      id = await engine.run<string>(`return new URLSearchParams(location.search).get('id')`);
    });

    /** The answers that were typed, by the field's path, and the screen on which they are. */
    const answers = new Map<string, { screen: string; answer: string }>();
    const expectAnswers = async () => {
      const shown = await page.until<string>(`return document.querySelector('h1')?.innerText`);
      const here = [...answers].filter(([, { screen }]) => screen === shown);
      expect(here.length).toBeGreaterThan(5);
      for (const [path, { answer }] of here) expect(await page.value(path), path).toBe(answer);
    };

    it('repairs what is typed', async () => {
      for (const screen of SCREENS) {
        await page.press(screen);
        await page.heading(screen);
        for (const [path, answer] of answersInOrder) {
          if (typeof answer !== 'string' || answer === '' || !(await page.takesText(path))) continue;
          expect(await page.enter(path, typed(answer)), path).toBe(answer);
          answers.set(path, { screen, answer });
        }
        await page.saved();
        await picture(`typed-${SCREENS.indexOf(screen)}`);
      }
      expect(answers.size).toBeGreaterThanOrEqual(19);
    });

    it('has everything after a reload', async () => {
      await page.reload();
      await expectAnswers();
    });

    it('has everything after a way out and back', async () => {
      // What puts the answers back is loaded after the page, like the palette's button.
      await page.until(`return document.querySelector('#find button') !== null`);
      await engine.run('setTimeout(() => (location.href = args[0]))', `${server.url}terms/`);
      await page.heading('用語');
      await page.back();
      await page.heading(SCREENS.at(-1)!);
      // Longer than any late emptying takes.
      await new Promise((done) => setTimeout(done, 1500));
      await expectAnswers();
    });

    it('leaves in the middle of a save, and holds up no other page', async () => {
      const path = 'office.name';
      // Between typing and leaving, in milliseconds: both before the save would begin by itself.
      for (const [changed, wait] of Object.entries({ 本社一: 0, 本社二: 60 })) {
        await page.until(`return document.querySelector('#find button') !== null`);
        await engine.run(
          `const box = document.querySelector(args[0]);
           setTimeout(() => {
             box.value = args[1];
             box.dispatchEvent(new Event('input', { bubbles: true }));
             setTimeout(() => (location.href = args[2]), args[3]);
           });`,
          `[name="${path}"]`,
          changed,
          server.url,
          wait,
        );
        await page.until(
          `return location.href === args[0] && document.querySelector('main a[href*="id=${id}"]') !== null`,
          server.url,
        );
        await page.back();
        await page.heading(SCREENS.at(-1)!);
        await page.until('return document.querySelector(args[0]).value === args[1]', `[name="${path}"]`, changed);
        await page.saved();
        await page.reload();
        await page.heading(SCREENS.at(-1)!);
        expect(await page.value(path)).toBe(changed);
        answers.set(path, { screen: SCREENS.at(-1)!, answer: changed });
      }
    });

    it('leaves pages while they load, and holds up no other page', async () => {
      const here = await engine.run<string>('return location.href');
      // WebKit is the one that held them up: there at every moment of a load, elsewhere at some.
      for (let turn = 0; turn < 15; turn += name === 'WebKit' ? 1 : 4) {
        const other = server.url + ['', 'templates/', 'desk/'][turn % 3];
        await engine.run('window.smokeBefore = true; setTimeout(() => (location.href = args[0]))', other);
        await new Promise((done) => setTimeout(done, (turn * 37) % 500));
        // What is tested is that the page shows its answers, whatever was held up where it was left.
        await page.goTo(here);
        await page.until(
          `return !window.smokeBefore && document.querySelector('h1')?.innerText === args[0]`,
          SCREENS.at(-1)!,
        );
      }
    });

    it('works without the server', async () => {
      await page.until(`return (await navigator.serviceWorker.ready) && navigator.serviceWorker.controller !== null`);
      const { url } = server;
      await server.close();
      await page.reload();
      await expectAnswers();
      await page.press('入力内容の確認');
      await page.heading('入力内容の確認');
      await picture('check');
      server = await serve({ dir: 'build', port: Number(new URL(url).port) });
      expect(server.url).toBe(url);
    });

    it('writes JSON, PDF and a package, and opens them again', async () => {
      json = await page.file('JSONを書き出す');
      expect(JSON.parse(json.toString()).values['contact.companyName']).toBe(values['contact.companyName']);
      const pdf = await page.file('PDFを書き出す');
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const zip = await page.file('パッケージを書き出す');
      expect(zip.subarray(0, 2).toString()).toBe('PK');
      for (const [file, bytes] of Object.entries({ 'a.json': json, 'a.pdf': pdf, 'a.zip': zip })) {
        await page.open(server.url);
        await page.choose('input[name=import]', file, bytes);
        await page.until(`return document.body.innerText.includes('答えは同じです。')`);
      }
    });

    it('shows the pad, and reads a PDF of NSS', async () => {
      await page.open(`${server.url}draft/check/?id=${id}`);
      const pdf = await page.file('PDFを書き出す');
      await page.press('転記');
      await page.until(`return document.querySelector('#read-back-pdf') !== null`);
      await picture('pad');
      await page.choose('#read-back-pdf', 'ours.pdf', pdf);
      await page.until(`return document.body.innerText.includes('このアプリの書類のPDFです。')`);
      await page.choose('#read-back-pdf', 'nss.pdf', pdfWith(values['contact.email']));
      await page.until(
        `return document.querySelector('#read-back-text').value.includes(args[0])`,
        values['contact.email'],
      );
      await page.until(`return document.querySelector('[data-read-back]') !== null`);
    });

    it('has a history', async () => {
      await page.open(`${server.url}draft/history/?id=${id}`);
      await page.until(`return document.querySelectorAll('main li, main tr').length > 0`);
      await picture('history');
      expect(await page.problem()).toBeNull();
    });

    it('makes drafts from a table', async () => {
      await page.open(`${server.url}desk/`);
      await page.press('表から取り込む');
      await page.until(`return document.querySelector('input[name=table]:enabled') !== null`);
      const rows = ['title,contact.companyName,contact.phone', '甲の申込み,ﾅｯｸｽ商事株式会社,03-0123-4567'];
      await page.choose('input[name=table]', '依頼.csv', Buffer.from(`\ufeff${rows.join('\r\n')}\r\n`));
      await page.until(`return document.querySelectorAll('[data-row]').length === 1`);
      await picture('table');
      await page.press('取り込む');
      await page.until(`return document.body.innerText.includes('1件を下書きにしました。')`);
      await page.press('甲の申込み');
      await page.press('仮アカウント申込');
      await page.heading('仮アカウント申込');
      expect(await page.value('contact.companyName')).toBe('ナックス商事株式会社');
      expect(await page.value('contact.phone')).toBe('0301234567');
    });

    it('hands a template round as a link', async () => {
      await page.open(`${server.url}templates/`);
      await page.select('#template-source', 'blank:new-application');
      await page.press('作る');
      await page.heading('ひな形を編集する');
      await page.press('ひな形を渡す');
      const link = await page.until<string>(`return document.querySelector('[aria-label="ひな形のリンク"]')?.value`);
      expect(link).toContain('receive/#t=');
      // A second address of the same page would only change the fragment.
      await page.open(server.url);
      await page.open(link);
      await page.press('このひな形で下書きを始める');
      await page.until(
        `return location.search.includes('id=') && document.querySelector('#draft-pages, main h1') !== null`,
      );
      expect(await page.problem()).toBeNull();
    });

    it('reads no page sideways on a phone, and reaches the list of screens', async () => {
      await page.open(server.url);
      await page.choose('input[name=import]', 'draft.json', draftFile(values, { id: 'phone' }).buffer);
      await page.press('下書きとして開く');
      await page.until(`return location.pathname.endsWith('/draft/')`);
      const draft = await page.until<string>(`return new URLSearchParams(location.search).get('id')`);
      await engine.resize(390, 844);
      const check = `draft/check/?id=${draft}`;
      await page.open(server.url + check);
      expect(await engine.run<number>('return innerWidth')).toBe(390);
      const own = await page.until<string[]>(`
        const links = [...document.querySelectorAll('#draft-pages a')].map((link) => link.href);
        return links.length > 10 && links`);
      const wide: string[] = [];
      for (const address of [server.url, ...ALONE.map((path) => server.url + path.slice(1)), ...own]) {
        await page.follow(address);
        // What comes after the page is drawn has come.
        await new Promise((done) => setTimeout(done, 300));
        const over = await engine.run<number>('return document.documentElement.scrollWidth - innerWidth');
        if (over > 0) wide.push(`${address}: ${over}`);
      }
      expect(wide).toEqual([]);
      await page.open(server.url + check);
      await page.press('確かめる');
      await page.until(`
        const { top, bottom } = document.querySelector('#draft-pages a').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight`);
      await picture('list');
      await page.press('申込担当者');
      await page.heading('申込担当者');
      await engine.resize(1280, 900);
    });

    it('prints the check with its name and the notice', async ({ skip }) => {
      await page.open(`${server.url}draft/check/?id=phone`);
      await page.heading('入力内容の確認');
      const paper = await engine.print();
      if (!paper) return skip('the driver cannot print');
      if (PICTURES) writeFileSync(`${PICTURES}/${name}.pdf`, paper);
      const sheets = (await readPdf(new Uint8Array(paper))).pages.map((text) =>
        text.normalize('NFKC').replace(/\s/gu, ''),
      );
      expect(sheets.length).toBeGreaterThan(3);
      expect(sheets[0]).toContain('非公式:NACCSセンターの公式の様式ではありません');
      expect(sheets[0]).toContain('入力内容の確認-例の申込み');
      expect(sheets.join('')).toContain('0123456789');
    });
  });
}
