import { beforeAll, describe, expect, it } from 'vitest';
import type { Field, Procedure } from '../../../../src/lib/definition/types.js';
import { itemAt } from '../../../../src/lib/definition/walk.js';
import { answerSpace, listSpace } from '../../../../src/lib/exports/pdf/blank/answer-space.js';
import { layoutBlank } from '../../../../src/lib/exports/pdf/blank/blank.js';
import { conditionInWords } from '../../../../src/lib/exports/pdf/blank/condition.js';
import { ruleOf, WRITING_RULES } from '../../../../src/lib/exports/pdf/blank/rules.js';
import type { Canvas } from '../../../../src/lib/exports/pdf/layout/types.js';
import { PAGE } from '../../../../src/lib/exports/pdf/layout/theme.js';
import { render } from '../../../../src/lib/exports/pdf/render.js';
import { Typesetter } from '../../../../src/lib/exports/pdf/text/typesetter.js';
import type { PdfFonts } from '../../../../src/lib/exports/pdf/types.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { procedures } from '../../../../src/procedures/index.js';
import { everyField } from '../../support/every-field.js';
import { readFonts } from './fonts.js';
import { drawnOn, readPdf } from './read-pdf.js';
import { SMALL, STAMP } from './samples.js';

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readFonts();
});

const blankOf = (procedure: Procedure) => render({ kind: 'blank', input: { procedure, ...STAMP } }, fonts);
const read = async (procedure: Procedure) => readPdf(blankOf(procedure).bytes);

/** How many boxes a control draws: each row has one frame and a rule between two boxes. */
function boxesOf(draw: (canvas: Canvas, x: number, y: number) => void): number {
  let boxes = 0;
  const count = () => void boxes++;
  const canvas: Canvas = {
    text: () => {},
    rounded: () => {},
    stroke: () => {},
    fill: () => {},
    link: () => {},
    rule: () => {},
    frame: count,
    verticalRule: count,
    tag: (_tag, inside) => inside(),
    artifact: (inside) => inside(),
  };
  draw(canvas, 0, 0);
  return boxes;
}

const WIDTH = 345;
const space = (field: Partial<Field> & Pick<Field, 'kind'>) =>
  answerSpace(new Typesetter(fonts), { id: 'x', label: 'x', need: 'optional', ...field } as Field, WIDTH);

/** The space for a field as used in its section: a shared line has room for all of its fields. */
const inSection = (path: string) => {
  const { item, section } = itemAt(newApplication, path)!;
  return answerSpace(new Typesetter(fonts), item as Field, WIDTH, section.budgets);
};

describe('the room for an answer', () => {
  it('has a box for each character that NSS accepts', () => {
    expect(boxesOf(space({ kind: 'digits', as: 'phone' }).draw)).toBe(11);
    expect(boxesOf(space({ kind: 'digits', as: 'emergency-fax' }).draw)).toBe(11);
    expect(boxesOf(space({ kind: 'digits', as: 'postal-code', length: 7 }).draw)).toBe(7);
    expect(boxesOf(space({ kind: 'digits', as: 'corporate-number', length: 13 }).draw)).toBe(13);
    expect(boxesOf(space({ kind: 'digits', as: 'code', length: 7 }).draw)).toBe(7);
    expect(boxesOf(space({ kind: 'alnum', length: 6 }).draw)).toBe(6);
    expect(boxesOf(space({ kind: 'date8' }).draw)).toBe(8);
    expect(boxesOf(space({ kind: 'text', maxLength: 240 }).draw)).toBe(240);
    expect(boxesOf(space({ kind: 'upper' }).draw)).toBe(24);
    expect(boxesOf(inSection('userCodes[0].naming.companyNameEn').draw)).toBe(48);
    expect(boxesOf(inSection('userCodes[0].naming.addressEn.rest').draw)).toBe(72);
  });

  it('has a □ for each option and each check, and a line where there are too many', () => {
    const options = ['希望しない', '希望する'].map((value) => ({ value }));
    expect(boxesOf(space({ kind: 'choice', options }).draw)).toBe(2);
    expect(boxesOf(space({ kind: 'check' }).draw)).toBe(1);
    const many = Array.from({ length: 47 }, (_, index) => ({ value: String(index) }));
    expect(boxesOf(space({ kind: 'choice', options: many }).draw)).toBe(0);
  });

  it('stays inside the column, and has room for the entries of a list', () => {
    for (const { field, list } of everyField(newApplication)) {
      const typesetter = new Typesetter(fonts);
      const room = list ? listSpace(typesetter, list, WIDTH) : answerSpace(typesetter, field, WIDTH);
      expect(room.width, field.id).toBeLessThanOrEqual(WIDTH + 0.01);
      expect(room.height, field.id).toBeGreaterThanOrEqual(list ? Math.min(list.max, 5) * 18 : 13);
    }
  });
});

describe('conditions in words', () => {
  const inWords = (field: string, is: string | boolean | readonly string[], screen = 'office', prefix = '') =>
    conditionInWords(newApplication, { field, is }, prefix, screen);

  it('contain the question and its answers', () => {
    expect(inWords('office.hasCorporateNumber', '有')).toBe('「法人番号の有無」が「有」のとき');
    expect(inWords('office.customs', ['東京', '横浜'])).toBe('「管轄税関」が「東京」か「横浜」のとき');
    expect(inWords('manager.securityConfirmed', true)).toBe('「上記を確認しました。」に印を付けたとき');
    expect(inWords('manager.securityConfirmed', false)).toBe('「上記を確認しました。」に印を付けないとき');
  });

  it('look for the question on the same screen first, and otherwise name its screen', () => {
    expect(inWords('shared', 'する', 'userCodes', 'userCodes[].')).toBe('「他事業所と共用」が「する」のとき');
    expect(inWords('contact.name.family', '髙', 'office')).toBe('「仮アカウント申込」の「氏名 姓」が「髙」のとき');
  });
});

describe('the blank form', () => {
  it('has every screen and every question of the procedure, with its example', async () => {
    const { pages, outline } = await read(newApplication);
    const text = pages.join('');
    expect(outline).toEqual([...newApplication.screens.map(({ title }) => title), '控え（NSSには入力しません）']);
    const seen = new Set<string>();
    for (const { field, list } of everyField(newApplication)) {
      if (seen.has(field.id)) continue;
      seen.add(field.id);
      expect(text, field.id).toContain(list?.label ?? field.group ?? field.label);
      if (field.group) expect(text).toContain(field.label);
      if (field.example && !field.group) expect(text, field.id).toContain(`例 ${field.example}`);
      if (field.kind === 'choice' && field.options.length <= 12) {
        for (const { value } of field.options) expect(text, field.id).toContain(value);
      }
    }
  });

  it('asks for nothing that is known only after applying', async () => {
    for (const procedure of procedures) {
      const { pages, outline } = await read(procedure);
      const text = pages.join('');
      const returned = procedure.aside.filter(({ disclosure }) => disclosure === 'returned');
      expect(returned.length).toBeGreaterThan(0);
      for (const { label } of returned) expect(text, label).not.toContain(label);
      const isLeft = returned.length < procedure.aside.length;
      expect(outline.includes('控え（NSSには入力しません）')).toBe(isLeft);
    }
  });

  it('asks nothing twice', async () => {
    const text = (await read(newApplication)).pages.join('');
    expect(text).toContain('「仮アカウント申込」の画面と同じ内容が入ります。ここには書く必要はありません。');
    expect(text.split('E-mailアドレス 確認用')).toHaveLength(2);
  });

  it('states what must be answered, when, and how to write it', async () => {
    const { pages } = await read(SMALL);
    expect(pages).toHaveLength(1);
    const [text = ''] = pages;
    expect(text).toContain('会社名必須全角 ※1');
    expect(text).toContain('支店任意選択 ※10');
    expect(text).toMatch(/支店の名前条件全角 ※1「支店」が「ある」のときに答えます。/);
    expect(text).toContain('※1　全角　全角だけ。半角の英数字・カナ・空白は使えません。');
    expect(text).toContain('※10　選択　一つを選び、□に印を付けます。');
    expect(text).not.toContain('※2　');
  });

  it('explains below each page exactly the marks used on it', async () => {
    const { bytes, pages } = blankOf(newApplication);
    for (let page = 1; page <= pages; page++) {
      const texts = (await drawnOn(bytes, page)).filter((drawn) => drawn.startsWith('text'));
      const found = (pattern: RegExp) => [...new Set(texts.flatMap((text) => pattern.exec(text)?.[1] ?? []))].sort();
      const marks = found(/ (※\d+)$/);
      expect(marks.length).toBeGreaterThan(0);
      expect(found(/ (※\d+)　/)).toEqual(marks);
    }
  });

  it('has header, footer and the note that it is not official on every page', async () => {
    const { bytes, pages: count, missing } = blankOf(newApplication);
    const { pages, info } = await readPdf(bytes);
    pages.forEach((text, index) => {
      expect(text.startsWith('新規申込（外為法関連業務利用）記入用紙')).toBe(true);
      expect(text).toContain('非公式');
      expect(text).toContain(`　　${index + 1}/${count}`);
    });
    expect(missing).toEqual([]);
    expect(info['Title']).toBe('新規申込（外為法関連業務利用）　手書きの記入用紙');
  });

  it('keeps questions whole above the writing rules, and headings with their questions', () => {
    const { placed, pages } = layoutBlank(new Typesetter(fonts), { procedure: newApplication, ...STAMP });
    placed.forEach(({ block, page, y }, index) => {
      expect(block.split).toBeUndefined();
      expect(y + block.height).toBeLessThanOrEqual(PAGE.bottom - 16);
      if (block.keepWithNext && index < placed.length - 1) expect(placed[index + 1]?.page).toBe(page);
    });
    expect(pages).toBeLessThan(16);
  });

  it('has a rule for every kind', () => {
    for (const { field } of everyField(newApplication)) expect(WRITING_RULES).toContain(ruleOf(field));
    expect(new Set(WRITING_RULES.map(({ text }) => text)).size).toBe(WRITING_RULES.length);
  });
});
