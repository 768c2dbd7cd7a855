/**
 * A field's id in the file format, which must never change: `office.postalCode`; inside a list relative to the entry.
 */
export type FieldId = string;
/** Where a value is in a draft: a field id, with `[n]` for an entry of a list: `userCodes[0].naming.companyNameEn`. */
export type Path = string;
