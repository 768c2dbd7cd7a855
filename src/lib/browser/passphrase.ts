/** Lower-case letters and digits without those easily confused on paper or by telephone (0/o, 1/l/i). */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const LETTERS = 4;
/** Shorter passphrases could be found by brute force. */
const ENOUGH = 12;

/** A passphrase of sixteen random characters in groups of four, 79 bits: k7mf-29qx-ab3d-whpe. */
export function newPassphrase(): string {
  const pick = () => {
    // Reject values beyond the last full multiple of the alphabet's length, or some letters would come up more often.
    const limit = 256 - (256 % ALPHABET.length);
    for (;;) {
      const number = crypto.getRandomValues(new Uint8Array(1))[0] ?? 255;
      if (number < limit) return ALPHABET[number % ALPHABET.length] ?? '';
    }
  };
  const group = () => Array.from({ length: LETTERS }, pick).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** Whether a passphrase is empty or consists of blanks, which would protect nothing. */
export const isEmptyPassphrase = (passphrase: string): boolean => passphrase.trim() === '';

/** Whether a passphrase has fewer than 12 characters; false for an empty one, which is reported separately. */
export function isWeak(passphrase: string): boolean {
  return passphrase !== '' && [...passphrase].length < ENOUGH;
}
