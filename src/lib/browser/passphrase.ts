/** Small letters and digits that nobody takes for one another, on paper or by telephone. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const LETTERS = 4;
/** Fewer characters than this can be guessed by trying. */
const ENOUGH = 12;

/** A passphrase of sixteen random characters in groups of four, 79 bits: k7mf-29qx-ab3d-whpe. */
export function newPassphrase(): string {
  const pick = () => {
    // Numbers beyond the last whole round of the alphabet are drawn again, else some letters come more often.
    const limit = 256 - (256 % ALPHABET.length);
    for (;;) {
      const number = crypto.getRandomValues(new Uint8Array(1))[0] ?? 255;
      if (number < limit) return ALPHABET[number % ALPHABET.length] ?? '';
    }
  };
  const group = () => Array.from({ length: LETTERS }, pick).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** Whether a passphrase holds nothing but blanks: it would lock nothing. */
export const isEmptyPassphrase = (passphrase: string): boolean => passphrase.trim() === '';

/** Whether a passphrase is too short to resist. An empty one is none. */
export function isWeak(passphrase: string): boolean {
  return passphrase !== '' && [...passphrase].length < ENOUGH;
}
