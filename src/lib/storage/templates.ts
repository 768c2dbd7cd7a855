import type { Procedure } from '../definition/types.js';
import { countOr, isEnvelope, nextRevision } from '../draft/envelope.js';
import { restoreStoredTemplate } from '../draft/template/restore.js';
import type { Template } from '../draft/template/types.js';
import { database } from './db.js';

/** A record that this version cannot read; it stays where it is. */
export interface UnreadableTemplate {
  id: string;
  raw: unknown;
  message: string;
}

export interface TemplateList {
  kept: readonly Template[];
  unreadable: readonly UnreadableTemplate[];
}

/** A template that another tab has saved in the meantime: ours would overwrite it. */
export class TemplateConflictError extends Error {
  override readonly name = 'TemplateConflictError';
}

/** The template of an id; undefined where none is. Throws `RestoreError` for a record that cannot be read. */
export async function loadTemplate(
  id: string,
  procedures: readonly Procedure[],
  now: Date,
): Promise<Template | undefined> {
  const stored = await (await database()).get('templates', id);
  return stored && restoreStoredTemplate(id, stored.template, procedures, now);
}

/** All templates, last changed first; records that cannot be read are named, not dropped. */
export async function listTemplates(procedures: readonly Procedure[], now: Date): Promise<TemplateList> {
  const kept: Template[] = [];
  const unreadable: UnreadableTemplate[] = [];
  for (const { id, template } of await (await database()).getAll('templates')) {
    try {
      kept.push(restoreStoredTemplate(id, template, procedures, now));
    } catch (error) {
      unreadable.push({ id, raw: template, message: error instanceof Error ? error.message : String(error) });
    }
  }
  kept.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return { kept, unreadable };
}

/** As with drafts: what is no template is not to be overwritten. */
const revisionOf = (raw: unknown): number => (isEnvelope(raw) ? countOr(raw['revision'], 0) : NaN);

/**
 * Saves a template and answers with it as saved, its revision one higher. Within one transaction it checks that nobody
 * else has saved since: else `TemplateConflictError`, and nothing is overwritten. A full disk is a `QuotaExceededError`.
 */
export async function saveTemplate(template: Template): Promise<Template> {
  const transaction = (await database()).transaction('templates', 'readwrite', { durability: 'strict' });
  const stored = await transaction.store.get(template.id);
  if (stored && revisionOf(stored.template) !== template.revision) {
    transaction.abort();
    await transaction.done.catch(() => undefined);
    throw new TemplateConflictError('別の画面でこのひな形が保存されています。ページを再読み込みしてください。');
  }
  const saved: Template = { ...template, revision: nextRevision(template.revision) };
  await transaction.store.put({ id: template.id, template: saved });
  await transaction.done;
  return saved;
}

/** Removes a template for good; drafts made from it keep what they took over. */
export async function eraseTemplate(id: string): Promise<void> {
  await (await database()).delete('templates', id);
}
