import { toHalfWidth } from '../characters/widths.js';
import { addressFacts, partsOfAddress, postalIn, type Cities } from './address.js';
import { FORMS, hasForm, inFull, isForm } from './company-name.js';
import type { Line } from './paper-text.js';
import { LETTERS, nameFacts, nameKanaFacts } from './person-name.js';
import { numbersIn } from './signature-numbers.js';
import { departmentOf, isBareDepartment, isTitle } from './signature-words.js';
import { readingOf, type Fact, type Reading } from './types.js';

const MAIL = /[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;
const READING = new RegExp('[（(［\\[]([\\u3041-\\u3096\\u30a1-\\u30fc\\uff66-\\uff9f・\\s　]{3,})[）)］\\]]', 'u');
const LATIN = /[（(［[／/][A-Za-z .,'-]+[）)］\]]?$|[\s　]+[A-Z][A-Za-z.'-]*(?:[\s　]+[A-Z][A-Za-z.'-]*)+$/u;
const ENGLISH_COMPANY = /^(?=.*[A-Za-z])[A-Za-z0-9&.,'’()/ -]+$/u;
const ENGLISH_FORM = /\b(?:Co\.?,? ?Ltd|Ltd|Limited|Inc|Incorporated|Corp|Corporation|LLC|G\.?K|K\.?K|Company)\b\.?$/iu;
/** What is neither the person nor the company: links, slogans, a mailing's own lines. */
const NOISE = /https?:|www\.|^[【[]?(?:URL|HP|Web|営業時間|定休日|受付時間|転送|登録番号)/iu;
/** The label of what follows, in a card or in a form. */
const LABEL = /^(?:氏名|お?名前|担当者?|会社名|企業名|社名|部署|所属|役職|ご担当)[\s　]*[:：][\s　]*/u;
const DECORATION = /^[\s　◆◇■□●○★☆▼▲*＊=＝_＿/／|:：・♪+~～-]+|[\s　◆◇■□●○★☆▼▲*＊=＝_＿|♪+~～-]+$/gu;

interface Found {
  company: Fact[];
  place: Fact[];
  person: Fact[];
}

/** The words of a line; what is in brackets stays with the word before it. */
const wordsOf = (text: string): string[] => text.split(/[\s　]+|(?<=[部課室])[／/]/u).filter((word) => word !== '');

/** A name and what follows its legal form without a gap: 見本物流（株）国際部. */
const GLUED = new RegExp(`^(.+(?:${FORMS}|㈱|㈲|[(（](?:株|有|同)[)）]))(.+)$`, 'u');

/** A company's name at the beginning of a line, in one word or in two (株式会社 見本), and what follows it. */
function companyIn(words: readonly string[]): { name: string; rest: readonly string[] } | undefined {
  const at = words.findIndex(hasForm);
  if (at < 0 || at > 1) return undefined;
  if (!isForm(words[at]!)) {
    const [, name = words[0]!, department] = GLUED.exec(words[0]!) ?? [];
    const isGlued = department !== undefined && departmentOf(department) !== undefined;
    return at === 0
      ? { name: isGlued ? name : words[0]!, rest: [...(isGlued ? [department] : []), ...words.slice(1)] }
      : undefined;
  }
  const name = at === 0 ? words.slice(0, 2) : words.slice(0, at + 1);
  return name.length === 2 ? { name: name.join(''), rest: words.slice(name.length) } : undefined;
}

/** Whether a line's two words may be a name, although the first is also a department's: 経理　太郎. */
const isNameLike = (words: readonly string[]): boolean =>
  words.length === 2 && isBareDepartment(words[0]!) && !isTitle(words[1]!) && !departmentOf(words[1]!);

/** Takes the words of a line that tell of an office, a department or a title; what is left may be the name. */
function takePosts(words: readonly string[], from: string, person: Fact[]): string[] {
  const left: string[] = [];
  const departments: string[] = [];
  for (const word of words) {
    const department = departmentOf(word);
    const hasTitle = person.some(({ datum }) => datum === 'title');
    if (isTitle(word)) {
      if (!hasTitle) person.push({ datum: 'title', value: word, from, certainty: 'sure' });
    } else if (department && left.length === 0 && !isNameLike(words)) {
      departments.push(department.name);
      if (department.title && !hasTitle)
        person.push({ datum: 'title', value: department.title, from, certainty: 'likely' });
    } else left.push(word);
  }
  if (departments.length > 0) {
    const known = person.find(({ datum }) => datum === 'department');
    if (known) Object.assign(known, { value: known.value + departments.join(''), from: `${known.from} ${from}` });
    else person.push({ datum: 'department', value: departments.join(''), from, certainty: 'sure' });
  }
  return left;
}

/** The names that the left words of a line may be. */
function namesIn(words: readonly string[], from: string): Fact[] {
  if (words.length === 0 || words.length > 2) return [];
  const text = words.join(' ').replace(/(?:様|さん|殿)$/u, '');
  if (!new RegExp(`^[${LETTERS} ]+$`, 'u').test(text)) return [];
  const isCertain = !isNameLike(words) || READING.test(from);
  return nameFacts(text, from).map((fact): Fact => (isCertain ? fact : { ...fact, certainty: 'likely' }));
}

function readLine(line: string, { company, place, person }: Found, names: Fact[][], cities: Cities): void {
  const from = line;
  const text = line.replace(DECORATION, '').replace(LABEL, '').trim();
  if (text === '' || NOISE.test(text)) return;
  const kana = READING.exec(text)?.[1];
  if (kana !== undefined && !hasForm(text)) person.push(...nameKanaFacts(kana, from));
  else if (nameKanaFacts(text, from).length > 0 && names.length > 0) {
    person.push(...nameKanaFacts(text, from));
    return;
  }
  const plain = text.replace(READING, '').replace(LATIN, '').trim();
  if (ENGLISH_COMPANY.test(text)) {
    if (ENGLISH_FORM.test(text) && !company.some(({ datum }) => datum === 'nameEn'))
      company.push({ datum: 'nameEn', value: text, from, certainty: 'likely' });
    return;
  }
  let words = wordsOf(plain);
  const named = companyIn(words);
  if (named) {
    const { name, isShort } = inFull(named.name);
    const isFirst = !company.some(({ datum }) => datum === 'name');
    if (isFirst) company.push({ datum: 'name', value: name, from, certainty: isShort ? 'likely' : 'sure' });
    words = [...named.rest];
  }
  if (partsOfAddress(plain, cities) && place.length === 0) {
    place.push(...addressFacts(plain, cities, from));
    return;
  }
  const facts = namesIn(takePosts(words, from, person), from);
  if (facts.length > 0) names.push(facts);
}

/** The line after an address that names the building: ナックスタワー１階. */
const isBuilding = (text: string): boolean =>
  /(?:ビル|タワー|階|[0-9０-９]F|[0-9０-９]Ｆ|号室|館|センター|プラザ|スクエア|ハイツ|マンション)(?:[\s　]|$|[0-9０-９])/u.test(
    text,
  );

/** Reads a mail signature or the text of a business card. */
export function readSignature(lines: readonly Line[], cities: Cities): Reading {
  const found: Found = { company: [], place: [], person: [] };
  const names: Fact[][] = [];
  const mails: Fact[] = [];
  const left: string[] = [];
  for (const { cells } of lines) {
    let text = cells.join('　');
    for (const [mail] of toHalfWidth(text).matchAll(MAIL))
      mails.push({ datum: 'email', value: mail, from: text, certainty: 'sure' });
    text = toHalfWidth(text).match(MAIL)
      ? toHalfWidth(text)
          .replace(MAIL, '')
          .replace(/(?:e-?mail|mail|メール(?:アドレス)?)[\s　]*[:：.]?/giu, '')
      : text;
    left.push(text);
  }
  const { facts: numbers, rest } = numbersIn(left);
  let wasAddress = false;
  for (const line of rest) {
    const postal = postalIn(line);
    if (postal && found.place.length === 0)
      found.place.push({ datum: 'postalCode', value: postal.code, from: line, certainty: 'sure' });
    const text = (postal?.rest ?? line).replace(/[［[]?(?:住所|所在地)[］\]]?[\s　]*[:：]?/u, '');
    const address = found.place.length <= 1 ? addressFacts(text.replace(DECORATION, ''), cities, line) : [];
    const street = found.place.find(({ datum }) => datum === 'street');
    if (address.length > 0) found.place.push(...address);
    else if (wasAddress && street && isBuilding(text) && !hasForm(text)) {
      Object.assign(street, {
        value: `${street.value}　${text.replace(DECORATION, '')}`,
        from: `${street.from} ${line}`,
      });
    } else readLine(text, found, names, cities);
    wasAddress = address.length > 0;
  }
  const certain = new Set(names.map((facts) => facts.map(({ value }) => value).join(' '))).size === 1;
  const name = (names.find((facts) => facts[0]?.certainty === 'sure') ?? names[0] ?? []).map((fact): Fact => ({
    ...fact,
    certainty: certain ? fact.certainty : 'likely',
  }));
  const mail = mails.slice(0, 1).map((fact): Fact => ({
    ...fact,
    certainty: new Set(mails.map(({ value }) => value)).size === 1 ? 'sure' : 'likely',
  }));
  const person = [...name, ...found.person, ...numbers, ...mail];
  const label = name.length === 2 ? `${name[0]!.value}${name[1]!.value}` : '名刺の方';
  const address = found.place.some(({ datum }) => datum === 'prefecture') ? found.place : [];
  const atOffice = numbers.map((fact): Fact => ({ ...fact, certainty: 'likely' }));
  return readingOf('signature', {
    company: found.company,
    places: address.length > 0 ? [{ label: '署名の住所', facts: [...address, ...atOffice] }] : [],
    people: person.length > 0 ? [{ label, facts: person }] : [],
  });
}
