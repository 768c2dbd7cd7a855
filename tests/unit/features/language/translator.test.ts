import { describe, expect, it } from 'vitest';
import { makeTranslator } from '../../../../src/lib/features/language/translator.js';

const translate = makeTranslator({
  企業名: 'Company name',
  電話番号: 'Phone number',
  申込担当者: 'Applicant contact',
  '{0}を入力してください。': 'Enter this: {0}.',
  'あと{0}件です。': '{0} more.',
  '残り {0}': '{0} left',
  '{0}時間{1}分': '{0} h {1} min',
  '{0}の{1}': '{1} of {0}',
  '{0}に申し込むと、早くて{1}からです。': 'If you apply on {0}, the earliest is {1}.',
  '{0}桁の半角数字で入力してください。いまは{1}桁です。': 'Enter {0} half-width digits. It has {1} now.',
  '「{0}」をごみ箱に移しました。': '“{0}” was moved to the bin.',
  '直すところが{0}件あります{1}': '{0} points to correct {1}',
  '（ほかに注意が{0}件）': '(and {0} notes)',
  '緊急連絡用FAX番号{n}': 'Emergency fax number {n}',
  '保存しました。': 'Saved.',
  '「{0}」を押します。': 'Press “{=0}” ({0}).',
  '{0}{1}「{2}」に直しました。': '{0}{1}changed to “{2}”.',
  '「{0}」を': '“{0}” was ',
  土曜日: 'Saturday',
  日曜日: 'Sunday',
  '{0}は{1}': '{0} is {1}',
});

describe('a translator', () => {
  it.each([
    ['企業名', 'Company name'],
    ['企業名を入力してください。', 'Enter this: Company name.'],
    ['緊急連絡用FAX番号2', 'Emergency fax number 2'],
    ['残り 47時間59分', '47 h 59 min left'],
    ['申込担当者の電話番号', 'Phone number of Applicant contact'],
    ['3桁の半角数字で入力してください。いまは5桁です。', 'Enter 3 half-width digits. It has 5 now.'],
    ['直すところが3件あります（ほかに注意が2件）', '3 points to correct (and 2 notes)'],
    ['直すところが3件あります', '3 points to correct'],
    ['企業名、電話番号', 'Company name, Phone number'],
    ['保存しました。あと3件です。', 'Saved. 3 more.'],
    [
      '2026年4月17日（金）に申し込むと、早くて2026年4月24日（金）からです。',
      'If you apply on Fri 17 Apr 2026, the earliest is Fri 24 Apr 2026.',
    ],
    ['（3）', '(3)'],
    ['「申込担当者」を押します。', 'Press “申込担当者” (Applicant contact).'],
    ['「次の画面へ」を押します。', 'Press “次の画面へ”.'],
    ['4月11日（土）は土曜日、4月12日（日）は日曜日', 'Sat 11 Apr is Saturday, Sun 12 Apr is Sunday'],
    ['「ABC」を「ＡＢＣ」に直しました。', '“ABC” was changed to “ＡＢＣ”.'],
    ['「山「川」町」をごみ箱に移しました。', '“山「川」町” was moved to the bin.'],
    ['あと1件です。', '1 more.'],
    ['申込担当者 企業名', 'Applicant contact Company name'],
    ['企業名 12', 'Company name 12'],
  ])('%s → %s', (japanese, english) => expect(translate(japanese)).toBe(english));

  it('leaves what a user has typed, alone and inside a text', () => {
    expect(translate('山田商事')).toBeUndefined();
    expect(translate('山田商事の大阪支店')).toBeUndefined();
    expect(translate('「山田商事の大阪支店」をごみ箱に移しました。')).toBe(
      '“山田商事の大阪支店” was moved to the bin.',
    );
  });

  it('has nothing to say to a text without Japanese', () => {
    for (const text of ['', 'NSS', '12', '03-1234-5678', 'a/b']) expect(translate(text)).toBeUndefined();
  });

  it('takes its own English for no text of the catalogue', () => {
    for (const text of ['Company name', '47 h 59 min left', 'Fri 17 Apr 2026']) expect(translate(text)).toBeUndefined();
  });
});
