import type { Entry } from '../../reference/postal/pack/types.js';
import { FactsError } from './facts-error.js';
import { fieldsOf, linesOf, type ListFile } from './list-files.js';

/**
 * Reads Japan Post's lists: utf_ken_all.csv and KEN_ALL.CSV (the codes of towns, 15 columns) and JIGYOSYO.CSV (the codes
 * of offices, 13 columns). Source of the columns: the page 「郵便番号データの説明」 of post.japanpost.jp.
 */
export type ListKind = 'ordinary' | 'offices';

const COLUMNS = { ordinary: 15, offices: 13 } as const;
/** Several times what the whole country has. */
const MAX_LINES = 500_000;
/** The last columns' numbers by which an entry says that it is abolished: 変更表示 and 修正コード. */
const ABOLISHED = { ordinary: '2', offices: '5' } as const;

/** Which of the lists a file is, by its first line; undefined if it is none. */
export function kindOfList({ text }: ListFile): ListKind | undefined {
  const [first] = linesOf(text);
  const fields = first ? fieldsOf(first[1]) : [];
  if (!/^\d{5}$/.test(fields[0] ?? '')) return undefined;
  if (fields.length === COLUMNS.ordinary && /^\d{7}$/.test(fields[2]!)) return 'ordinary';
  return fields.length === COLUMNS.offices && /^\d{7}$/.test(fields[7]!) ? 'offices' : undefined;
}

function* rowsOf({ text }: ListFile, kind: ListKind): Generator<[number: number, fields: string[]]> {
  const at = { code: kind === 'ordinary' ? 2 : 7, prefecture: kind === 'ordinary' ? 6 : 3 };
  let count = 0;
  for (const [number, line] of linesOf(text)) {
    const fields = fieldsOf(line);
    const { length, [at.code]: code = '', [at.prefecture]: prefecture, [at.prefecture + 1]: city } = fields;
    // The last column is a number: a line without it is where the list was cut.
    const isWhole = length === COLUMNS[kind] && /^\d+$/.test(fields.at(-1)!);
    if (!isWhole || !/^\d{7}$/.test(code) || !prefecture || !city) throw new FactsError('shape', String(number));
    if ((count += 1) > MAX_LINES) throw new FactsError('more');
    yield [number, fields];
  }
}

const NOT_LISTED = '以下に掲載がない場合';
/** A floor in brackets, which belongs to the address: （２０階）, and the part of a tower before it: （高層棟）（１階）. */
const FLOOR = /（((?:地下)?[０-９]+(?:階|カイ))）$/u;
const TOWER = /^[^（]*（[^（、]*[棟トウ]）$/u;

/**
 * A town's name, or its reading, without what Japan Post remarks beside it: 大通西（１～１９丁目） → 大通西. A list of
 * several towns (甲、乙) becomes '', because none of them is sure; of a range of 地割 the name before it stays.
 */
function withoutRemark(town: string): string {
  const floor = FLOOR.exec(town);
  if (floor) {
    const before = town.slice(0, floor.index);
    return (TOWER.test(before) ? before : before.replace(/（.*$/u, '')) + floor[1];
  }
  if (/^[^（]*（[^（、]*[棟トウ]）[０-９]+(?:階|カイ)$/u.test(town)) return town;
  const plain = town.replace(/（.*$/u, '');
  if (!/[～〜、]/u.test(plain)) return plain;
  const before = PLOTS.exec(plain)?.[1];
  return before === undefined || /[～〜、]/u.test(before) ? '' : before;
}

/** The name before a range of 地割 in Iwate: 種市第２３地割～第２７地割, タネイチダイ２３チワリ－ダイ２７チワリ. */
const PLOTS = /^(.*?)(?:第|ダイ)?[０-９]+(?:地割|チワリ)/u;

/** Whether the "town" says that the code is the whole municipality's: 利島村一円 in 利島村, but not 一円 in 多賀町. */
const isWhole = (town: string, city: string) =>
  town.length > 2 && town.endsWith('一円') && city.endsWith(town.slice(0, -2));

/** Half-width kana and signs in one width, so that brackets are found in readings of both lists. */
const wide = (kana: string) =>
  kana.normalize('NFKC').replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const opens = (text: string) => text.split('（').length > text.split('）').length;

/** The entries of the list of towns. A remark that KEN_ALL.CSV spreads over several lines is put together first. */
export function* ordinaryEntries(file: ListFile): Generator<Entry> {
  let open: { number: number; fields: string[] } | undefined;
  for (const [number, fields] of rowsOf(file, 'ordinary')) {
    if (open && fields[2] === open.fields[2]) {
      const [kana, before] = [fields[5]!, open.fields[5]!];
      open.fields[8] += fields[8]!;
      // A reading that fits into one line is repeated in each of them.
      if (kana !== before && opens(wide(before))) open.fields[5] += kana;
    } else if (open) throw new FactsError('shape', String(open.number));
    else open = { number, fields };
    if (opens(open.fields[8]!)) continue;
    const entry = toEntry(open.fields);
    open = undefined;
    if (entry) yield entry;
  }
  if (open) throw new FactsError('shape', String(open.number));
}

function toEntry(fields: readonly string[]): Entry | undefined {
  const [, , code = '', prefectureKana = '', cityKana = '', kana = '', prefecture = '', city = '', name = ''] = fields;
  if (fields[13] === ABOLISHED.ordinary) return undefined;
  const town = name === NOT_LISTED || isWhole(name, city) ? '' : withoutRemark(name);
  const isRange = /[～〜].*地割/u.test(name);
  const townKana = town === '' ? '' : (isRange && PLOTS.exec(wide(kana))?.[1]) || withoutRemark(wide(kana));
  return { code, prefecture, city, town, street: '', office: '', prefectureKana, cityKana, townKana };
}

/**
 * The entries of the list of offices. It has no readings of places; those of prefecture and city come from the towns.
 * @param ordinary the entries or rows of the towns
 */
export function* officeEntries(
  file: ListFile,
  ordinary: Iterable<Pick<Entry, 'prefecture' | 'city' | 'prefectureKana' | 'cityKana'>>,
): Generator<Entry> {
  const readings = new Map<string, { prefectureKana: string; cityKana: string }>();
  for (const { prefecture, city, prefectureKana, cityKana } of ordinary)
    readings.set(prefecture + city, { prefectureKana, cityKana });
  for (const [, fields] of rowsOf(file, 'offices')) {
    const [, , office = '', prefecture = '', city = '', town = '', street = '', code = ''] = fields;
    if (fields[12] === ABOLISHED.offices || office === '') continue;
    const known = readings.get(prefecture + city) ?? { prefectureKana: '', cityKana: '' };
    yield { code, prefecture, city, town, street, office, ...known, townKana: '' };
  }
}
