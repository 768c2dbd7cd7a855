import type { Procedure } from '../definition/types.js';
import { companyOf } from '../draft/stored-text.js';
import type { Draft } from '../draft/types.js';
import { UNSAFE } from './unsafe-characters.js';

/** A text made safe as part of a file name: at most 60 characters, unsafe ones replaced with `_`. */
export function safePart(text: string): string {
  // Cut by code points, so that no surrogate pair is split.
  return [...text.replace(UNSAFE, '_').trim()].slice(0, 60).join('');
}

/**
 * The name of a draft's file: 【未完成】下書き_会社名_20260410.pdf. Without a company name the draft's title is used.
 * @param day YYYYMMDD in Japan
 */
export function fileName(
  procedure: Procedure,
  draft: Draft,
  complete: boolean,
  day: string,
  extension: string,
): string {
  const safe = safePart(companyOf(procedure, draft.values) || draft.title) || '下書き';
  return `${complete ? '' : '【未完成】'}下書き_${safe}_${day}.${extension}`;
}
