/** What an input method writes for the hyphen of a passphrase that we made. */
const DASHES = /[‐‑‒–—―−ー－]/g;

/** ASCII as its full-width forms, as a Japanese input method writes it. */
const widen = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).replaceAll(' ', '　');

function narrow(text: string): string {
  const folded = text.replace(DASHES, '-').normalize('NFKC');
  return /^[ -~]*$/.test(folded) ? folded : text.normalize('NFKC');
}

/**
 * A passphrase as a file is locked with it: composed (NFC), as every keyboard but a Mac's file names writes it, and
 * without spaces around it, which nobody sees and a paste brings along.
 */
export function tidyPassphrase(typed: string): string {
  const composed = typed.normalize('NFC');
  return composed.trim() === '' ? composed : composed.trim();
}

/**
 * What a passphrase may have been when a file was locked, the likeliest first. Earlier versions and other programs lock
 * with it exactly as it was typed: with spaces around it, decomposed, or in full-width letters.
 */
export function passphraseForms(typed: string): readonly string[] {
  const tidy = tidyPassphrase(typed);
  const forms = [tidy, typed, narrow(tidy), typed.normalize('NFC'), typed.normalize('NFD'), tidy.normalize('NFD')];
  // Full-width letters as such, and a space that was pasted along, where neither is here now.
  forms.push(widen(narrow(tidy)), `${tidy} `, ` ${tidy}`);
  return [...new Set(forms)];
}
