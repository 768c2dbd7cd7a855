import { MAX_DEPTH } from '../../draft/envelope.js';
import { isNestedDeeper } from '../../draft/nesting.js';
import { FORMAT } from '../../draft/types.js';
import { inflateWithin, type Budget } from './inflate.js';

/** Larger files are not read: a PDF of ours with a complete draft has about 100 KB. */
export const MAX_PDF_BYTES = 64 * 1024 * 1024;
/** More than any draft needs, and small enough to keep in memory. */
const MAX_DRAFT_BYTES = 10_000_000;
/** The limit for all candidates together, inflated or parsed: large attachments or zip bombs must not take long. */
const MAX_READ = 10 * MAX_DRAFT_BYTES;
/** How many embedded files to try: a PDF portfolio may have many, but ours is among the first. */
const MAX_CANDIDATES = 32;
/** How far a stream's dictionary may extend before and after `/EmbeddedFile`, in bytes. */
const DICTIONARY_REACH = 2048;

/**
 * Extracts the draft from a PDF of ours, even if other programs have rewritten it (qpdf, merging, linearising).
 *
 * No PDF library is needed: a stream is always a separate object in the file, so the embedded file can be found by its
 * type. The result is outside data that still has to pass `restore`.
 *
 * @param bytes any file
 * @returns the JSON; undefined if this is not a PDF, is encrypted, or has no attachment of ours
 */
export async function extractDraftJson(bytes: Uint8Array): Promise<string | undefined> {
  if (bytes.length > MAX_PDF_BYTES || !hasPdfHeader(bytes)) return undefined;
  const budget = { left: MAX_READ };
  // Several dictionaries of a hostile file may lead to the same stream; each stream is read only once.
  const seen = new Set<number>();
  let at = 0;
  for (let candidate = 0; candidate < MAX_CANDIDATES; candidate++) {
    at = indexOf(bytes, '/EmbeddedFile', at);
    if (at === -1) return undefined;
    const json = await readStream(bytes, at, budget, seen);
    if (json !== undefined) return json;
    at += 1;
  }
  return undefined;
}

/** Whether a PDF is encrypted, according to its trailer at the end (or at the start of a linearised file). */
export function isEncryptedPdf(bytes: Uint8Array): boolean {
  const near = 4096;
  const places = [bytes.subarray(0, near), bytes.subarray(Math.max(0, bytes.length - near))];
  return places.some((place) => /\/Encrypt\s+\d+\s+\d+\s+R/.test(latin1(place)));
}

/** Like other readers, accepts other bytes before the header. */
function hasPdfHeader(bytes: Uint8Array): boolean {
  const header = indexOf(bytes.subarray(0, 1024), '%PDF-', 0);
  return header !== -1;
}

/** The text of the stream whose dictionary contains offset `at`, if it is a draft of ours and not in `seen` yet. */
async function readStream(
  bytes: Uint8Array,
  at: number,
  budget: Budget,
  seen: Set<number>,
): Promise<string | undefined> {
  const open = lastIndexOf(bytes, 'obj', at, DICTIONARY_REACH);
  const keyword = indexOf(bytes.subarray(0, at + DICTIONARY_REACH), 'stream', at);
  // The search also finds `/EmbeddedFiles` in the catalog, where the object ends before any stream.
  const end = indexOf(bytes.subarray(0, at + DICTIONARY_REACH), 'endobj', at);
  if (open === -1 || keyword === -1 || (end !== -1 && end < keyword)) return undefined;
  const dictionary = latin1(bytes.subarray(open, keyword));
  const start = keyword + 'stream'.length + lineEndAt(bytes, keyword + 'stream'.length);
  if (seen.has(start)) return undefined;
  seen.add(start);
  for (const stop of streamEnds(bytes, start, dictionary)) {
    const json = await decode(bytes.subarray(start, stop), dictionary, budget);
    if (json !== undefined) return json;
  }
  return undefined;
}

async function decode(data: Uint8Array, dictionary: string, budget: Budget): Promise<string | undefined> {
  const [, single, several = ''] = /\/Filter\s*(?:\/(\w+)|\[([^\]]*)\])/.exec(dictionary) ?? [];
  const filters = single === undefined ? (several.match(/\w+/g) ?? []) : [single];
  const isPlain = filters.length === 0;
  if (!isPlain && filters.join() !== 'FlateDecode') return undefined;
  if (isPlain) budget.left -= data.length;
  if (budget.left < 0 || (isPlain && data.length > MAX_DRAFT_BYTES)) return undefined;
  try {
    const plain = isPlain ? data : await inflateWithin(data, MAX_DRAFT_BYTES, budget);
    const json = new TextDecoder('utf-8', { fatal: true }).decode(plain);
    if (isNestedDeeper(json, MAX_DEPTH)) return undefined;
    const parsed: unknown = JSON.parse(json);
    const isOurs = typeof parsed === 'object' && parsed !== null && 'format' in parsed && parsed.format === FORMAT;
    return isOurs ? json : undefined;
  } catch {
    // Broken data, not UTF-8, not JSON or too large: in any case not our draft.
    return undefined;
  }
}

/**
 * The possible ends of a stream: the one given by `/Length` if it is correct; otherwise at `endstream`. The last bytes of
 * compressed data may look like the line break before the keyword, so each end is tried; in plain JSON a line break has
 * no meaning, so one end is enough.
 */
function streamEnds(bytes: Uint8Array, start: number, dictionary: string): number[] {
  const length = /\/Length\s+(\d{1,9})\b(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  if (length !== undefined) {
    const end = start + Number(length);
    if (end <= bytes.length && /^\s*endstream/.test(latin1(bytes.subarray(end, end + 16)))) return [end];
  }
  const keyword = indexOf(bytes, 'endstream', start);
  if (keyword === -1) return [];
  const isPlain = !/\/Filter\b/.test(dictionary);
  const stops = isPlain ? [keyword - lineEndBefore(bytes, keyword)] : [keyword - 1, keyword - 2, keyword];
  return stops.filter((stop) => stop > start);
}

const lineEndAt = (bytes: Uint8Array, at: number): number =>
  bytes[at] === 0x0d ? (bytes[at + 1] === 0x0a ? 2 : 1) : bytes[at] === 0x0a ? 1 : 0;

const lineEndBefore = (bytes: Uint8Array, at: number): number =>
  bytes[at - 1] === 0x0a ? (bytes[at - 2] === 0x0d ? 2 : 1) : bytes[at - 1] === 0x0d ? 1 : 0;

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (matches(bytes, word, at)) return at;
  }
  return -1;
}

function lastIndexOf(bytes: Uint8Array, word: string, from: number, reach: number): number {
  for (let at = from; at >= Math.max(0, from - reach); at--) {
    if (matches(bytes, word, at)) return at;
  }
  return -1;
}

function matches(bytes: Uint8Array, word: string, at: number): boolean {
  for (let index = 0; index < word.length; index++) {
    if (bytes[at + index] !== word.charCodeAt(index)) return false;
  }
  return true;
}
