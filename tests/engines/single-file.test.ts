import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findEngines } from '../../scripts/ensure-engines.mjs';
import type { Engine } from './engine.js';
import { openFirefox } from './firefox.js';
import { AppPage } from './page.js';

/** Made by `npm run build:single`. */
const PATH = fileURLToPath(new URL('../../dist/shitagaki.html', import.meta.url));
const FILE = pathToFileURL(PATH).href;
const { firefox } = findEngines();
/** Where the pictures go, if somebody wants to look at them. */
const PICTURES = process.env['SHITAGAKI_PICTURES'];
const { values } = JSON.parse(readFileSync('tests/fixtures/manual-example.json', 'utf8')) as {
  values: Record<string, unknown>;
};

describe.skipIf(!firefox || !existsSync(PATH))('the one file in Firefox, from the disk', { timeout: 90_000 }, () => {
  let engine: Engine;
  let page: AppPage;
  let json: Buffer;

  beforeAll(async () => {
    engine = await openFirefox(firefox!);
    page = new AppPage(engine);
  }, 60_000);
  afterAll(() => engine?.close());
  const picture = async (step: string) => {
    if (!PICTURES) return;
    mkdirSync(PICTURES, { recursive: true });
    writeFileSync(`${PICTURES}/one-file-${step}.png`, await engine.picture());
  };

  it('takes the example, fills in an address, and keeps both over a reload', async () => {
    await page.open(FILE);
    await picture('start');
    await page.press('新しい下書き');
    await page.press('新規申込');
    await page.press('事業所・企業');
    await page.heading('事業所・企業');
    expect(await page.enter('office.postalCode', '2120013')).toBe('2120013');
    await page.press('反映');
    await page.until(`return document.querySelector('[name="office.address.city"]').value === '川崎市幸区'`);
    for (const [path, answer] of Object.entries(values))
      if (typeof answer === 'string' && answer !== '' && (await page.takesText(path)))
        expect(await page.enter(path, answer), path).toBe(answer);
    await page.saved();
    await page.reload();
    await page.heading('事業所・企業');
    expect(await page.value('office.companyName')).toBe(values['office.companyName']);
    expect(await page.value('office.address.city')).toBe('川崎市幸区');
    await picture('typed');
  });

  it('writes JSON, PDF and a package, and opens them again', async () => {
    await page.press('入力内容の確認');
    await page.heading('入力内容の確認');
    await picture('check');
    json = await page.file('JSONを書き出す');
    expect(JSON.parse(json.toString()).values['office.companyName']).toBe(values['office.companyName']);
    const pdf = await page.file('PDFを書き出す');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const zip = await page.file('パッケージを書き出す');
    expect(zip.subarray(0, 2).toString()).toBe('PK');
    for (const [file, bytes] of Object.entries({ 'a.json': json, 'a.pdf': pdf, 'a.zip': zip })) {
      await engine.run(`location.hash = '#/'`);
      await page.choose('input[name=import]', file, bytes);
      await page.until(`return document.body.innerText.includes('答えは同じです。')`);
      await picture(`opened-${file.slice(2)}`);
      await page.reload();
    }
    expect(await page.problem()).toBeNull();
  });

  it('keeps the drafts of a copy in another folder apart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shitagaki-one-file-'));
    try {
      copyFileSync(PATH, join(folder, 'shitagaki.html'));
      const listed = `return document.querySelectorAll('main progress').length`;
      await page.open(FILE);
      await page.until(listed);
      await page.open(pathToFileURL(join(folder, 'shitagaki.html')).href);
      await page.until(`return document.querySelector('input[name=import]') !== null`);
      // Longer than the list takes where there are drafts.
      await new Promise((done) => setTimeout(done, 2000));
      expect(await engine.run(listed)).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
