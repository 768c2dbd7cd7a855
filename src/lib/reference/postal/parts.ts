/**
 * The parts into which the postal codes are divided for looking up a single one. Two hundred are as few as keep every part
 * under 30 KB.
 */
export const PARTS: readonly string[] = Array.from({ length: 200 }, (_, part) => String(part * 5).padStart(3, '0'));

/** The part that has a postal code (seven half-width digits): 1050013 → 105, 1008111 → 100. */
export const partOf = (code: string): string => code.slice(0, 2) + (code[2]! < '5' ? '0' : '5');
