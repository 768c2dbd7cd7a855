import { describe, expect, it } from 'vitest';
import { batchesOf, readBack } from '../../../src/lib/transcription/read-back.js';
import { flatSteps, stepsOf } from '../../../src/lib/transcription/steps.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { exampleDraft, TODAY, type Changes } from '../support/example.js';
import { LAYOUTS, pageOf, textOf } from './confirmation-page.js';
import { chance, comparedOf, SLIPS, withValue } from './slips.js';

const layouts = Object.keys(LAYOUTS);
const batch = (changes: Changes = {}, at = 1) =>
  batchesOf(stepsOf(newApplication, exampleDraft(changes), TODAY))[at]!.screens;
const expected = batch();
const compared = comparedOf(expected);
const wrong = (text: string, screens = expected) =>
  readBack(text, screens)
    .filter(({ state }) => state !== 'found')
    .map(({ path, state }) => `${path} ${state}`);

describe.each(layouts)('a page laid out as %s', (layout) => {
  it('has no difference if it shows what was transcribed', () => {
    expect(wrong(textOf(pageOf(expected), layout))).toEqual([]);
    expect(readBack(textOf(pageOf(expected), layout), expected).length).toBeGreaterThan(55);
  });

  it('reveals each of 100 typing mistakes, and nothing else', () => {
    const random = chance(layouts.indexOf(layout) + 7);
    for (let told = 0; told < 100;) {
      const step = compared[random(compared.length)]!;
      const at = random([...step.value].length);
      const slip = SLIPS[random(SLIPS.length)]!(step.value, at);
      if (slip === step.value || slip.trim() === '' || slip !== slip.trim()) continue;
      const page = pageOf(withValue(expected, step.path, slip));
      const about = `${step.path}: ${step.value} → ${slip}`;
      const lines = wrong(textOf(page, layout)).filter((line) => !line.startsWith('contact.emailConfirm'));
      expect(lines, about).toEqual([`${step.path} different`]);
      told += 1;
    }
  });

  it('reveals each missing row', () => {
    const page = pageOf(expected);
    for (const [index, section] of page.entries()) {
      for (const row of section.rows) {
        const without = { ...section, rows: section.rows.filter((one) => one !== row) };
        const text = textOf(page.with(index, without), layout);
        const paths = readBack(text, expected).flatMap(({ path, state }) => (state === 'found' ? [] : [path]));
        const lost = row.paths.filter((path) => flatSteps(expected).find((s) => s.path === path)!.value !== '');
        expect(paths, row.label).toEqual(lost);
      }
    }
  });
});

describe('letters that a PDF does not name', () => {
  const damaged = (path: string, value: string) => textOf(pageOf(withValue(expected, path, value)), layouts[0]!);

  it('are unreadable, never another value', () => {
    for (const step of compared) {
      if (step.path.startsWith('contact.email')) continue;
      const text = damaged(step.path, `\ufffd${[...step.value].slice(1).join('')}`);
      expect(wrong(text), step.path).toEqual([`${step.path} unreadable`]);
    }
  });

  it('do not hide that another field differs', () => {
    const [first, second] = compared.filter(({ value }) => /^[ァ-ヶー]{3,}$/u.test(value));
    const screens = withValue(withValue(expected, first!.path, '\ufffd\ufffd\ufffd'), second!.path, 'アアア');
    expect(wrong(textOf(pageOf(screens), layouts[0]!)).sort()).toEqual(
      [`${first!.path} unreadable`, `${second!.path} different`].sort(),
    );
  });
});

describe('the page of the manual', () => {
  const account = batch({}, 0);
  const text = `申込内容 確認
申込担当者に関する項目
企業名\tナックスシステム株式会社
企業名(フリガナ)\tナックスシステムカブシキカイシャ
氏名\t姓：混載 名：一郎
氏名(フリガナ)\t姓：コンサイ 名：イチロウ
所属部課名
役職名
電話番号\t0123456789
FAX番号\t0123987650
E-mailアドレス\tkonsai.ichiro@naccs.co.jp
申込担当者へ戻る`;
  const read = (changed: string) => wrong(changed, account);

  it('is read as it is, including names side by side', () => {
    expect(read(text)).toEqual([]);
    expect(read(text.replace('姓：混載 名：一郎', '混載 一郎'))).toEqual([]);
    expect(read(text.replace('姓：混載 名：一郎', '混載　一郎'))).toEqual([]);
    expect(read(text.replace('姓：混載 名：一郎', '混戴 一郎'))).toEqual(['contact.name.family different']);
    expect(read(text.replace('姓：混載 名：一郎', '混載 一 郎'))).toEqual(['contact.name.given different']);
  });

  it('reveals values in NSS that are empty in the draft', () => {
    expect(read(text.replace('役職名', '役職名\t課長'))).toEqual(['contact.title different']);
    expect(
      readBack(text.replace('役職名', '役職名\t課長'), account).find(({ path }) => path === 'contact.title')?.shown,
    ).toBe('課長');
  });

  it('reveals what is lost if a value is', () => {
    expect(read(text.replace('\t0123456789', ''))).toEqual(['contact.phone different']);
    expect(read(text.replace('電話番号\t0123456789\n', ''))).toEqual(['contact.phone missing']);
    expect(read('')).toHaveLength(10);
  });
});

describe('values', () => {
  it('may be shown in another form with the same meaning', () => {
    const page = textOf(pageOf(expected), 'table');
    expect(wrong(page.replace('20260417', '2026/04/17'))).toEqual([]);
    expect(wrong(page.replace('20260417', '2026年4月17日'))).toEqual([]);
    expect(wrong(page.replace('20260417', '2026/04/18'))).toEqual(['start.desiredDate different']);
    expect(wrong(page.replace('(netNACCS)\t2', '(netNACCS)\t2台'))).toEqual([]);
  });

  it('may have the same text as a label', () => {
    const changes = { 'manager.title': '担当者', 'billing.contact.title': '企業名' };
    const screens = batch(changes);
    for (const layout of layouts) expect(wrong(textOf(pageOf(screens), layout), screens)).toEqual([]);
  });

  it('may span several lines', () => {
    const screens = batch({ 'contract.reason': '経済産業省への\n輸出許可申請のため。' });
    const page = textOf(pageOf(screens), 'table');
    expect(wrong(page, screens)).toEqual([]);
    expect(wrong(page.replace('輸出許可', '輸入許可'), screens)).toEqual(['contract.reason different']);
  });

  it('are found without their labels, and missed where they differ', () => {
    const values = compared.map(({ value }) => value);
    expect(wrong(values.join('\n')).filter((line) => !line.includes('emailConfirm'))).toEqual([]);
    const changed = values.map((value) => (value === '横浜' ? '東京' : value)).join('\n');
    expect(wrong(changed).filter((line) => !line.includes('emailConfirm'))).toEqual(['office.customs missing']);
  });
});
