import type { Procedure } from '../definition/types.js';
import { restoreTemplate } from '../draft/template/restore.js';
import type { Template } from '../draft/template/types.js';
import { database } from './db.js';

/** A record that this version cannot read; it stays in the database. */
export interface UnreadableTemplate {
  id: string;
  message: string;
}

export interface TemplateList {
  kept: readonly Template[];
  unreadable: readonly UnreadableTemplate[];
}

/** Another tab has saved the template in the meantime; saving ours would overwrite its changes. */
export class TemplateConflictError extends Error {
  override readonly name = 'TemplateConflictError';
}

/** The template with an id; undefined if there is none. Throws `RestoreError` for a record that cannot be read. */
export async function loadTemplate(
  id: string,
  procedures: readonly Procedure[],
  now: Date,
): Promise<Template | undefined> {
  const stored = await (await database()).get('templates', id);
  return stored && restoreTemplate(stored.template, procedures, now).template;
}

/** All templates, most recently changed first; unreadable records are listed separately. */
export async function listTemplates(procedures: readonly Procedure[], now: Date): Promise<TemplateList> {
  const kept: Template[] = [];
  const unreadable: UnreadableTemplate[] = [];
  for (const { id, template } of await (await database()).getAll('templates')) {
    try {
      kept.push(restoreTemplate(template, procedures, now).template);
    } catch (error) {
      unreadable.push({ id, message: error instanceof Error ? error.message : String(error) });
    }
  }
  kept.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return { kept, unreadable };
}

const revisionOf = (raw: unknown) => (raw as { revision?: unknown } | null | undefined)?.revision;

/**
 * Saves a template.
 * @returns the template as saved, with its revision one higher
 * @throws TemplateConflictError if the stored revision is another one; nothing is overwritten then. QuotaExceededError
 *   if the disk is full
 */
export async function saveTemplate(template: Template): Promise<Template> {
  const transaction = (await database()).transaction('templates', 'readwrite', { durability: 'strict' });
  const stored = await transaction.store.get(template.id);
  if (stored && revisionOf(stored.template) !== template.revision) {
    transaction.abort();
    await transaction.done.catch(() => undefined);
    throw new TemplateConflictError('別の画面でこのひな形が保存されています。ページを再読み込みしてください。');
  }
  const saved: Template = { ...template, revision: template.revision + 1 };
  await transaction.store.put({ id: template.id, template: saved });
  await transaction.done;
  return saved;
}

/** Permanently removes a template; drafts made from it keep what they took from it. */
export async function eraseTemplate(id: string): Promise<void> {
  await (await database()).delete('templates', id);
}
