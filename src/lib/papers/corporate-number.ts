import { readFrom } from '../characters/reading.js';
import { toHalfWidth } from '../characters/widths.js';
import { parseRows } from '../exports/csv/parse.js';
import { isCorporateNumber } from '../reference/corporate-number.js';
import { addressFacts, partsOfAddress, postalIn, type Cities } from './address.js';
import { FORMS } from './company-name.js';
import { digitsOf, type Line } from './paper-text.js';
import { readingOf, type Fact, type Named, type Reading } from './types.js';

/** The columns of the site's CSV, counted from 0 (法人番号公表サイト, リソース定義書: 30 columns). */
const COLUMN = {
  number: 1,
  name: 6,
  nameImage: 7,
  prefecture: 9,
  city: 10,
  street: 11,
  addressImage: 12,
  postalCode: 15,
  closed: 18,
  latest: 23,
  nameEn: 24,
  prefectureEn: 25,
  cityEn: 26,
  kana: 28,
} as const;
const COLUMNS = 30;

type Row = readonly string[];

/** The rows of the site's CSV in a text; none if it is something else. */
export function corporateNumberRows(text: string): Row[] {
  // Enough for every entry of one company; the files of a prefecture have hundreds of thousands of rows.
  const rows = parseRows(text.slice(0, 200_000)).map(({ cells }) => cells.map((cell) => cell.text.trim()));
  return rows.filter((row) => row.length === COLUMNS && isCorporateNumber(row[COLUMN.number] ?? ''));
}

/** The reading of a name's legal form, which the site leaves out of its readings. */
function wholeKana(name: string, kana: string): { value: string; isWhole: boolean } {
  const form = new RegExp(`^(?:${FORMS})|(?:${FORMS})$`, 'u').exec(name)?.[0];
  if (!form || /(?:ガイシャ|ホウジン|クミアイ)/u.test(kana)) return { value: kana, isWhole: true };
  const { reading, upTo } = readFrom(form, new Map());
  if (upTo < form.length) return { value: kana, isWhole: false };
  return { value: name.startsWith(form) ? reading + kana : kana + reading, isWhole: true };
}

function kanaFacts(name: string, kana: string, from: string): Fact[] {
  if (kana === '') return [];
  const { value, isWhole } = wholeKana(name, kana);
  return isWhole ? [{ datum: 'nameKana', value, from, certainty: 'likely' }] : [];
}

/** The registered English address: its number first, then the town, the city; the prefecture apart. */
function englishFacts(prefecture: string, address: string, from: string): Fact[] {
  const parts = address.split(/\s*,\s*/).filter((part) => part !== '');
  const at = parts.findIndex((part) => /[A-Za-z]{3}/.test(part) && !/^\d/.test(part));
  if (prefecture === '' || at < 0) return [];
  const likely = (datum: Fact['datum'], value: string): Fact => ({ datum, value, from, certainty: 'likely' });
  const city = parts.slice(at).reverse().join(' ');
  const street = parts.slice(0, at).join(' ');
  return [
    likely('prefectureEn', prefecture),
    likely('cityEn', city),
    ...(street === '' ? [] : [likely('streetEn', street)]),
  ];
}

function rowReading(row: Row, cities: Cities): Reading {
  const at = (column: keyof typeof COLUMN) => row[COLUMN[column]] ?? '';
  const from = row.filter((cell) => cell !== '').join(' ');
  const image = at('nameImage') === '' ? 'sure' : 'likely';
  const company: Fact[] = [
    { datum: 'corporateNumber', value: at('number'), from, certainty: 'sure' },
    { datum: 'name', value: at('name'), from, certainty: image },
    ...kanaFacts(at('name'), at('kana'), from),
    ...(at('nameEn') === '' ? [] : [{ datum: 'nameEn', value: at('nameEn'), from, certainty: 'sure' } as const]),
  ];
  const certainty = at('addressImage') === '' ? 'sure' : 'likely';
  const address = addressFacts(at('prefecture') + at('city') + at('street'), cities, from, certainty);
  const code: Fact[] = /^\d{7}$/.test(at('postalCode'))
    ? [{ datum: 'postalCode', value: at('postalCode'), from, certainty }]
    : [];
  const seat: Named[] =
    address.length > 0
      ? [{ label: '本店', facts: [...code, ...address, ...englishFacts(at('prefectureEn'), at('cityEn'), from)] }]
      : [];
  const notes = [
    ...(at('closed') === '' ? [] : ['登記の閉鎖などの記録があります。いまの法人かを確かめてください。']),
    ...(image === 'likely' || certainty === 'likely'
      ? ['公表サイトで別の字に置きかえた文字があります。名前と住所の字を確かめてください。']
      : []),
  ];
  return readingOf('corporate-number', { company, places: seat, notes });
}

/** Reads the rows of the site's CSV: the latest one of a company. Several companies give nothing but a note. */
export function readCorporateNumberRows(rows: readonly Row[], cities: Cities): Reading {
  const numbers = new Set(rows.map((row) => row[COLUMN.number]));
  if (numbers.size > 1)
    return readingOf('corporate-number', {
      notes: [`法人番号公表サイトのCSVですが、${numbers.size}社あります。1社の行だけを貼り付けてください。`],
    });
  const latest = rows.findLast((row) => row[COLUMN.latest] === '1') ?? rows.at(-1)!;
  return rowReading(latest, cities);
}

/** The labels of the site's page of one company, and what each is. */
const LABELS = [
  [/^法人番号$/u, 'number'],
  [/^(?:商号又は名称|名称)[(（](?:フリガナ|カナ)[)）]$|^フリガナ$/u, 'kana'],
  [/^商号又は名称[(（]英語表記[)）]$|^(?:英語表記)?[(（]?商号又は名称の英語表記[)）]?$/u, 'nameEn'],
  [/^商号又は名称$/u, 'name'],
  [/^本店又は主たる事務所の所在地[(（]英語表記[)）]$/u, 'addressEn'],
  [/^本店又は主たる事務所の所在地$/u, 'address'],
  [/^(?:最終更新年月日|法人番号指定年月日|変更履歴情報|登記記録の閉鎖等|国内における主たる事務所等の所在地)/u, 'end'],
] as const;
type Label = (typeof LABELS)[number][1];

const labelOf = (text: string): Label | undefined =>
  LABELS.find(([label]) => label.test(text.replace(/[\s　:：]/gu, '')))?.[1];

/** What stands beside and under each label of the page, up to the history of changes. */
function labelled(lines: readonly Line[]): Map<Label, string[]> {
  const found = new Map<Label, string[]>();
  let label: Label | undefined;
  for (const { cells, text } of lines) {
    if (/^変更履歴/u.test(text)) break;
    for (const cell of cells) {
      const [, head = cell, rest = ''] = /^(\S+?)(?:[\s　]*[:：][\s　]*|[\s　]+)(.*)$/u.exec(cell) ?? [];
      const own = labelOf(head);
      label = own ?? label;
      const value = own ? rest : cell;
      if (label && value !== '') found.set(label, [...(found.get(label) ?? []), value]);
    }
  }
  return found;
}

/** Whether a text is the site's page of one company, copied. */
export function isCorporateNumberPage(lines: readonly Line[]): boolean {
  const found = labelled(lines);
  return found.has('name') && found.has('address') && isCorporateNumber(digitsOf(found.get('number')?.[0] ?? ''));
}

/** Reads the site's page of one company, copied as text. */
export function readCorporateNumberPage(lines: readonly Line[], cities: Cities): Reading {
  const found = labelled(lines);
  const first = (label: Label) => found.get(label)?.[0] ?? '';
  const sure = (datum: Fact['datum'], value: string, from = value): Fact[] =>
    value === '' ? [] : [{ datum, value, from, certainty: 'sure' }];
  const address = (found.get('address') ?? []).join('　');
  const postal = postalIn(address);
  const rest = (postal?.rest ?? address).replace(/^[\s　]+/u, '');
  const place = partsOfAddress(rest, cities) ? addressFacts(rest, cities, address) : [];
  const company = [
    ...sure('corporateNumber', digitsOf(first('number')), first('number')),
    ...sure('name', first('name')),
    ...kanaFacts(first('name'), first('kana'), first('kana')),
    ...sure('nameEn', toHalfWidth(first('nameEn'))),
  ];
  const places =
    place.length > 0 ? [{ label: '本店', facts: [...sure('postalCode', postal?.code ?? '', address), ...place] }] : [];
  return readingOf('corporate-number', { company, places });
}
