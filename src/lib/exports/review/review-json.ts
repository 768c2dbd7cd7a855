import type { Review } from '../../draft/review/types.js';
import { lastReceived } from '../../draft/review/exchange.js';
import { FORMAT, VERSION, type Draft } from '../../draft/types.js';
import { SCHEMA } from '../draft-json.js';
import { safePart } from '../file-name.js';

/** A draft with its review as the text of a file. @param by the sender's name @param sentAt ISO 8601, UTC */
export function toReviewJson(draft: Draft, review: Review, by: string, sentAt: string): string {
  const { threads, ticks, aside } = review;
  // With it the other side knows from which of its own files the answers have gone on.
  const replyTo = lastReceived(review);
  const head = { $schema: SCHEMA, format: FORMAT, version: VERSION, kind: 'review', procedure: draft.procedure };
  return `${JSON.stringify({ ...head, id: draft.id, title: draft.title, by, sentAt, ...(replyTo ? { replyTo } : {}), review: { threads, ticks, ...(aside ? { aside } : {}) }, draft }, null, 2)}\n`;
}

/** The name of a review file: コメント_下書きの名前_20260410.shitagaki. @param day YYYYMMDD in Japan */
export function reviewFileName({ title }: Draft, day: string): string {
  return `コメント_${safePart(title) || '下書き'}_${day}.shitagaki`;
}
