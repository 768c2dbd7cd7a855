import { UNSAFE } from '../unsafe-characters.js';

/** Device names that Windows reserves, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)\s*(?:\.|$)/iu;
/** The maximum length of a name in UTF-8 bytes: below the usual limit of 255, with room for a number. */
const MAX_NAME = 200;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** 見積.pdf → ['見積', '.pdf']. A leading dot is part of the name; an ending over 20 characters is not an extension. */
function split(name: string): [stem: string, extension: string] {
  const dot = name.lastIndexOf('.');
  return dot > 0 && name.length - dot <= 20 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
}

function shorten(name: string): string {
  if (bytesOf(name) <= MAX_NAME) return name;
  const [stem, extension] = split(name);
  let room = MAX_NAME - bytesOf(extension);
  let shortened = '';
  for (const character of stem) {
    room -= bytesOf(character);
    if (room < 0) break;
    shortened += character;
  }
  return shortened.trimEnd() + extension;
}

/** Windows drops trailing dots and spaces, by which two names could become equal. */
const trimEnd = (name: string) => name.replace(/[\s.]+$/u, '');

/**
 * A file name that every file system accepts: NFC, no path separators, control or invisible characters, not reserved,
 * at most 200 bytes of UTF-8. Idempotent.
 */
export function safeName(name: string): string {
  const replaced = name.normalize('NFC').replace(UNSAFE, '_').normalize('NFC');
  const fitting = trimEnd(shorten(replaced.trim()));
  if (fitting === '') return '添付ファイル';
  return RESERVED.test(fitting) ? trimEnd(shorten(`_${fitting}`)) : fitting;
}

/** A key that is equal for names that some file system considers equal: case and Unicode composition are folded. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

/** Safe and unique names for files, in order; repeated names get a number: a.pdf, a (2).pdf. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const safe = safeName(name);
    const [stem, extension] = split(safe);
    let unique = safe;
    for (let n = 2; taken.has(nameKey(unique)); n += 1) unique = `${stem} (${n})${extension}`;
    taken.add(nameKey(unique));
    return unique;
  });
}

/** Whether an entry's name is safe: relative, without `..`, separated by `/` only, no invisible characters. */
export function isSafePath(path: string): boolean {
  if (/[\\\p{Cc}\p{Cf}\p{Cs}]/u.test(path) || /^[A-Za-z]:/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
