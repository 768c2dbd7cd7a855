import { found, type OtherDraft, type Rule } from '../context.js';

/** The check digit of a 法人番号 over its twelve lower digits (National Tax Agency). */
function corporateCheckDigit(lower: string): number {
  const sum = [...lower]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
}

/** V1: thirteen digits of which the first is the check digit. */
export const V1: Rule = ({ text }) => {
  const path = 'office.corporateNumber';
  const number = text(path);
  if (!/^\d{13}$/.test(number) || Number(number[0]) === corporateCheckDigit(number.slice(1))) return [];
  return found(
    'error',
    path,
    '法人番号に誤りがあります。国税庁の法人番号公表サイトなどで確かめて、入力し直してください。',
  );
};

const LEGAL_FORM =
  /株式会社|有限会社|合同会社|合資会社|合名会社|法人|組合|公社|公団|機構|銀行|金庫|会議所|協会|連合会|大学|センター/;
const SHORT_FORM = /[㈱㈲㈳㈶]|[（(](?:株|有|合|資|名|社|財)[）)]/;

/** V2: the legal form is there, and written out. */
export const V2: Rule = ({ text }) =>
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
  });

/** V6: this procedure asks for the head office itself. */
export const V6: Rule = ({ text }) => [
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
];

type Twins = ReadonlyMap<string, readonly OtherDraft[]>;

/** The others by procedure and company, gathered once: V20 runs at every keystroke, and there may be thousands. */
const gathered = new WeakMap<readonly OtherDraft[], Twins>();
const keyOf = (procedure: string, sort: 'number' | 'name', value: string) => JSON.stringify([procedure, sort, value]);

function twinsIn(others: readonly OtherDraft[]): Twins {
  const known = gathered.get(others);
  if (known) return known;
  const twins = new Map<string, OtherDraft[]>();
  for (const other of others) {
    const { procedure, corporateNumber, companyName } = other;
    for (const key of [keyOf(procedure, 'number', corporateNumber), keyOf(procedure, 'name', companyName)]) {
      const there = twins.get(key);
      if (there) there.push(other);
      else twins.set(key, [other]);
    }
  }
  gathered.set(others, twins);
  return twins;
}

/** V20: one application a company. */
export const V20: Rule = ({ text, visible, draft, others = [] }) => {
  // Passwords may be reset and certificates renewed as often as needed: only where the company itself applies.
  if (!visible('office.companyName')) return [];
  const number = text('office.corporateNumber');
  const name = text('office.companyName') || text('contact.companyName');
  const find = (sort: 'number' | 'name', value: string, fits: (other: OtherDraft) => boolean) =>
    value === ''
      ? undefined
      : twinsIn(others)
          .get(keyOf(draft.procedure, sort, value))
          ?.find((other) => other.id !== draft.id && fits(other));
  // Where both have a number, it alone decides.
  const twin =
    find('number', number, () => true) ??
    find('name', name, ({ corporateNumber }) => number === '' || corporateNumber === '');
  if (!twin) return [];
  const path = number !== '' && twin.corporateNumber === number ? 'office.corporateNumber' : 'office.companyName';
  return found(
    'advice',
    path,
    `同じ会社の下書き「${twin.title}」がほかにあります。申込みは1企業に1件です。どちらか一つを使ってください。`,
  );
};
