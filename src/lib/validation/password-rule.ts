/** One requirement of a new password and whether the password meets it; the text never contains the password. */
export interface PasswordPoint {
  id: 'length' | 'characters' | 'letter' | 'digit' | 'earlier';
  text: string;
  met: boolean;
}

/**
 * Checks a password against the rule for user passwords (T7; the manual's chapters 5 and 6): 6 to 8 characters, only A-Z
 * and 0-9, at least one of each, none of the last three. Nothing is stored and nothing is thrown.
 * @param tried the password exactly as typed
 * @param earlier the previous passwords; '' means not given
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
