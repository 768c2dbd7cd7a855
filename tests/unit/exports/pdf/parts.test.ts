import { beforeAll, describe, expect, it } from 'vitest';
import { layoutDocument } from '../../../../src/lib/exports/pdf/layout/document.js';
import { PAGE } from '../../../../src/lib/exports/pdf/layout/theme.js';
import { renderPdf } from '../../../../src/lib/exports/pdf/render.js';
import { Typesetter } from '../../../../src/lib/exports/pdf/text/typesetter.js';
import type { PdfFonts, PdfInput, PdfParts } from '../../../../src/lib/exports/pdf/types.js';
import { exampleDraft } from '../../support/example.js';
import { readFonts } from './fonts.js';
import { readPdf } from './read-pdf.js';
import { emptyInput, exampleInput, inputOfDraft, longInput, TIMELINE } from './samples.js';
import { HARD_LINE, RARE } from './sheets.js';

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readFonts();
});

const NONE: PdfParts = {
  cover: false,
  application: false,
  answers: false,
  forms: false,
  timeline: false,
  characters: false,
};
const read = async (input: PdfInput) => readPdf(renderPdf(input, fonts).bytes);
/** The document's text with only this part. */
const only = async (part: keyof PdfParts, input: PdfInput) =>
  (await read({ ...input, parts: { ...NONE, [part]: true } })).pages.join('');

describe('the parts', () => {
  it('are all included by default, each in the contents with its page and in the bookmarks', async () => {
    const { pages, outline } = await read(longInput());
    for (const title of ['利用申込書（非公式）', '申請する予定の様式', '予定', 'NSSで使えないことがある文字']) {
      const number = Number(new RegExp(`${title}(\\d+?)(?=\\d\\. |\\D)`).exec(pages[0] ?? '')?.[1]);
      const shown = title.startsWith('利用申込書') ? 'システムサービス利用申込書' : title;
      expect(pages[number - 1]).toContain(shown);
      expect(number).toBeGreaterThan(1);
      expect(outline).toContain(title);
    }
  });

  it('without content are left out, of the contents too', async () => {
    const { pages } = await read(exampleInput());
    expect(pages[0]).not.toContain('申請する予定の様式');
    expect(pages.join('')).not.toContain('NSSで使えないことがある文字');
  });

  it('are left out if not wanted', async () => {
    const wanted = { application: false, forms: false, characters: false, timeline: false };
    const { pages, outline } = await read({ ...longInput(), parts: wanted });
    expect(pages.join('')).not.toMatch(
      /システムサービス利用申込書|NSSで使えないことがある文字|10:30|役務取引許可申請書―/,
    );
    expect(outline[0]).toBe('確認が必要な点');
  });

  it('can each stand alone, with header and footer on every page', async () => {
    for (const part of Object.keys(NONE) as (keyof PdfParts)[]) {
      const { pages } = await read({ ...longInput(), parts: { ...NONE, [part]: true } });
      pages.forEach((text, index) => {
        expect(text.startsWith('新規申込（外為法関連業務利用）下書き')).toBe(true);
        expect(text).toContain('非公式: この書類はNACCSセンターの公式の様式ではありません。');
        expect(text).toContain(`照合番号 3fa91c07　　${index + 1}/${pages.length}`);
      });
    }
  });

  it('consist of the cover if none is wanted, because a blank sheet helps nobody', async () => {
    const { pages } = await read({ ...longInput(), parts: NONE });
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('申込内容の下書き');
    expect(pages[0]).not.toContain('目次');
  });

  it('leave no cover that runs over with a line or two', async () => {
    const title = '名古屋営業所と大阪営業所と福岡営業所の、二〇二六年度の新規申込の下書き（確認用の控え）'.repeat(5);
    const input = inputOfDraft(exampleDraft({ 'forms.planned': ['600'] }), {
      timeline: TIMELINE,
      draftJson: '{}',
    });
    const { pages, outline } = await read({ ...input, sheet: { ...input.sheet, title } });
    expect(pages[0]).toContain('確認が必要な点はありません。');
    expect(pages[1]).toContain('システムサービス利用申込書');
    expect(outline[0]).toBe('確認が必要な点');
  });

  it('keep rows whole, inside the margins, and headings with their rows', () => {
    for (const input of [longInput(), emptyInput(), exampleInput()]) {
      const { placed } = layoutDocument(new Typesetter(fonts), input);
      placed.forEach(({ block, page, y }, index) => {
        expect(y + block.height).toBeLessThanOrEqual(PAGE.bottom + 0.02);
        if (block.keepWithNext) expect(placed[index + 1]?.page).toBe(page);
      });
      const anchors = placed.flatMap(({ block }) => block.anchors ?? []);
      expect(new Set(anchors.filter((anchor) => anchor.startsWith('screen:'))).size).toBe(9);
    }
  });
});

describe('the forms', () => {
  it('are those chosen, as in the support table, with the software they need', async () => {
    const text = await only('forms', longInput());
    expect(text).toContain('選んだ様式のうち1件は、WebNACCSでは申請できません。');
    expect(text).toContain('100109輸出許可申請書貨物と役務の同時申請はパッケージソフトのみ（後続の訂正申請も同じ）○○');
    expect(text).toContain('150159役務取引許可申請書―○');
    expect(text).toContain('――添付書類等追加申請書○○');
  });

  it('state that WebNACCS is enough, or that the table has none of them', async () => {
    const web = inputOfDraft(exampleDraft({ 'forms.planned': ['600'] }));
    expect(await only('forms', web)).toContain('どれもWebNACCSだけで申請できます。');
    const unknown = inputOfDraft(exampleDraft({ 'forms.planned': ['999'] }));
    const text = await only('forms', unknown);
    expect(text).toContain('999（対応表にない様式）');
    expect(text).toContain('様式対応表で選び直してください。');
  });
});

describe('the timeline', () => {
  it('prints its lines as they are given', async () => {
    const text = await only('timeline', exampleWith());
    expect(text).toContain(
      '2026年4月6日（月） 10:30仮ログインIDの発行この時から48時間以内に申込みを終えます。2026年4月8日（水） 10:30申込みの期限',
    );
    expect(text).toContain('2026年4月17日（金）利用開始希望日');
  });

  it('prints the end of a period, and which days are only estimated', async () => {
    const examination = {
      day: '20260411',
      until: '20260416',
      estimated: true,
      title: '審査',
      note: 'お待ちください。',
    };
    const text = await only('timeline', { ...exampleInput(), timeline: [examination] });
    expect(text).toMatch(/2026年4月11日（土）\s*〜\s*2026年4月16日（木）\s*見込み/u);
  });

  const exampleWith = () => ({ ...exampleInput(), timeline: TIMELINE });
});

describe('the characters', () => {
  const input = () =>
    inputOfDraft(
      exampleDraft({ 'contractor.name.family': '髙', 'contact.companyName': `あ${HARD_LINE.slice(0, 4)}い髙` }),
    );

  it('that the user kept are listed with name, field, screen, position and substitute', async () => {
    const text = await only('characters', input());
    expect(text).toContain('髙はしごだかU+9AD9企業名仮アカウント申込2、6文字目高');
    expect(text).toContain('﨑たつさきU+FA11企業名仮アカウント申込3文字目崎');
    expect(text).toContain('𠮷つちよしU+20BB7');
    expect(text).toContain('髙はしごだかU+9AD9氏名 姓事業所・企業1文字目高');
  });

  it('name the page only where the answers are printed', async () => {
    const { pages } = await read(input());
    expect(pages.at(-1)).toContain('よく使う字頁');
    expect(await only('characters', input())).not.toContain('頁');
  });

  it('that no font has are printed as 〓 there too, and reported once', () => {
    const { missing } = renderPdf(inputOfDraft(exampleDraft({ 'contact.companyName': `青${RARE}` })), fonts);
    expect(missing.map(({ character }) => character)).toEqual([RARE]);
  });
});
