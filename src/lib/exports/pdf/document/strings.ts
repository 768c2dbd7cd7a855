/** A text as a hexadecimal PDF string in UTF-16 with byte order mark: `<FEFF…>`. */
export function hexText(text: string): string {
  return `<FEFF${utf16Hex(text)}>`;
}

/** The UTF-16 code units of a text, four hexadecimal digits each. */
export function utf16Hex(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index++)
    hex += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
  return hex;
}

/** Replaces lone surrogates with U+FFFD; a single one makes readers reject the whole `ToUnicode` map. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/**
 * A text for jsPDF's document information that passes through its escaping untouched.
 *
 * jsPDF writes UTF-16 into a literal string without escaping carriage returns. The second byte of 」 (U+300D) is one, so
 * readers turn 「下書き」 into 「下書き《. Here every byte is an octal escape, and `replace`, which jsPDF calls to escape the
 * text, is overridden to change nothing.
 */
export class EscapedText extends String {
  /** @param text Unicode */
  constructor(text: string) {
    const bytes = `FEFF${utf16Hex(text)}`.match(/../g) ?? [];
    super(bytes.map((byte) => `\\${parseInt(byte, 16).toString(8).padStart(3, '0')}`).join(''));
  }

  override replace(): string {
    return this.valueOf();
  }
}
