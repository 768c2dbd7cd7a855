/** Makes the table's rows from Japan Post's entries, and corrects those that would be wrong on an application form. */
import { fillKana } from './fill-kana.js';
import type { Entry, PostalRows, Row } from './types.js';

/** Codes whose "town" is a remark and not a name, such as unnumbered state land. */
const BLANK = new Set(['4090211', '7660001', '7372123']);
const REMARK = /^以下に掲載がない場合$|の次に.*がくる場合$/;
/** Corrected names and readings by code, each only as long as the name is the one in `instead`. */
const MENDED = new Map([
  // The only town name that contains a lot number.
  ['4070311', { instead: '大泉町西井出８２４０－１', town: '大泉町西井出', townKana: 'オオイズミチョウニシイデ' }],
  // The package lacks the reading; this is the one in Japan Post's own list.
  ['6560461', { instead: '市円行寺', town: '市円行寺', townKana: 'イチエンギョウジ' }],
]);
/** サンシャイン６０ followed by a floor number without a space in between. */
const SUNSHINE = /(サンシャイン６０)(?=[０-９]+(?:階|カイ)$)/;
const FLOOR = /[０-９]+(?:階|カイ)$/;

/** Half-width kana, digits and signs full-width, with dakuten composed. */
function widen(text: string): string {
  return text.normalize('NFKC').replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

function toRow(entry: Entry): Row {
  const { code, town } = entry;
  const isRemark = BLANK.has(code) || REMARK.test(town);
  const mended = MENDED.get(code);
  const name = { town, townKana: widen(entry.townKana), ...(mended?.instead === town ? mended : {}) };
  // Readings must not contain brackets, so remove them from the name as well.
  const clean = (text: string) =>
    isRemark ? '' : text.replace(/[（）]/g, '').replace(SUNSHINE, (tower) => `${tower}　`);
  return {
    code,
    prefecture: entry.prefecture,
    city: entry.city,
    town: clean(name.town),
    building: '',
    street: entry.street,
    office: entry.office.replaceAll('㈱', '（株）'),
    prefectureKana: widen(entry.prefectureKana),
    cityKana: widen(entry.cityKana),
    townKana: clean(name.townKana),
    buildingKana: '',
  };
}

/**
 * Separates town and building for towers, which have a code per floor and a "town" that combines town, tower and floor.
 * They must be separated because the lot number goes between them; towns are recognised by their own codes. A tower
 * whose town has no code of its own stays as it is.
 * @param rows changed in place
 */
function splitTowers(rows: readonly Row[]): void {
  const place = (row: Row) => row.prefecture + row.city;
  const towns = new Map<string, Row[]>();
  const towers = new Set<string>();
  for (const row of rows) {
    const tower = place(row) + row.town.replace(FLOOR, '').trimEnd();
    // The part of a two-part tower that has no floors is listed without a floor number.
    if (FLOOR.test(row.town)) towers.add(tower).add(tower.replace(/高層棟$/, ''));
    else {
      const known = towns.get(place(row));
      if (known) known.push(row);
      else towns.set(place(row), [row]);
    }
  }
  for (const row of rows) {
    if (!towers.has(place(row) + row.town.replace(FLOOR, '').trimEnd())) continue;
    const town = (towns.get(place(row)) ?? [])
      .filter(({ town, townKana }) => town && row.town.startsWith(town) && row.townKana.startsWith(townKana))
      .filter((other) => !towers.has(place(other) + other.town))
      .reduce((longest, other) => (other.town.length > longest.length ? other.town : longest), '');
    const townKana = towns.get(place(row))?.find((other) => other.town === town)?.townKana;
    if (!town || !townKana) continue;
    row.building = row.town.slice(town.length);
    row.buildingKana = row.townKana.slice(townKana.length);
    row.town = town;
    row.townKana = townKana;
  }
}

/** Rows sorted by code, in the source's order within a code, without duplicates. */
function inOrder(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows
    .filter((row) => {
      const text = JSON.stringify(row);
      return seen.has(text) ? false : seen.add(text);
    })
    .sort((a, b) => Number(a.code) - Number(b.code));
}

/** Makes the rows of a table. @param dataDate YYYYMMDD, the date of Japan Post's list */
export function rowsFrom(entries: Iterable<Entry>, dataDate: string): PostalRows {
  const rows = Array.from(entries, toRow);
  const ordinary = inOrder(rows.filter((row) => row.office === ''));
  const offices = inOrder(rows.filter((row) => row.office !== ''));
  splitTowers(ordinary);
  fillKana(offices, ordinary);
  return { dataDate, ordinary, offices };
}
