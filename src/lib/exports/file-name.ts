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
export function fileName(draft: Draft, complete: boolean, day: string, extension: string): string {
  const company = draft.values['office.companyName'] || draft.values['contact.companyName'];
  const name = typeof company === 'string' ? company : draft.title;
  const safe = safeName(name) || '下書き';
  return `${complete ? '' : '【未完成】'}下書き_${safe}_${day}.${extension}`;
}
