import type { Review } from '../../draft/review/types.js';
import { FORMAT, VERSION, type Draft } from '../../draft/types.js';
import { SCHEMA } from '../draft-json.js';
import { safeName } from '../file-name.js';

/** A draft with what is said about it, as a file's text. `sentAt` is ISO 8601, UTC. */
export function toReviewJson(draft: Draft, review: Review, by: string, sentAt: string): string {
  const { threads, ticks, aside } = review;
  const head = { $schema: SCHEMA, format: FORMAT, version: VERSION, kind: 'review', procedure: draft.procedure };
  return `${JSON.stringify({ ...head, id: draft.id, title: draft.title, by, sentAt, review: { threads, ticks, ...(aside ? { aside } : {}) }, draft }, null, 2)}\n`;
}

/** What such a file is called: コメント_会社名_20260410.shitagaki. `day` is YYYYMMDD in Japan. */
export function reviewFileName({ title }: Draft, day: string): string {
  return `コメント_${safeName(title) || '下書き'}_${day}.shitagaki`;
}
