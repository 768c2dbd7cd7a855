/** What some file system takes in no name, and what hides or turns in one. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu;
/** Windows keeps these for devices, whatever extension follows. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)\s*(?:\.|$)/iu;
/** Bytes of a name in UTF-8; file systems stop at 255, and a number may still have to fit. */
const MAX_NAME = 200;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** 見積.pdf → ['見積', '.pdf']; a dot at the beginning belongs to the name, and a very long ending is none. */
function split(name: string): [stem: string, extension: string] {
  const dot = name.lastIndexOf('.');
  return dot > 0 && name.length - dot <= 20 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
}

function shorten(name: string): string {
  if (bytesOf(name) <= MAX_NAME) return name;
  const [stem, extension] = split(name);
  let room = MAX_NAME - bytesOf(extension);
  let kept = '';
  for (const character of stem) {
    room -= bytesOf(character);
    if (room < 0) break;
    kept += character;
  }
  return kept.trimEnd() + extension;
}

/** Windows drops dots and spaces at the end, which would make two names one. */
const trimEnd = (name: string) => name.replace(/[\s.]+$/u, '');

/**
 * A name that every file system takes and that says nothing about folders: NFC, without separators, controls and
 * invisible characters, not reserved, at most 200 bytes of UTF-8. Idempotent.
 */
export function safeName(name: string): string {
  const replaced = name.normalize('NFC').replace(UNSAFE, '_').normalize('NFC');
  const fitting = trimEnd(shorten(replaced.trim()));
  if (fitting === '') return '添付ファイル';
  return RESERVED.test(fitting) ? trimEnd(shorten(`_${fitting}`)) : fitting;
}

/** Equal for names that some file system takes for the same: case and composition do not tell them apart. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

/** Safe names for files in their order; a name that is taken gets a number: a.pdf, a (2).pdf. */
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

/** Whether an entry's name can do no harm: relative, downward, `/` alone between its parts, nothing hidden in it. */
export function isSafePath(path: string): boolean {
  if (/[\\\p{Cc}\p{Cf}\p{Cs}]/u.test(path) || /^[A-Za-z]:/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
