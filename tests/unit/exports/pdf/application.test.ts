import fc from '../../support/fast-check.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { fitForm, INSET, PADDING, rowHeight } from '../../../../src/lib/exports/pdf/layout/application/fit.js';
import { formGroups } from '../../../../src/lib/exports/pdf/layout/application/form.js';
import { layoutDocument } from '../../../../src/lib/exports/pdf/layout/document.js';
import { BODY } from '../../../../src/lib/exports/pdf/layout/theme.js';
import { renderPdf } from '../../../../src/lib/exports/pdf/render.js';
import { Typesetter } from '../../../../src/lib/exports/pdf/text/typesetter.js';
import type { PdfFonts, PdfInput } from '../../../../src/lib/exports/pdf/types.js';
import type { AnswerSheet } from '../../../../src/lib/sheet/types.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { procedures } from '../../../../src/procedures/index.js';
import { exampleDraft } from '../../support/example.js';
import { readFonts } from './fonts.js';
import { readPdf } from './read-pdf.js';
import { emptyInput, exampleInput, inputOfDraft, LONG, longInput, UNBREAKABLE } from './samples.js';
import { HARD_LINE } from './sheets.js';

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readFonts();
});

const FORM = newApplication.form!;
const ONLY = { parts: { cover: false, answers: false } };
const CUT = '…（続きは下書きを参照）';
const ROOM = 560;

/** The form's rows as text: each cell's pieces joined. */
const rowsOf = (sheet: AnswerSheet) =>
  formGroups(FORM, sheet).flatMap(({ rows }) =>
    rows.map((row) => row.map(({ heading, pieces = [] }) => heading ?? pieces.map(({ text }) => text).join(''))),
  );
const rowOf = (input: PdfInput, heading: string) => rowsOf(input.sheet).find((row) => row.includes(heading));
const textOf = async (input: PdfInput) => (await readPdf(renderPdf({ ...input, ...ONLY }, fonts).bytes)).pages.join('');

/** The sheet with every answer replaced. */
function withAnswers(sheet: AnswerSheet, answer: (index: number) => string): AnswerSheet {
  let index = 0;
  return {
    ...sheet,
    screens: sheet.screens.map((screen) => ({
      ...screen,
      sections: screen.sections.map((section) => ({
        ...section,
        lines: section.lines.map((line) => ({ ...line, shown: answer(index++) })),
      })),
    })),
  };
}

describe('the contents of the application form', () => {
  it('are those of the answer sheet', () => {
    const input = exampleInput();
    expect(rowOf(input, '会社名')).toEqual(['会社名', 'ナックスシステム株式会社　ナックスシステムカブシキカイシャ']);
    expect(rowOf(input, '事業所所在地')?.[1]).toBe(
      '〒2120013　神奈川県川崎市幸区堀川町９９９　ナックスタワー１階\n電話 0312345678　FAX 0398765432',
    );
    expect(rowOf(input, '契約者')?.[1]).toBe('代表取締役社長　南楠　太郎（ナックス　タロウ）');
    expect(rowOf(input, '管理責任者')?.[1]).toBe(
      '営業一課　課長　保税　花子（ホゼイ　ハナコ）\n電話 0355559999　FAX 0388881111\nE-mail Hozei.hanako@naccs.co.jp\n緊急連絡用FAX 0000000000',
    );
    expect(rowOf(input, '請求先所在地')?.[1]).toBe(
      '事業所に同じ　〒2120013　神奈川県川崎市幸区堀川町９９９　ナックスタワー１階',
    );
    expect(rowOf(input, '請求先担当者')?.[1]).toContain('E-mail Keiri.taro@naccs.co.jp');
    expect(rowOf(input, '支払方法')?.[1]).toBe('銀行振込を希望する　みずほ銀行');
    expect(rowOf(input, '企業名(英)')).toEqual(['企業名(英)', 'NACCS SYSTEM CO.,LTD.', '事業所名(英)', 'HONSHA']);
    expect(rowOf(input, '適用料金')).toEqual(['適用料金', '従量のみ', '一括請求', '希望しない']);
  });

  it('use the values of another person or place where one is chosen as the same', () => {
    const same = inputOfDraft(
      exampleDraft({ 'manager.source': '申込担当者と同じ', 'billing.contact.source': '管理責任者と同じ' }),
    );
    expect(rowOf(same, '管理責任者')?.[1]).toMatch(/^混載　一郎（コンサイ　イチロウ）\n電話 0123456789/);
    expect(rowOf(same, '請求先担当者')?.[1]).toMatch(/^混載　一郎.*\n.*\nE-mail konsai.ichiro@naccs.co.jp$/);
  });

  it('include billing to another office, and have no placeholder for hidden answers', () => {
    const together = inputOfDraft(
      exampleDraft({
        'billing.consolidated': '希望する',
        'billing.consolidatedTo.billingCode': '1234567',
        'billing.consolidatedTo.companyName': 'ナックス商事株式会社',
        'billing.consolidatedTo.officeName': '品川事務所',
        'office.hasCorporateNumber': '無',
      }),
    );
    expect(rowOf(together, '一括請求')?.[3]).toBe(
      '希望する　登録請求先コード 1234567　ナックス商事株式会社　品川事務所',
    );
    expect(rowOf(together, '請求先所在地')).toBeUndefined();
    expect(rowOf(together, '法人番号')?.[1]).toBe('無');
  });

  it('have a single placeholder for several missing answers', () => {
    const input = emptyInput();
    expect(rowOf(input, '会社名')?.[1]).toBe('未入力');
    expect(rowOf(input, '契約者')?.[1]).toBe('未入力');
    expect(rowOf(input, '申込担当者')?.[1]).toBe('未入力\n電話 未入力\nE-mail 未入力');
    expect(rowOf(input, '管理責任者')?.[1]).toBe('未入力\n緊急連絡用FAX 未入力');
  });
});

describe('the application form’s page', () => {
  it('states that it is not the official form, and contains difficult characters exactly', async () => {
    const text = await textOf(inputOfDraft(exampleDraft({ 'office.companyName': HARD_LINE })));
    expect(text).toContain('公式の申込書ではありません');
    expect(text).toContain(HARD_LINE);
  });

  it('holds the longest answers uncut: 240 unbreakable characters, 5 addresses, 20 delegates', async () => {
    const text = await textOf(longInput());
    expect(text).toContain(UNBREAKABLE);
    for (const email of LONG['billing.contact.emails'] as string[]) expect(text).toContain(email);
    for (const delegate of LONG['userCodes[0].delegates'] as string[]) expect(text).toContain(delegate);
    expect(text).not.toContain(CUT);
  });

  it('cuts what does not fit even at 8 points, and refers to the full answer', async () => {
    const input = longInput();
    const sheet = withAnswers(input.sheet, () => '長い'.repeat(300));
    expect(await textOf({ ...input, sheet })).toContain(CUT);
    const { pages } = await readPdf(renderPdf({ ...input, sheet, parts: { cover: false } }, fonts).bytes);
    expect(pages.join('')).toContain('…（回答の頁を参照）');
  });

  it('sets nothing smaller than 8 points, and shrinks only text of several lines', () => {
    const typesetter = new Typesetter(fonts);
    const linesOf = (input: PdfInput) =>
      fitForm(typesetter, formGroups(FORM, input.sheet), ROOM, CUT).groups.flatMap(({ rows }) =>
        rows.flat().flatMap(({ tinted, lines }) => (tinted ? [] : lines)),
      );
    const sizesOf = (input: PdfInput) => linesOf(input).flatMap(({ glyphs }) => glyphs.map(({ style }) => style.size));
    expect(new Set(sizesOf(longInput()))).toEqual(new Set([9, 8]));
    expect(new Set(sizesOf(exampleInput()))).toEqual(new Set([9]));
    const lineWith = (text: string) =>
      linesOf(longInput()).find(({ glyphs }) =>
        glyphs
          .map((glyph) => glyph.text)
          .join('')
          .includes(text),
      );
    expect(lineWith('ホールディングス株式会社')?.glyphs[0]?.style.size).toBe(9);
    expect(lineWith('第２０事業部長')?.glyphs[0]?.style.size).toBe(8);
  });

  it('is one page, whatever the answers are', () => {
    const { sheet } = longInput();
    const text = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.string({ unit: fc.constantFrom('あ', 'ー', '\n', '（', 'W', '\u{20bb7}', '\ud842'), maxLength: 6000 }),
      fc.constant('\n'.repeat(500)),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 40 }), (texts) => {
        const answered = withAnswers(sheet, (index) => texts[index % texts.length] ?? '');
        const form = fitForm(new Typesetter(fonts), formGroups(FORM, answered), ROOM, CUT);
        const rows = form.groups.flatMap((group) => group.rows);
        const height = rows.reduce((sum, row) => sum + rowHeight(row, form.padding), 0);
        expect(height).toBeLessThanOrEqual(ROOM + 0.01);
        expect(form.padding).toBeGreaterThanOrEqual(PADDING.least);
        for (const { width, lines } of rows.flat()) {
          for (const { glyphs } of lines) {
            const used = glyphs.reduce((sum, glyph) => sum + (glyph.text.trim() === '' ? 0 : glyph.width), 0);
            expect(used).toBeLessThanOrEqual(width - 2 * INSET + 0.01);
          }
        }
        const input = { ...longInput(), sheet: answered, ...ONLY };
        const { placed } = layoutDocument(new Typesetter(fonts), { ...input, timeline: [] });
        expect(placed.filter(({ block }) => block.anchors?.includes('application'))).toHaveLength(1);
        expect(placed[0]?.block.height).toBe(BODY.height);
      }),
      { numRuns: 30 },
    );
  });

  it('holds more than one user code', () => {
    const code = (exampleDraft().values['userCodes'] as object[])[0] as never;
    const input = inputOfDraft(exampleDraft({ userCodes: [code, code, code, code] }));
    expect(rowsOf(input.sheet).filter((row) => row.includes('企業名(英)'))).toHaveLength(2);
    expect(rowOf(input, '利用者コード')).toBeDefined();
    expect(rowsOf(input.sheet).flat()).toContain('ほか 2件');
    const sheet = withAnswers(input.sheet, () => '長い'.repeat(100));
    const form = fitForm(new Typesetter(fonts), formGroups(FORM, sheet), ROOM, CUT);
    const height = form.groups.flatMap(({ rows }) => rows).reduce((sum, row) => sum + rowHeight(row, form.padding), 0);
    expect(height).toBeLessThanOrEqual(ROOM + 0.01);
  });

  it('exists for no other procedure', () => {
    const { form: _form, ...without } = exampleInput();
    const anchors = ({ placed }: ReturnType<typeof layoutDocument>) =>
      placed.flatMap(({ block }) => block.anchors ?? []);
    expect(anchors(layoutDocument(new Typesetter(fonts), exampleInput()))).toContain('application');
    expect(anchors(layoutDocument(new Typesetter(fonts), without))).not.toContain('application');
    expect(procedures.filter(({ form }) => form)).toEqual([newApplication]);
  });
});
