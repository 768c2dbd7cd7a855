/** Windows writes these where JIS X 0208 has the others; both are the same sign to NSS. */
const ALIASES = '～〜－−―—∥‖￠¢￡£￢¬';

let known: ReadonlySet<string> | undefined;

/** The 6,879 characters of JIS X 0208, read from the platform's own decoder: rows 1 to 8 and 16 to 84 of EUC-JP. */
function characters(): ReadonlySet<string> {
  if (known) return known;
  const bytes: number[] = [];
  for (let row = 1; row <= 84; row += 1) {
    // Rows 9 to 15 are the makers' own (① ㈱ Ⅰ), not the standard's.
    if (row > 8 && row < 16) continue;
    for (let cell = 1; cell <= 94; cell += 1) bytes.push(0xa0 + row, 0xa0 + cell);
  }
  const decoded = new TextDecoder('euc-jp').decode(new Uint8Array(bytes));
  known = new Set([...decoded, ...ALIASES].filter((character) => character !== '\ufffd'));
  return known;
}

/** Whether a character is of JIS X 0208, the set that every Japanese system is sure to have (C6). */
export function inJisX0208(character: string): boolean {
  return characters().has(character);
}

/** A character beyond the set, and its place in the text, counted from 1. */
export interface UnusualCharacter {
  character: string;
  place: number;
}

/** The full-width characters of a text that JIS X 0208 does not have, each with its place (C6). ASCII is not its matter. */
export function unusualCharacters(text: string): UnusualCharacter[] {
  const unusual: UnusualCharacter[] = [];
  for (const [index, character] of [...text].entries()) {
    if (/[\u0000-\u007f]/u.test(character) || inJisX0208(character)) continue;
    unusual.push({ character, place: index + 1 });
  }
  return unusual;
}
