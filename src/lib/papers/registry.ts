import { corporateCheckDigit } from '../reference/corporate-number.js';
import { addressFacts, partsOfAddress, type Cities } from './address.js';
import { hasForm } from './company-name.js';
import { digitsOf, closedUp, type Line } from './paper-text.js';
import { officersIn, representativesOf } from './registry-officers.js';
import { blocksOf, linesUnder, withoutEvents } from './registry-blocks.js';
import { readingOf, type Fact, type Named, type Reading } from './types.js';

/** Whether a paper is a company's registry: its number, its name and its seat stand under their headings. */
export function isRegistry(lines: readonly Line[]): boolean {
  const headings = new Set(blocksOf(lines).map(({ heading }) => heading));
  const named = headings.has('商号') || headings.has('名称');
  const seated = headings.has('本店') || headings.has('主たる事務所');
  const official =
    headings.has('会社法人等番号') ||
    lines.some(({ text }) => /(?:履歴|現在|閉鎖)事項(?:全部|一部)証明書|代表者事項証明書/u.test(closedUp(text)));
  return named && seated && (official || headings.has('役員に関する事項') || headings.has('社員に関する事項'));
}

/** An entry of the registry: its text, what happened to it, and the lines it was read from. */
interface Entry {
  text: string;
  events: string[];
  from: string;
}

/** A line of an address may go on with its number, or with the building. */
const inAddress = (text: string, more: string): string =>
  text + (/[０-９0-9\p{Script=Han}]$/u.test(text) && /^[０-９0-9丁番号の－]/u.test(more) ? '' : '　') + more;
/** A name is broken where the column ends, without a space of its own. */
const inName = (text: string, more: string): string => text + more;

/** Groups the lines under a heading into entries; one begins where `begins` says so, or after a date of registration. */
function entriesIn(lines: readonly string[], begins: (text: string) => boolean, join = inAddress): Entry[] {
  const entries: Entry[] = [];
  let isClosed = true;
  for (const line of lines) {
    const { text, events } = withoutEvents(line);
    const last = entries.at(-1);
    if (text !== '' && (!last || isClosed || begins(text))) entries.push({ text, events: [...events], from: line });
    else if (last) {
      if (text !== '') Object.assign(last, { text: join(last.text, text), from: `${last.from} ${text}` });
      last.events.push(...events);
    }
    isClosed = events.some((event) => event.endsWith('登記'));
  }
  return entries;
}

/** The entry that holds now: the last one; what was there before it has been changed or has moved. */
function current(entries: readonly Entry[]): { entry: Entry; certainty: Fact['certainty'] } | undefined {
  const entry = entries.at(-1);
  if (!entry) return undefined;
  const told = entry.events.some((event) => /(?:変更|移転|更正|設置|商号|実施|行政区画|地番)/u.test(event));
  return { entry, certainty: entries.length === 1 || told ? 'sure' : 'likely' };
}

function numberFacts(lines: readonly string[]): Fact[] {
  const from = lines.join(' ');
  const digits = digitsOf(from);
  if (digits.length !== 12) return [];
  return [{ datum: 'corporateNumber', value: `${corporateCheckDigit(digits)}${digits}`, from, certainty: 'sure' }];
}

/** A name may be printed over two lines; a new entry has a legal form of its own. */
function nameFactsIn(lines: readonly string[]): Fact[] {
  const found = current(entriesIn(lines, hasForm, inName));
  if (!found) return [];
  return [{ datum: 'name', value: found.entry.text, from: found.entry.from, certainty: found.certainty }];
}

function seatOf(lines: readonly string[], cities: Cities): Named[] {
  const found = current(entriesIn(lines, (text) => partsOfAddress(text, cities) !== undefined));
  if (!found) return [];
  const facts = addressFacts(found.entry.text, cities, found.entry.from, found.certainty);
  return facts.length > 0 ? [{ label: '本店', facts }] : [];
}

/** The branches that are still there, in the registry's numbers. */
function branchesIn(lines: readonly string[], cities: Cities): Named[] {
  const NUMBER = /^[0-9０-９]{1,2}(?=[\s　]|$)[\s　]*/u;
  const groups: string[][] = [];
  for (const line of lines) {
    if (NUMBER.test(line) || groups.length === 0) groups.push([]);
    groups.at(-1)!.push(line.replace(NUMBER, ''));
  }
  return groups.flatMap((group, index): Named[] => {
    const entries = entriesIn(group, (text) => partsOfAddress(text, cities) !== undefined);
    const found = current(entries);
    if (!found || found.entry.events.some((event) => event.startsWith('廃止'))) return [];
    const facts = addressFacts(found.entry.text, cities, found.entry.from, found.certainty);
    return facts.length > 0 ? [{ label: `支店${index + 1}`, facts }] : [];
  });
}

/** Reads a registry (登記情報提供サービス's PDF as text, or a certificate's text). */
export function readRegistry(lines: readonly Line[], cities: Cities): Reading {
  const blocks = blocksOf(lines);
  const under = (...headings: Parameters<typeof linesUnder>[1][]) => linesUnder(blocks, ...headings);
  const company = [...numberFacts(under('会社法人等番号')), ...nameFactsIn(under('商号', '名称'))];
  const officers = officersIn(under('役員に関する事項', '社員に関する事項', '業務執行社員に関する事項'));
  const representatives = representativesOf(officers);
  const ended = blocks.some(
    ({ heading, lines }) =>
      heading === '解散' || lines.some((line) => /(?:登記記録.*閉鎖|により解散|を閉鎖)/u.test(closedUp(line))),
  );
  const notes = [
    ...(ended ? ['解散か閉鎖の登記があります。いまの登記かを確かめてください。'] : []),
    ...(representatives.length > 1
      ? [`代表者が${representatives.length}人います。契約者にする方を選んでください。`]
      : []),
    ...(under('会社法人等番号').length > 0 && !company.some(({ datum }) => datum === 'corporateNumber')
      ? ['会社法人等番号を12桁の数字として読めませんでした。']
      : []),
  ];
  return readingOf('registry', {
    company,
    places: [...seatOf(under('本店', '主たる事務所'), cities), ...branchesIn(under('支店', '従たる事務所'), cities)],
    representatives,
    notes,
  });
}
