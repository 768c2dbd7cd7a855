/** The most characters of a name that are shown as they are. */
const LONGEST = 200;
const HIDDEN = /[\p{C}\p{DI}\p{Zl}\p{Zp}\u2800]/u;

/** Whether a text can be shown as it is: neither empty nor long, and without characters that may be hidden. */
export const isPlain = (text: string): boolean => text.length <= LONGEST && text.trim() !== '' && !HIDDEN.test(text);
