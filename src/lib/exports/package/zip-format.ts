/** Constants of the ZIP format (PKWARE APPNOTE 6.3) for reading and writing. */

export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
export const ZIP64_LOCATOR = 0x07064b50;
export const SPANNED = 0x08074b50;

/** The size of each record in bytes, without name, extra fields and comment. */
export const LOCAL_SIZE = 30;
export const CENTRAL_SIZE = 46;
export const END_SIZE = 22;
export const ZIP64_LOCATOR_SIZE = 20;

export const STORED = 0;
export const DEFLATED = 8;

/** Flags: encrypted (any of three ways), sizes after the data, names in UTF-8. */
export const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
export const SIZES_FOLLOW = 0x0008;
export const UTF8 = 0x0800;

/** In a 16 or 32 bit field: the actual number is in a ZIP64 record. */
export const ELSEWHERE_16 = 0xffff;
export const ELSEWHERE_32 = 0xffffffff;

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
