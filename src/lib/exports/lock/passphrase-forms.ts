/** The characters that an input method may write for the hyphen of a generated passphrase. */
const DASHES = /[‐‑‒–—―−ー－]/g;

/** ASCII as its full-width forms, as a Japanese input method writes it. */
const widen = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).replaceAll(' ', '　');

function narrow(text: string): string {
  const folded = text.replace(DASHES, '-').normalize('NFKC');
  return /^[ -~]*$/.test(folded) ? folded : text.normalize('NFKC');
}

/**
 * The passphrase with which a file is locked: composed (NFC), because only a Mac's file names are decomposed, and
 * without surrounding spaces, because they are invisible and easily pasted along.
 */
export function tidyPassphrase(typed: string): string {
  const composed = typed.normalize('NFC');
  return composed.trim() === '' ? composed : composed.trim();
}

/**
 * The forms in which a file may have been locked with this passphrase, the most likely first. Earlier versions and
 * other programs use it exactly as typed: with surrounding spaces, decomposed, or in full-width letters.
 */
export function passphraseForms(typed: string): readonly string[] {
  const tidy = tidyPassphrase(typed);
  const forms = [tidy, typed, narrow(tidy), typed.normalize('NFC'), typed.normalize('NFD'), tidy.normalize('NFD')];
  // The file may have been locked with full-width letters or a pasted space that are not in the text typed now.
  forms.push(widen(narrow(tidy)), `${tidy} `, ` ${tidy}`);
  return [...new Set(forms)];
}
