import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { layoutDocument } from '../../../../src/lib/exports/pdf/layout/document.js';
import { PAGE } from '../../../../src/lib/exports/pdf/layout/theme.js';
import { renderPdf } from '../../../../src/lib/exports/pdf/render.js';
import { Typesetter } from '../../../../src/lib/exports/pdf/text/typesetter.js';
import type { PdfFonts } from '../../../../src/lib/exports/pdf/types.js';
import { readFonts } from './fonts.js';
import { hasProgram, readPdf, runOnPdf } from './read-pdf.js';
import { HARD_LINE, RARE, fullSheet, inputOf, issue, line, sheetOf } from './sheets.js';

const LONG =
  '本文は長く、行をまたいでも「一字も」失われません（１２３）。mail-address.that-is-long@customs.example.co.jp　';

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readFonts();
});

/** The answers behind the cover, and nothing else. */
const ANSWERS = { parts: { application: false } };

const hardSheet = () =>
  sheetOf([
    line('contact.companyName', '企業名（漢字）', '髙﨑ﾅｯｸｽ㈱'),
    line('hard', '難しい字', HARD_LINE),
    line('missing', '字形のない字', `a${RARE}b`),
    line('mac', 'ファイル名', '申込書カ\u3099イト\u3099.pdf'),
    line('long', '長い文', LONG.repeat(20)),
    line('longer', 'とても長い文', LONG.repeat(60)),
  ]);

describe('renderPdf: the text', () => {
  it('comes out of pdf.js as it was typed', async () => {
    const { bytes, missing } = renderPdf(inputOf(hardSheet()), fonts);
    const text = (await readPdf(bytes)).pages.slice(1).map(withoutFrame).join('');
    for (const { shown } of hardSheet().screens[0]?.sections[0]?.lines ?? []) {
      // A row that continues on the next page repeats its label and the section's title.
      expect(text.replaceAll('申込担当者（続き）', '').replaceAll('とても長い文（続き）', '')).toContain(shown);
    }
    expect(missing).toEqual([{ character: RARE, codePoint: 'U+2A6A5', label: '字形のない字' }]);
  });

  it.skipIf(!hasProgram('pdftotext'))('comes out of poppler as it was typed', () => {
    const { bytes } = renderPdf(inputOf(hardSheet()), fonts);
    const text = runOnPdf('pdftotext', ['$in', '$out'], bytes, readFileSync).toString();
    expect(text).toContain(HARD_LINE);
    expect(text).toContain(`a${RARE}b`);
    expect(text).toContain('カ\u3099イト\u3099');
    expect(text).toContain('髙﨑ﾅｯｸｽ㈱');
  });

  it('joins the parts of a name in one row and shows what is empty', async () => {
    const part = { group: '氏名' };
    const lines = [
      line('f', '姓', '髙﨑', part),
      line('g', '名', '', part),
      line('f2', '姓', '佐藤', part),
      line('fax', 'FAX番号', ''),
    ];
    const text = (await readPdf(renderPdf(inputOf(sheetOf(lines), ANSWERS), fonts).bytes)).pages[1];
    expect(text).toContain('氏名姓 髙﨑　　名 （未入力）');
    expect(text).toContain('氏名姓 佐藤');
    expect(text).toContain('FAX番号（未入力）');
  });

  it('prints notes and open points below the answer', async () => {
    const found = issue('a', '番地');
    const sheet = sheetOf([line('a', '番地', '９９９ －１', { note: '契約者と同じです。', issues: [found] })]);
    const { pages } = await readPdf(renderPdf(inputOf(sheet, ANSWERS), fonts).bytes);
    expect(pages[1]).toContain(`９９９ －１契約者と同じです。誤り V7　${found.message}`);
    expect(pages[0]).toContain(`誤りV7番地申込者情報${found.message}2`);
  });
});

describe('renderPdf: the pages', () => {
  it('has on every page its number, the number of pages, the draft’s title, and that it is not official', async () => {
    const { bytes, pages } = renderPdf(inputOf(fullSheet()), fonts);
    const read = await readPdf(bytes);
    expect(read.pages).toHaveLength(pages);
    read.pages.forEach((text, index) => {
      expect(text).toContain(`照合番号 3fa91c07　　${index + 1}/${pages}`);
      expect(text).toContain('非公式');
      expect(text).toContain('未完成');
    });
  });

  it('marks an unfinished draft, and a finished one', async () => {
    const open = await readPdf(renderPdf(inputOf(fullSheet()), fonts).bytes);
    expect(open.pages[0]).toContain('誤り 15件　注意 9件');
    const done = await readPdf(renderPdf(inputOf(sheetOf([line('a', '企業名', '青空')])), fonts).bytes);
    expect(done.pages[0]).toContain('確認済み（誤り 0件）');
    expect(done.pages.join('')).not.toContain('未完成');
    const doubtful = renderPdf(inputOf(sheetOf([line('a', '企業名', '青空')]), { complete: false }), fonts);
    expect((await readPdf(doubtful.bytes)).pages[0]).toContain('未完成');
  });

  it('names the company, once it is entered anywhere', async () => {
    const lines = [line('contact.companyName', '企業名', ''), line('office.companyName', '企業名', '㈱青空')];
    expect((await readPdf(renderPdf(inputOf(sheetOf(lines)), fonts).bytes)).pages[0]).toContain('企業名㈱青空');
  });

  it('lists each screen with the page where it begins', async () => {
    const sheet = fullSheet();
    const { pages } = await readPdf(renderPdf(inputOf(sheet), fonts).bytes);
    sheet.screens.forEach(({ title }, index) => {
      const number = Number(
        new RegExp(`${index + 1}\\. ${title}(\\d+?)(?=${index + 2}\\. |確認が必要な点)`).exec(pages[0] ?? '')?.[1],
      );
      expect(pages[number - 1]).toContain(`${index + 1}. ${title}`);
    });
  });

  it('keeps rows whole and inside the margins, and headings with their rows', () => {
    const { placed } = layoutDocument(new Typesetter(fonts), inputOf(fullSheet()));
    placed.forEach(({ block, page, y }, index) => {
      expect(y + block.height).toBeLessThanOrEqual(PAGE.bottom + 0.02);
      if (block.keepWithNext) expect(placed[index + 1]?.page).toBe(page);
    });
    const rows = placed.flatMap(({ block }) => block.anchors?.filter((anchor) => anchor.startsWith('path:')) ?? []);
    const paths = fullSheet().screens.flatMap(({ sections }) =>
      sections.flatMap(({ lines }) => lines.map(({ path }) => `path:${path}`)),
    );
    expect(rows).toEqual(paths);
  });

  it('prints a text of 300,000 characters, as only a broken file holds', () => {
    const { pages } = renderPdf(inputOf(sheetOf([line('a', '備考', '長'.repeat(300_000))])), fonts);
    expect(pages).toBeGreaterThan(150);
  });

  it('reports its progress step by step, from 0 to 1', () => {
    const told: [number, string][] = [];
    const { pages } = renderPdf(inputOf(fullSheet()), fonts, (...progress) => told.push(progress));
    expect([...new Set(told.map(([, step]) => step))]).toEqual([
      '文字を並べています',
      '頁を描いています',
      'ファイルにまとめています',
    ]);
    expect(told.filter(([, step]) => step === '頁を描いています')).toHaveLength(pages);
    const shares = told.map(([done]) => done);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect([Math.min(...shares) >= 0, shares.at(-1)]).toEqual([true, 1]);
  });

  it.skipIf(!hasProgram('pdftoppm'))('is not blank', () => {
    const { bytes } = renderPdf(inputOf(hardSheet()), fonts);
    const image = runOnPdf('pdftoppm', ['-gray', '-r', '30', '-f', '2', '-singlefile', '$in', '$out'], bytes, (path) =>
      readFileSync(`${path}.pgm`),
    );
    const dark = image.subarray(32).filter((value) => value < 128).length;
    expect(dark / image.length).toBeGreaterThan(0.002);
  });
});

describe('renderPdf: the file', () => {
  it('is the same for the same input, and small', () => {
    const input = inputOf(fullSheet(), { draftJson: '{"format":"shitagaki"}' });
    const [first, second] = [renderPdf(input, fonts), renderPdf(structuredClone(input), fonts)];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    expect(first.bytes.length).toBeLessThan(120_000);
    expect(
      Buffer.from(renderPdf({ ...input, fingerprint: '00000000' }, fonts).bytes).equals(Buffer.from(first.bytes)),
    ).toBe(false);
  });

  it('contains its title, language, date and bookmarks, including 」', async () => {
    const { info, outline } = await readPdf(
      renderPdf(inputOf(sheetOf([line('a', 'b', 'c')], '「髙﨑」の控え')), fonts).bytes,
    );
    expect(info).toMatchObject({
      Title: 'ＮＡＣＣＳ新規申込　「髙﨑」の控え',
      Language: 'ja-JP',
      CreationDate: "D:20261123140500+09'00'",
      PDFFormatVersion: '1.7',
    });
    expect(outline).toEqual(['確認が必要な点', '利用申込書（非公式）', '申込者情報']);
  });

  it('refuses a date that a PDF cannot contain', () => {
    expect(() => renderPdf(inputOf(sheetOf([]), { createdOn: 'yesterday' }), fonts)).toThrow();
  });

  it.skipIf(!hasProgram('qpdf'))('is sound in the eyes of qpdf', () => {
    const { bytes } = renderPdf(inputOf(fullSheet(), { draftJson: '{"format":"shitagaki"}' }), fonts);
    expect(() => runOnPdf('qpdf', ['--check', '$in'], bytes, () => new Uint8Array())).not.toThrow();
  });
});

/** The text without header and footer, because one answer may span several pages. */
function withoutFrame(page: string): string {
  return page.replace(/^ＮＡＣＣＳ新規申込下書き(未完成)?/, '').replace(/^.*?照合番号 3fa91c07　　\d+\/\d+/, '');
}
