import { toHalfWidth, toOneLine } from '../characters/widths.js';
import type { Field, KanaField, TextualField } from '../definition/types.js';
import { splitAddress } from '../reference/postal/split-address.js';
import type { PostalTable } from '../reference/postal/types.js';
import { kindOf } from './index.js';
import { brokenRules } from './broken-rules.js';

/** The part of a pasted block that a field uses, and the rest. */
export interface PastedPart {
  part: string;
  rest: string;
}

type Cities = PostalTable['cities'];

const NUMBER = '[(（［[]?[+0-9０-９][0-9０-９()（）\\s‐-―−－ー-]{7,}[0-9０-９]';
const CODE = '[0-9０-９]{3}[‐-―−－ー-]?[0-9０-９]{4}(?![‐-―−－ー-]?[0-9０-９])';
/** What stands before the last digits of a telephone number: (045)671-1234, 045 671-1234, +81 45 671-1234. */
const AREA =
  '(?:(?<![0-9０-９])[0０][0-9０-９]{0,4}[\\s()（）\\[\\]［］./／．‐-―−－ー-]{1,3}|[+＋][0-9０-９\\s()（）./／．‐-―−－ー-]{2,20})';
const POSTAL = new RegExp(`(?<![0-9０-９‐-―−－ー-])(?<!${AREA})〒?\\s*${CODE}`, 'u');
const LABELLED_POSTAL = new RegExp(`(?:〒|(?<=郵便番号[\\s:：]{0,3}))\\s*${CODE}`, 'u');
/** T and F stand alone only before a number of a telephone; a corporate number does not begin with 0. */
const ALONE = '(?=[\\s:：.．]*[(（［[]?[0０+])';
const PHONE_LABEL = `(?:TEL|ＴＥＬ|電話(?:番号)?|[☎℡📞]|(?<![A-Za-zＡ-Ｚａ-ｚ])[TＴ]${ALONE})`;
const FAX_LABEL = `(?:FAX(?:番号)?|ＦＡＸ(?:番号)?|ファッ?クス|ファクシミリ|📠|(?<![A-Za-zＡ-Ｚａ-ｚ])[FＦ]${ALONE})`;
/** TEL/FAX: one number for both. */
const JOINT = '[・/／&＆兼]';
const PHONE = new RegExp(`${PHONE_LABEL}(?:${JOINT}${FAX_LABEL})?[\\s:：.．]*(${NUMBER})`, 'iu');
const FAX = new RegExp(`(?:${PHONE_LABEL}${JOINT})?${FAX_LABEL}[\\s:：.．]*(${NUMBER})`, 'iu');
const MAIL = /[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/;
const READING = /^(.+?)\s*[（(［[]([\u3041-\u3096\u30a1-\u30fe\uff66-\uff9f・\s]+)[）)］\]]\s*$/u;
function numberIn(field: Field, text: string, wanted: RegExp, other: RegExp): string | undefined {
  const labelled = wanted.exec(text)?.[1];
  if (labelled) return labelled;
  // Without a label: the only number left after removing the postal code and the other kind of number.
  const remaining = text.replace(other, '').replace(POSTAL, '');
  const [first, second] = [...remaining.matchAll(new RegExp(NUMBER, 'gu'))];
  // A corporate number is none, nor is one with its extension.
  return first && !second && /^0\d{9,10}$/.test(kindOf(field).normalise(first[0], field)) ? first[0] : undefined;
}

/** What may stand before an address: its label and its postal code. */
const BEFORE_ADDRESS = new RegExp(`^(?:(?:本社|会社)?(?:所在地|住所)[\\s:：]*)?(?:${POSTAL.source})?\\s*`, 'u');

/** City and street of the address in a block; undefined unless it begins with a prefecture and one of its cities. */
function addressIn(text: string, cities: Cities): { city: string; rest: string } | undefined {
  const address = text.replace(FAX, '').replace(PHONE, '').replace(MAIL, '').trim();
  return splitAddress(address.replace(BEFORE_ADDRESS, ''), cities);
}

/** The words of the name and of the reading in 「混載 一郎（コンサイ イチロウ）」. */
function nameIn(text: string): { name: string[]; reading: string[] } | undefined {
  const found = READING.exec(text);
  const words = (part: string | undefined) => (part ?? '').trim().split(/\s+/u);
  return found ? { name: words(found[1]), reading: words(found[2]) } : undefined;
}

/** Whether a field takes a part of a pasted address, so that the list of municipalities is needed. */
export const takesAddress = (field: Field): boolean =>
  field.kind === 'full' && (field.part === 'city' || field.street === true);

/** Fields where kana in brackets may be a reading: personal and company names. In a title or department it is text. */
function ofName(field: TextualField | KanaField, text: string): string | undefined {
  const name = field.part ? nameIn(text) : undefined;
  if (!name) return undefined;
  // A reading is at least as long as the name it belongs to; shorter kana is part of the name: ナックス（アジア）.
  if (name.reading.join('').length < name.name.join('').length) return undefined;
  const words = field.kind === 'kana' ? name.reading : name.name;
  if (field.part === 'family') return words[0];
  if (field.part === 'given') return words.length > 1 ? words.at(-1) : undefined;
  return words.join(' ');
}

function candidate(field: Field, text: string, cities: Cities): string | undefined {
  if (field.kind === 'email') return MAIL.exec(toHalfWidth(text))?.[0];
  if (field.kind === 'digits') {
    if (field.as === 'postal-code') return (LABELLED_POSTAL.exec(text) ?? POSTAL.exec(text))?.[0];
    if (field.as === 'phone') return numberIn(field, text, PHONE, FAX);
    if (field.as === 'fax' || field.as === 'emergency-fax') return numberIn(field, text, FAX, PHONE);
    return undefined;
  }
  if (field.kind !== 'full' && field.kind !== 'kana') return undefined;
  if (field.part === 'city') return addressIn(text, cities)?.city;
  if (field.kind === 'full' && field.street) return addressIn(text, cities)?.rest;
  return ofName(field, text);
}

/**
 * The part of a pasted block that belongs into a field (the city of a full address, the given name of a name with its
 * reading, the address of a mail recipient), normalised, and the rest, to be mentioned to the user. Undefined if the
 * field should get the whole block, or if the block holds nothing for it.
 * @param cities all municipalities, for a field that `takesAddress`
 */
export function pastedPartFor(field: Field, pasted: string, cities: Cities): PastedPart | undefined {
  const block = toOneLine(pasted);
  const found = candidate(field, block, cities);
  if (!found || found === block) return undefined;
  const part = kindOf(field).normalise(found, field);
  if (part === '' || brokenRules(field, part).length > 0 || part === kindOf(field).normalise(block, field))
    return undefined;
  // `candidate` searched for the mail address in the half-width form of the block.
  const from = block.includes(found) ? block : toHalfWidth(block);
  const rest = from
    .replace(found, ' ')
    .replace(/[<＜]\s*[>＞]|[（(]\s*[)）]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return rest === '' ? undefined : { part, rest };
}
