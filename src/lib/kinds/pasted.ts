import { toHalfWidth, toOneLine } from '../characters/widths.js';
import type { Field, KanaField, TextualField } from '../definition/types.js';
import { PREFECTURES } from '../reference/prefectures.js';
import { kindOf } from './index.js';
import { judge } from './judge.js';

/** What a field takes of a pasted block, and what it leaves out. */
export interface Taken {
  part: string;
  rest: string;
}

const NUMBER = '[+0-9０-９][0-9０-９()（）\\s‐-―−－ー-]{7,}[0-9０-９]';
const POSTAL = /(?<![0-9０-９‐-―−－ー-])〒?\s*[0-9０-９]{3}[‐-―−－ー-]?[0-9０-９]{4}(?![0-9０-９])/u;
const PHONE = new RegExp(`(?:TEL|ＴＥＬ|Tel|電話(?:番号)?|☎)[\\s:：.．]*(${NUMBER})`, 'u');
const FAX = new RegExp(`(?:FAX|ＦＡＸ|Fax|ファックス|ファクス)[\\s:：.．]*(${NUMBER})`, 'u');
const MAIL = /[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/;
const READING = /^(.+?)\s*[（(［[]([\u3041-\u3096\u30a1-\u30fe\uff66-\uff9f・\s]+)[）)］\]]\s*$/u;
/** Cities whose names hold the sign that ends a city's name elsewhere. */
const CITY =
  /^(?:(?:四日市|廿日市|野々市|市川|市原|八日市場|余市郡余市|高市郡[^町村]+?)[市町村]|[^市区町村]+?郡[^町村]+?[町村]|(?:町田|村上|村山|大町|十日町|田村|大村|羽村|東村山|武蔵村山)市|[^市区町村]+?市(?:[^市区町村]{1,3}区)?|[^市区町村]+?[区町村])/u;

function numberIn(text: string, own: RegExp, other: RegExp): string | undefined {
  const labelled = own.exec(text)?.[1];
  if (labelled) return labelled;
  // Without a label: the one number that is no other thing.
  const bare = text.replace(other, '').replace(POSTAL, '');
  const [first, second] = [...bare.matchAll(new RegExp(NUMBER, 'gu'))];
  return first && !second ? first[0] : undefined;
}

/** The address in a block, without postal code, prefecture, telephone and mail; undefined where none begins. */
function addressIn(text: string): { city: string; street: string } | undefined {
  const bare = text.replace(FAX, '').replace(PHONE, '').replace(MAIL, '').replace(POSTAL, '').trim();
  const prefecture = PREFECTURES.find((name) => bare.startsWith(name));
  if (!prefecture) return undefined;
  const local = bare.slice(prefecture.length).trim();
  const city = CITY.exec(local)?.[0];
  return city ? { city, street: local.slice(city.length).trim() } : undefined;
}

/** Name and reading of 「混載 一郎（コンサイ イチロウ）」, each in its words. */
function nameIn(text: string): { name: string[]; reading: string[] } | undefined {
  const found = READING.exec(text);
  const words = (part: string | undefined) => (part ?? '').trim().split(/\s+/u);
  return found ? { name: words(found[1]), reading: words(found[2]) } : undefined;
}

/** A name without the reading behind it, or the reading; a bracket behind a title or a department is part of that. */
function ofName(field: TextualField | KanaField, text: string): string | undefined {
  const name = field.part ? nameIn(text) : undefined;
  if (!name) return undefined;
  // ナックス（アジア）: a reading is about as long as what is read.
  if (name.reading.join('').length < name.name.join('').length) return undefined;
  const words = field.kind === 'kana' ? name.reading : name.name;
  if (field.part === 'family') return words[0];
  if (field.part === 'given') return words.length > 1 ? words.at(-1) : undefined;
  return words.join(' ');
}

function candidate(field: Field, text: string): string | undefined {
  if (field.kind === 'email') return MAIL.exec(toHalfWidth(text))?.[0];
  if (field.kind === 'digits') {
    if (field.as === 'postal-code') return POSTAL.exec(text)?.[0];
    if (field.as === 'phone') return numberIn(text, PHONE, FAX);
    if (field.as === 'fax' || field.as === 'emergency-fax') return numberIn(text, FAX, PHONE);
    return undefined;
  }
  if (field.kind !== 'full' && field.kind !== 'kana') return undefined;
  if (field.part === 'city') return addressIn(text)?.city;
  if (field.kind === 'full' && field.street) return addressIn(text)?.street;
  return ofName(field, text);
}

/**
 * What a field takes of a pasted block of text (an address with telephone, a name with its reading, a mail with a name):
 * its part as the field takes it, and the rest to be named. Undefined where the block is the field's as a whole, or holds
 * nothing for it.
 */
export function takePart(field: Field, pasted: string): Taken | undefined {
  const block = toOneLine(pasted);
  const found = candidate(field, block);
  if (!found || found === block) return undefined;
  const part = kindOf(field).normalise(found, field);
  if (part === '' || judge(field, part).length > 0 || part === kindOf(field).normalise(block, field)) return undefined;
  // A mail's address was found in its half-width form.
  const from = block.includes(found) ? block : toHalfWidth(block);
  const rest = from
    .replace(found, ' ')
    .replace(/[<＜]\s*[>＞]|[（(]\s*[)）]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return rest === '' ? undefined : { part, rest };
}
