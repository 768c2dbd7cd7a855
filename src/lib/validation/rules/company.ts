import { companyIn } from '../../draft/stored-text.js';
import { LEGAL_FORMS, type Readings } from '../../characters/reading.js';
import { readingFieldOf } from '../../definition/readings.js';
import { isCorporateNumber } from '../../reference/corporate-number.js';
import { found, rule, type Finding, type OtherDraft } from '../context.js';
import { NAMELESS_DRAFT, reveal } from '../../characters/reveal.js';

/** V1 (manual: 13 digits; National Tax Agency: check digit): the first of the thirteen digits is the check digit. */
export const V1 = rule('V1', '法人番号', ({ text }) => {
  const path = 'office.corporateNumber';
  const number = text(path);
  if (!/^\d{13}$/.test(number) || isCorporateNumber(number)) return [];
  return found(
    'error',
    path,
    '法人番号に誤りがあります。国税庁の法人番号公表サイトなどで確かめて、入力し直してください。',
  );
});

/**
 * The forms of the law, and what stands in the names of bodies that have a 法人番号 without one of them: special
 * corporations, public bodies and foreign companies. 法人 covers 監査法人, 独立行政法人, 国立大学法人 and so on.
 */
const LEGAL_FORM = new RegExp(
  [
    '(?:株式|有限|合同|合資|合名|相互|特殊|特定目的)会社',
    '法人|組合|公社|公団|公庫|事業団|基金|財団|社団|機構|銀行|金庫|会議所|商工会|協会|連合会|大学|センター|農協|生協|漁協',
    '^(?:北海道|東京都|[^　]{2,3}[府県]|[^　]{1,6}[市区町村省庁])$',
    'リミテッド|インコーポレイテッド|インコーポレーテッド|インコーポレイション|エルエルシー|ピーエルシー',
    'ゲーエムベーハー|アクチエンゲゼルシャフト|ソシエテ|ＬＬＣ|ＬＴＤ|Ｌｔｄ|ＩＮＣ|Ｉｎｃ|ＧｍｂＨ',
  ].join('|'),
  'u',
);
const SHORT_FORM = /[㈱㈲㈳㈶]|[（(](?:株|有|合|資|名|社|財)[）)]/;

/** V2 (manual, chapter 1): the company name contains its legal form, written out. */
export const V2 = rule('V2', '法人格', ({ text }) =>
  ['contact.companyName', 'office.companyName'].flatMap((path) => {
    const name = text(path);
    if (SHORT_FORM.test(name)) {
      return found('advice', path, '（株）や㈱などの略し方をせず、「株式会社」のように省かずに入力してください。');
    }
    const incorporated = text('office.hasCorporateNumber') === '有';
    if (name === '' || !incorporated || LEGAL_FORM.test(name)) return [];
    return found(
      'advice',
      path,
      '「株式会社」などの法人格も入力してください。正式な名称に含まれないときは、このままで構いません。',
    );
  }),
);

/** The forms whose reading is compared: those that readings are proposed for, and the other common ones. */
const READ_FORMS: Readings = new Map([
  ...LEGAL_FORMS,
  ['相互会社', 'ソウゴガイシャ'],
  ['社団法人', 'シャダンホウジン'],
  ['財団法人', 'ザイダンホウジン'],
  ['監査法人', 'カンサホウジン'],
  ['医療法人', 'イリョウホウジン'],
]);
const hasReading = (reading: string, kana: string) =>
  reading.includes(kana) || reading.includes(kana.replace('ガイシャ', 'カイシャ'));

/** The reading with that of a legal form added on the side on which the name has the form; undefined in the middle. */
function withForm(name: string, reading: string, [form, kana]: [string, string]): string | undefined {
  if (name.endsWith(form)) return reading + kana;
  return name.startsWith(form) ? kana + reading : undefined;
}

/** The finding on a name and its reading, if only one of the two has a legal form. */
function formIn(name: string, reading: string): Omit<Finding, 'path'> | undefined {
  const missing = [...READ_FORMS].find(([form, kana]) => name.includes(form) && !hasReading(reading, kana));
  if (missing) {
    const [form, kana] = missing;
    const value = withForm(name, reading, missing);
    return {
      severity: 'advice',
      message: `「${form}」の読み「${kana}」も入力してください。`,
      ...(value === undefined ? {} : { suggestion: { label: `「${kana}」を足す`, value } }),
    };
  }
  // An abbreviated form is to be written out (V2); its reading is right then.
  if (SHORT_FORM.test(name)) return undefined;
  const surplus = [...READ_FORMS].find(([form, kana]) => hasReading(reading, kana) && !name.includes(form));
  if (!surplus) return undefined;
  const [form, kana] = surplus;
  return {
    severity: 'advice',
    message: `読みに「${kana}」がありますが、企業名に「${form}」がありません。企業名と読みをそろえてください。`,
  };
}

/** V23 (ours): a company name and its reading have the same legal form, read with ガイシャ or カイシャ. */
export const V23 = rule('V23', '法人格の読み', ({ procedure, text }) =>
  ['contact.companyName', 'office.companyName'].flatMap((path) => {
    const target = readingFieldOf(procedure, path);
    const [name, reading] = [text(path), target === undefined ? '' : text(target)];
    const finding = name === '' || reading === '' ? undefined : formIn(name, reading);
    return target === undefined || !finding ? [] : [{ path: target, ...finding }];
  }),
);

/** V6 (manual, chapter 1): the office is the head office, and the other addresses are the same as its own. */
export const V6 = rule('V6', '事業所名・所在地は本社', ({ text }) => [
  ...(['', '本社'].includes(text('office.name'))
    ? []
    : found('advice', 'office.name', '外為法関連業務では、事業所名は「本社」とします。')),
  ...['headOffice.sameAsOffice', 'billing.address.sameAsOffice'].flatMap((path) =>
    text(path) === 'その他'
      ? found(
          'advice',
          path,
          '外為法関連業務では「事業所に同じ」を選びます。違う住所にする理由があるか確かめてください。',
        )
      : [],
  ),
]);

type DraftsByCompany = ReadonlyMap<string, readonly OtherDraft[]>;

/** The other drafts by procedure and company. Cached: V20 runs at every keystroke, and there may be thousands. */
const grouped = new WeakMap<readonly OtherDraft[], DraftsByCompany>();
const keyOf = (procedure: string, sort: 'number' | 'name', value: string) => JSON.stringify([procedure, sort, value]);

function groupByCompany(others: readonly OtherDraft[]): DraftsByCompany {
  const known = grouped.get(others);
  if (known) return known;
  const groups = new Map<string, OtherDraft[]>();
  for (const other of others) {
    const { procedure, corporateNumber, companyName } = other;
    for (const key of [keyOf(procedure, 'number', corporateNumber), keyOf(procedure, 'name', companyName)]) {
      const group = groups.get(key);
      if (group) group.push(other);
      else groups.set(key, [other]);
    }
  }
  grouped.set(others, groups);
  return groups;
}

/** V20 (manual, chapter 1): a company makes only one new application. */
export const V20 = rule('V20', '同じ会社の申込み', ({ procedure, text, textOf, draft, others = [] }) => {
  // Passwords may be reset and certificates renewed as often as needed: only where the company itself applies.
  if (!procedure.oncePerCompany) return [];
  const number = textOf('corporateNumber');
  const name = companyIn(procedure, text);
  const find = (sort: 'number' | 'name', value: string, fits: (other: OtherDraft) => boolean) =>
    value === ''
      ? undefined
      : groupByCompany(others)
          .get(keyOf(draft.procedure, sort, value))
          ?.find((other) => other.id !== draft.id && fits(other));
  // If both drafts have a 法人番号, only the number decides.
  const twin =
    find('number', number, () => true) ??
    find('name', name, ({ corporateNumber }) => number === '' || corporateNumber === '');
  if (!twin) return [];
  const path = number !== '' && twin.corporateNumber === number ? 'office.corporateNumber' : 'office.companyName';
  return found(
    'advice',
    path,
    `同じ会社の下書き「${reveal(twin.title, NAMELESS_DRAFT)}」がほかにあります。申込みは1企業に1件です。どちらか一つを使ってください。`,
  );
});
