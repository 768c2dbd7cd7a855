import { checkEntries, type CheckedEntry } from '../package/check-entries.js';
import { findDirectory, readEntries } from '../package/directory.js';
import { PackageError } from '../package/package-error.js';
import { sourceOf, type Source } from '../package/source.js';
import { unpack } from '../package/unpack.js';
import { TableError } from './table-error.js';
import { unguard } from './guard.js';
import { MAX_CELL, MAX_COLUMNS, MAX_ROWS, MAX_TABLE, type Cell, type Table, type TableRow } from './types.js';

type Parts = ReadonlyMap<string, CheckedEntry>;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return (
    text
      .replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
        (whole, hex?: string, decimal?: string, name?: string) => {
          const code = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
          if (code === undefined) return ENTITIES[name ?? ''] ?? whole;
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        },
      )
      // Workbooks write characters that XML does not allow as _x000D_.
      .replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  );
}

/** The text of all <t> elements, without the phonetic readings in <rPh>. */
function textIn(xml: string): string {
  // Split instead of using a lazy pattern, which would take quadratic time on a hostile file.
  const [before, ...readings] = xml.split('<rPh');
  const plain = [before, ...readings.map((part) => part.split('</rPh>')[1] ?? '')].join('');
  return [...plain.matchAll(/<t(?:\s[^<>]*)?>([^<]*)<\/t>/g)].map(([, text]) => unescape(text!)).join('');
}

/** The content of each element with a name. The elements read here are never nested in themselves. */
function* elements(xml: string, name: string): Generator<{ attributes: string; inside: string }> {
  const opening = new RegExp(`<${name}(\\s[^<>]*?)?(/?)>`, 'g');
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    const attributes = found[1] ?? '';
    if (found[2] === '/') {
      yield { attributes, inside: '' };
      continue;
    }
    const end = xml.indexOf(`</${name}>`, opening.lastIndex);
    if (end === -1) throw new TableError('bad-workbook', '途中で切れています');
    yield { attributes, inside: xml.slice(opening.lastIndex, end) };
    opening.lastIndex = end;
  }
}

function attribute(attributes: string, name: string): string {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  return double ?? single ?? '';
}

async function xmlOf(source: Source, parts: Parts, name: string): Promise<string | undefined> {
  const part = parts.get(name);
  if (!part) return undefined;
  if (part.size > MAX_TABLE) throw new TableError('too-big');
  const xml = new TextDecoder().decode(await unpack(source, part));
  // Workbooks never have a DTD; one would only serve an entity expansion attack.
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw new TableError('bad-workbook', '使えない宣言があります');
  return xml.replace(/<(\/?)[A-Za-z]\w*:(?=\w)/g, '<$1');
}

/** The path of the workbook's first sheet. */
async function firstSheet(source: Source, parts: Parts, book: string): Promise<string> {
  const [sheet] = elements(book, 'sheet');
  const id = sheet && attribute(sheet.attributes, '\\w+:id');
  const relations = (await xmlOf(source, parts, 'xl/_rels/workbook.xml.rels')) ?? '';
  for (const { attributes } of elements(relations, 'Relationship')) {
    const target = attribute(attributes, 'Target');
    if (id && attribute(attributes, 'Id') === id) return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return 'xl/worksheets/sheet1.xml';
}

/** The column of a cell reference, counted from 0: BC12 → 54. */
function columnOf(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellOf(attributes: string, inside: string, { shared, dates }: Book): Cell {
  const type = attribute(attributes, 't');
  if (type === 'inlineStr') return { text: textIn(inside) };
  const value = unescape(/<v(?:\s[^<>]*)?>([^<]*)<\/v>/.exec(inside)?.[1] ?? '');
  if (type === 'e') return { text: value, error: true };
  if (type === 's') return { text: shared[Number(value)] ?? '' };
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE' };
  if (value === '' || (type !== '' && type !== 'n')) return { text: value };
  return dates.has(attribute(attributes, 's'))
    ? { text: value, number: true, date: true }
    : { text: value, number: true };
}

/** What the cells of a sheet refer to. */
interface Book {
  shared: readonly string[];
  /** The numbers of the styles that show a number as a date. */
  dates: ReadonlySet<string>;
}

/** The formats for dates and times that Excel has built in, Japanese ones included (ECMA-376, 18.8.30). */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58 && id !== 48 && id !== 49);

/** Whether a format shows a date or a time: it has a letter for one outside of quotes, brackets and escapes. */
const isDateFormat = (code: string) => /[ymdhge]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|General|E[+-]/gi, ''));

/** The numbers of the cell styles that show a date. */
function dateStyles(styles: string): ReadonlySet<string> {
  const [own] = elements(styles, 'numFmts');
  const formats = new Map(
    [...elements(own?.inside ?? '', 'numFmt')].map(({ attributes }) => [
      attribute(attributes, 'numFmtId'),
      unescape(attribute(attributes, 'formatCode')),
    ]),
  );
  const [cells] = elements(styles, 'cellXfs');
  const dates = [...elements(cells?.inside ?? '', 'xf')].map(({ attributes }) => {
    const id = attribute(attributes, 'numFmtId');
    const code = formats.get(id);
    return code === undefined ? isBuiltInDate(Number(id)) : isDateFormat(code);
  });
  return new Set(dates.flatMap((isDate, at) => (isDate ? [String(at)] : [])));
}

/** Shared by all omitted cells, because a hostile sheet may omit millions. */
const BLANK: Cell = { text: '' };

function rowsOf(sheet: string, book: Book): TableRow[] {
  const rows: TableRow[] = [];
  let number = 0;
  for (const { attributes, inside } of elements(sheet, 'row')) {
    number = Number(attribute(attributes, 'r')) || number + 1;
    const cells: Cell[] = [];
    for (const cell of elements(inside, 'c')) {
      const at = columnOf(attribute(cell.attributes, 'r')) ?? cells.length;
      if (at >= MAX_COLUMNS) throw new TableError('too-many-columns');
      while (cells.length < at) cells.push(BLANK);
      const read = cellOf(cell.attributes, cell.inside, book);
      // Cut, but still too long for a cell, so that `readCell` refuses it.
      cells[at] = { ...read, text: unguard(read.text.slice(0, MAX_CELL + 2)) };
    }
    if (cells.every(({ text }) => text === '')) continue;
    if (rows.length > MAX_ROWS + 1) throw new TableError('too-many-rows');
    rows.push({ number, cells });
  }
  return rows;
}

/**
 * Reads the first sheet of an .xlsx workbook. Entry names, sizes and compression ratios are checked as for a package
 * before anything is inflated.
 * @throws TableError with a message for the user
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Table> {
  try {
    const source = sourceOf(bytes);
    const directory = await findDirectory(source);
    const checked = await checkEntries(source, directory, await readEntries(source, directory));
    const parts = new Map(checked.map((entry) => [entry.name, entry]));
    const book = await xmlOf(source, parts, 'xl/workbook.xml');
    if (book === undefined) throw new TableError('bad-workbook', '表が入っていません');
    const strings = (await xmlOf(source, parts, 'xl/sharedStrings.xml')) ?? '';
    const shared = [...elements(strings, 'si')].map(({ inside }) => textIn(inside));
    const sheet = await xmlOf(source, parts, await firstSheet(source, parts, book));
    if (sheet === undefined) throw new TableError('bad-workbook', '最初の表が入っていません');
    const [properties] = elements(book, 'workbookPr');
    const from1904 = /^(?:1|true)$/.test(attribute(properties?.attributes ?? '', 'date1904'));
    const dates = dateStyles((await xmlOf(source, parts, 'xl/styles.xml')) ?? '');
    return { rows: rowsOf(sheet, { shared, dates }), source: 'Excel', from1904 };
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    throw new TableError(
      'bad-workbook',
      error.code === 'bomb' ? '展開すると大きくなりすぎます' : '壊れているか、対応していない形です',
    );
  }
}
