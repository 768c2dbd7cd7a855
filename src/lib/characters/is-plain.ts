/** The most characters of a name that are shown as they are. */
const LONGEST = 200;
/** Characters that may be hidden, and letters from right to left. */
const SPECIAL = /[\p{C}\p{DI}\p{Zl}\p{Zp}\u2800\u0590-\u08ff\ufb1d-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a text can be shown as it is: neither empty nor long, and without characters that may be hidden or that reorder it. */
export const isPlain = (text: string): boolean => text.length <= LONGEST && text.trim() !== '' && !SPECIAL.test(text);
