/** The check digit of a 法人番号, computed from its twelve lower digits as the National Tax Agency specifies. */
export function corporateCheckDigit(lower: string): number {
  const sum = [...lower]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
}

/** Whether a text is a 法人番号: thirteen digits, of which the first fits the others. */
export const isCorporateNumber = (text: string): boolean =>
  /^[1-9]\d{12}$/.test(text) && Number(text[0]) === corporateCheckDigit(text.slice(1));
