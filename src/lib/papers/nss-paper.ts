import { toHalfWidth } from '../characters/widths.js';
import { toDate8 } from '../characters/dates.js';
import { addressFacts, type Cities } from './address.js';
import { closedUp, type Line } from './paper-text.js';
import { nameFacts } from './person-name.js';
import { readingOf, type Fact, type Named, type Reading } from './types.js';

const TITLE = /システムサービス利用(?:申込書|承諾書)|ID通知内容/u;
/** The labels of the two papers and of the page ID通知内容, as the manual shows them. */
const LABELS = [
  '会社名',
  '事業所名',
  '事業所コード',
  '事業所所在地',
  '利用開始希望日',
  '利用開始日',
  '申込受付番号',
  '申込受付年月日',
  '登録請求先コード',
  '請求先コード',
] as const;
type Label = (typeof LABELS)[number];

/** Whether a text comes from a PDF or a printed page of this app's own: they resemble NSS's, and each page says it. */
export const isOurs = (text: string): boolean => /公式の様式ではありません/u.test(closedUp(toHalfWidth(text)));

/** Whether a paper is one of NSS's own. */
export const isNssPaper = (lines: readonly Line[]): boolean => {
  const text = closedUp(toHalfWidth(lines.map((line) => line.text).join('\n')));
  return !isOurs(text) && TITLE.test(text) && /会社名|事業所名|利用者コード|申込受付番号/u.test(text);
};

interface Labelled {
  value: string;
  from: string;
}

/** What stands beside each label, the first time. A password is no label, so that none is ever read. */
function labelled(lines: readonly Line[]): Map<Label, Labelled> {
  const found = new Map<Label, Labelled>();
  for (const { cells, text } of lines) {
    cells.forEach((cell, at) => {
      const [head = '', ...rest] = cell.split(/[\s　]*[:：][\s　]*|[\s　]+/u);
      const label = LABELS.find((one) => closedUp(toHalfWidth(head)) === one);
      const value = rest.length > 0 ? rest.join('　') : (cells[at + 1] ?? '');
      const isLabel = LABELS.some((one) => one === closedUp(value));
      if (label && value !== '' && !isLabel && !found.has(label)) found.set(label, { value, from: text });
    });
  }
  return found;
}

/** The person whom the paper addresses: the lines between the company's and 様. */
function addressee(lines: readonly Line[]): Named[] {
  const at = lines.findIndex(({ text }) => /[\s　]様[\s　]*$/u.test(text) && !/提出先|御中/u.test(text));
  if (at < 1) return [];
  const { text } = lines[at]!;
  const facts = nameFacts(text.replace(/[\s　]*様[\s　]*$/u, ''), text);
  const above = lines[at - 1]!.text;
  const title: Fact[] = /^(?:代表|取締役|社長|理事|会長|執行役)/u.test(above)
    ? [{ datum: 'title', value: above, from: above, certainty: 'sure' }]
    : [];
  return facts.length > 0 ? [{ label: text, facts: [...facts, ...title] }] : [];
}

/** The user codes and identification numbers of 利用承諾書's tables: 1ANAC and A01 in two cells, side by side. */
function codesIn(lines: readonly Line[]): Fact[] {
  const codes: { code: string; number: string; from: string }[] = [];
  for (const { cells, text } of lines) {
    const at = cells.findIndex((cell) => /^[A-Z0-9]{5}$/.test(cell));
    const [code, number] = [cells[at], cells[at + 1] ?? ''];
    if (code !== undefined && /^[A-Z0-9]{3}$/.test(number)) codes.push({ code, number, from: text });
  }
  const names = [...new Set(codes.map(({ code }) => code))];
  const certainty = names.length === 1 ? 'sure' : 'likely';
  const [first] = codes;
  if (!first) return [];
  const own = codes.filter(({ code }) => code === first.code);
  return [
    { datum: 'userCode', value: first.code, from: first.from, certainty },
    ...own.map(({ number, from }, at): Fact => ({ datum: 'idNumber', value: number, from, certainty, at })),
  ];
}

/** Reads 利用申込書, 利用承諾書 or ID通知内容, printed to PDF or copied. Passwords are never read. */
export function readNssPaper(lines: readonly Line[], cities: Cities): Reading {
  const found = labelled(lines);
  const fact = (datum: Fact['datum'], label: Label, shape: RegExp, read = (value: string) => value): Fact[] => {
    const { value = '', from = '' } = found.get(label) ?? {};
    const text = read(toHalfWidth(value).trim());
    return shape.test(text) ? [{ datum, value: text, from, certainty: 'sure' }] : [];
  };
  const name = found.get('会社名');
  const address = found.get('事業所所在地');
  const place = address ? addressFacts(address.value, cities, address.from) : [];
  const billing = fact('billingCode', '請求先コード', /^\d{7}$/);
  return readingOf('nss', {
    company: name ? [{ datum: 'name', value: name.value, from: name.from, certainty: 'sure' }] : [],
    places: place.length > 0 ? [{ label: '事業所', facts: place }] : [],
    representatives: addressee(lines),
    returned: [
      ...fact('officeCode', '事業所コード', /^[A-Z0-9]{6}$/),
      ...(billing.length > 0 ? billing : fact('billingCode', '登録請求先コード', /^\d{7}$/)),
      ...fact('startDate', '利用開始日', /^\d{8}$/, toDate8),
      ...fact('receivedOn', '申込受付年月日', /^\d{8}$/, toDate8),
      ...fact('receiptNumber', '申込受付番号', /^[0-9]{7}[A-Z]$/),
      ...codesIn(lines),
    ],
  });
}
