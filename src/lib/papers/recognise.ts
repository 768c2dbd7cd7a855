import { foldRadicals } from '../characters/radicals.js';
import type { Cities } from './address.js';
import {
  corporateNumberRows,
  isCorporateNumberPage,
  readCorporateNumberPage,
  readCorporateNumberRows,
} from './corporate-number.js';
import { isNssPaper, readNssPaper } from './nss-paper.js';
import { linesOf } from './paper-text.js';
import { isRegistry, readRegistry } from './registry.js';
import { readSignature } from './signature.js';
import { isBlank, type PaperKind, type Reading } from './types.js';
import { isVcard, readVcard } from './vcard.js';

/** The papers' names for people. */
export const PAPER_NAMES: Readonly<Record<PaperKind, string>> = {
  registry: '登記（登記事項証明書、登記情報）',
  'corporate-number': '法人番号公表サイトの情報',
  nss: 'NSSの申込書・承諾書',
  vcard: '名刺のデータ（vCard）',
  signature: 'メールの署名・名刺',
};

/** The most characters of a paper that are read: a registry with forty officers has 30,000. */
const MOST = 400_000;
/** A signature has few lines; a longer text is a letter or something else. */
const MOST_OF_SIGNATURE = 60;

/** A text that is none of the papers; the message says what to do. */
export class PaperError extends Error {
  override readonly name = 'PaperError';
}

/**
 * Finds out what kind of paper a text is, and reads it.
 * @param cities all municipalities, by which addresses are recognised
 * @throws PaperError if it is none, with a message for people
 */
export function recognise(paper: string, cities: Cities): Reading {
  // Fonts share glyphs, so that a PDF may give a radical for a kanji: 会社法⼈等番号.
  const text = foldRadicals(paper);
  if (text.trim() === '') throw new PaperError('文字がありません。書類の文字をコピーして貼り付けてください。');
  if (text.length > MOST)
    throw new PaperError('文字が多すぎます。登記なら会社1社分、署名ならその数行だけを貼り付けてください。');
  if (isVcard(text)) return kept(readVcard(text, cities));
  const rows = corporateNumberRows(text);
  if (rows.length > 0) return kept(readCorporateNumberRows(rows, cities));
  const lines = linesOf(text);
  if (isRegistry(lines)) return kept(readRegistry(lines, cities));
  if (isNssPaper(lines)) return kept(readNssPaper(lines, cities));
  if (isCorporateNumberPage(lines)) return kept(readCorporateNumberPage(lines, cities));
  const signature = lines.length <= MOST_OF_SIGNATURE ? readSignature(lines, cities) : undefined;
  if (signature && isPersonal(signature)) return signature;
  throw new PaperError(
    'どの書類か分かりませんでした。登記（登記情報のPDFか文字）、法人番号公表サイトのCSVか画面の文字、NSSの申込書か承諾書、メールの署名、名刺の文字、vCardを入れてください。',
  );
}

/** Without two of name, telephone, mail, company and address a text is no signature. */
function isPersonal({ company, places, people }: Reading): boolean {
  const data = new Set(
    [...company, ...places.flatMap(({ facts }) => facts), ...people.flatMap(({ facts }) => facts)].map(
      ({ datum }) => datum,
    ),
  );
  const telling = (['family', 'phone', 'fax', 'email', 'name', 'prefecture'] as const).filter((datum) =>
    data.has(datum),
  );
  return telling.length >= 2;
}

function kept(reading: Reading): Reading {
  if (!isBlank(reading)) return reading;
  throw new PaperError(
    reading.notes[0] ??
      `${PAPER_NAMES[reading.kind]}のようですが、読み取れるところがありませんでした。文字をコピーして貼り付けてください。`,
  );
}
