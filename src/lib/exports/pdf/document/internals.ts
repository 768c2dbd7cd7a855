import type { jsPDF } from 'jspdf';

/** One of jsPDF's records of a font, as its `putFont` event hands it over. */
export interface FontRecord {
  id: string;
  objectNumber?: number;
  isAlreadyPutted?: boolean;
}

export interface StreamOptions {
  data: string;
  addLength1?: boolean;
  objectId?: number;
  additionalKeyValues?: { key: string; value: string | number }[];
}

/** What jsPDF 4.2.1 offers its own plugins and does not declare. The version is pinned because of these. */
export interface Internals {
  events: { subscribe(topic: string, callback: (payload: never) => void): string };
  /** Writes words as one line of the file. */
  write(...words: (string | number)[]): void;
  /** Begins an object and returns its number; `endobj` is the caller's. */
  newObject(): number;
  /** Reserves an object's number for later. */
  newObjectDeferred(): number;
  newObjectDeferredBegin(number: number, doOutput: boolean): number;
  /** Writes a stream with its dictionary, compressed as the document is. */
  putStream(options: StreamOptions): void;
  getFont(name: string, style: string): FontRecord;
  getPageInfo(page: number): { objId: number };
}

/** The inner side of a document. */
export const internalsOf = (pdf: jsPDF): Internals => pdf.internal as unknown as Internals;

/** Bytes as jsPDF keeps them: one character each. */
export function binaryString(bytes: Uint8Array): string {
  let text = '';
  // In pieces, for the number of a call's arguments is limited.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return text;
}
