import { toDraftJson } from '../../../../src/lib/exports/draft-json.js';
import type { PackageFile } from '../../../../src/lib/exports/package/index.js';
import { exampleDraft, issuesOf } from '../../support/example.js';

/** A damaged file, and the allowed results of opening it. */
export interface Damaged {
  what: string;
  bytes: Uint8Array;
  /**
   * `refused`: it must not open. `opens`: it must open with the original content. `same`: it must open so or be
   * refused. `sound`: its text has no checksum, so it may open with other content, but as a draft that works.
   */
  outcome: 'refused' | 'opens' | 'same' | 'sound';
  passphrase?: string;
  /** The attachments that must come with the draft, if it opens. */
  attachments?: readonly PackageFile[];
}

export const original = exampleDraft({ 'confirm.remarks': '備考です。' });
export const originalJson = toDraftJson(original, issuesOf(original));

export const bytesOf = (...parts: (string | Uint8Array)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));

/** Positions spread over a file: both ends, and `count` between them. */
function placesIn(length: number, count: number): number[] {
  const between = Array.from({ length: count }, (_, index) => Math.floor(((index + 0.5) * length) / count));
  return [...new Set([0, 1, ...between, length - 2, length - 1])];
}

/** The file cut off at many positions. `outcome` returns the allowed result where nothing essential is lost. */
export function cuts(
  name: string,
  good: Uint8Array,
  count: number,
  outcome: Damaged['outcome'] = 'refused',
): Damaged[] {
  return placesIn(good.length, count).map((at) => ({
    what: `${name} cut at ${at}`,
    bytes: good.slice(0, at),
    outcome,
  }));
}

/** The file with one bit flipped, at many positions and in turn each of the eight bits. */
export function flips(name: string, good: Uint8Array, count: number, outcome: Damaged['outcome'] = 'same'): Damaged[] {
  return placesIn(good.length, count).map((at, index) => {
    const bytes = good.slice();
    bytes[at]! ^= 1 << (index % 8);
    return { what: `${name} with bit ${index % 8} flipped at ${at}`, bytes, outcome };
  });
}
