import type { jsPDF } from 'jspdf';

/** jsPDF's record of a font, as passed to its `putFont` event. */
export interface FontRecord {
  id: string;
  objectNumber?: number;
  isAlreadyPutted?: boolean;
}

export interface StreamOptions {
  data: string;
  addLength1?: boolean;
  objectId?: number;
  /** [] leaves the data as it is. */
  filters?: readonly string[];
  additionalKeyValues?: { key: string; value: string | number }[];
}

/** The internal API of jsPDF 4.2.1 for its plugins, missing from its types. jsPDF is pinned because we rely on it. */
export interface Internals {
  events: { subscribe(topic: string, callback: (payload: never) => void): string };
  /** Writes one line of the file. */
  write(...words: (string | number)[]): void;
  /** Begins an object and returns its number; the caller writes `endobj`. */
  newObject(): number;
  /** Reserves an object number for later. */
  newObjectDeferred(): number;
  /** Writes a stream with its dictionary, compressed if the document is. */
  putStream(options: StreamOptions): void;
  getFont(name: string, style: string): FontRecord;
  getPageInfo(page: number): { objId: number };
}

/** The internal API of a document. */
export const internalsOf = (pdf: jsPDF): Internals => pdf.internal as unknown as Internals;

/** Bytes in jsPDF's representation: a string with one character per byte. */
export function binaryString(bytes: Uint8Array): string {
  let text = '';
  // In chunks, because the number of arguments of a call is limited.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return text;
}
