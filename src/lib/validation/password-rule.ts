/** One demand on a new password, and whether the one tried meets it; the text never repeats what was tried. */
export interface PasswordPoint {
  id: 'length' | 'characters' | 'letter' | 'digit' | 'earlier';
  text: string;
  met: boolean;
}

/**
 * The rule for a user's password (T7): 6 to 8 characters, A-Z and 0-9 alone, one of each at least, none of the last
 * three. Pure: nothing is kept, nothing is thrown.
 * @param tried the password as typed, never mended
 * @param earlier the last ones; empty texts count as not told
 */
export function passwordPoints(tried: string, earlier: readonly string[] = []): readonly PasswordPoint[] {
  const told = earlier.filter((one) => one !== '');
  return [
    { id: 'length', text: '6文字から8文字', met: tried.length >= 6 && tried.length <= 8 },
    { id: 'characters', text: '半角の英大文字（A-Z）と数字（0-9）だけ', met: /^[A-Z0-9]+$/.test(tried) },
    { id: 'letter', text: '英大文字が1文字以上', met: /[A-Z]/.test(tried) },
    { id: 'digit', text: '数字が1文字以上', met: /[0-9]/.test(tried) },
    { id: 'earlier', text: '入力した前のパスワードと違う', met: tried !== '' && !told.includes(tried) },
  ];
}
