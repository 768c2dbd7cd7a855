import type { Procedure } from '../definition/types.js';
import { companyOf } from '../draft/stored-text.js';
import type { Draft } from '../draft/types.js';

/** What no file system takes in a name, and what would hide in one. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu;

/** A text as a part of a file's name: at most 60 characters, none that a file system refuses. */
export function safeName(text: string): string {
  // By characters, so that none is cut in two.
  return [...text.replace(UNSAFE, '_').trim()].slice(0, 60).join('');
}

/**
 * What a draft's file is called: 【未完成】下書き_会社名_20260410.pdf. `day` is YYYYMMDD in Japan; the title stands in
 * while there is no company name.
 */
export function fileName(
  procedure: Procedure,
  draft: Draft,
  complete: boolean,
  day: string,
  extension: string,
): string {
  const safe = safeName(companyOf(procedure, draft.values) || draft.title) || '下書き';
  return `${complete ? '' : '【未完成】'}下書き_${safe}_${day}.${extension}`;
}
