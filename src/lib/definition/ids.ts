/** A field's place in the file format, for ever: `office.postalCode`; inside a list relative to the entry. */
export type FieldId = string;
/** Where a value stands in a draft: a field id, with `[n]` for a place in a list: `userCodes[0].naming.companyNameEn`. */
export type Path = string;
