import type { Procedure } from '../definition/types.js';
import { countOr, isEnvelope, nextRevision } from '../draft/envelope.js';
import { restoreStoredTemplate } from '../draft/template/restore.js';
import type { Template } from '../draft/template/types.js';
import { database } from './db.js';
import { dropRescue, loadRescue, ofTemplate } from './rescue.js';
import { writeTogether } from './together.js';

/** A record that this version cannot read; it stays in the database. */
export interface UnreadableTemplate {
  id: string;
  raw: unknown;
  message: string;
}

export interface TemplateList {
  kept: readonly Template[];
  unreadable: readonly UnreadableTemplate[];
}

/** Another tab has saved or erased the template in the meantime; saving ours would overwrite its changes or bring it back. */
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
  return stored && restoreStoredTemplate(id, stored.template, procedures, now);
}

/** All templates, most recently changed first; unreadable records are listed separately. */
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

/** As for drafts: NaN, which equals no revision, for a record that is not a template and must not be overwritten. */
const revisionOf = (raw: unknown): number => (isEnvelope(raw) ? countOr(raw['revision'], 0) : NaN);

/**
 * Saves a template.
 * @returns the template as saved, with its revision one higher
 * @throws TemplateConflictError if the stored revision is another one, or if the template was saved before and is now
 *   missing; nothing is written then. QuotaExceededError if the disk is full
 */
export const saveTemplate = (template: Template): Promise<Template> => write(template, template.revision === 0);

/** Stores a template again that was just erased. Returns and throws what `saveTemplate` does. */
export const putTemplateBack = (template: Template): Promise<Template> => write(template, true);

/** @param mayBeMissing whether the template may be one that is not stored */
async function write(template: Template, mayBeMissing: boolean): Promise<Template> {
  return writeTogether(['templates'], async (transaction) => {
    const templates = transaction.objectStore('templates');
    const stored = await templates.get(template.id);
    if (!stored && !mayBeMissing)
      throw new TemplateConflictError(
        'このひな形は、別の画面で消されました。残すときは、「ひな形を渡す」からファイルに書き出してください。',
      );
    if (stored && revisionOf(stored.template) !== template.revision)
      throw new TemplateConflictError(
        '別の画面でこのひな形が保存されています。ここで入力したものを写してから、ページを再読み込みしてください。',
      );
    const saved: Template = { ...template, revision: nextRevision(template.revision) };
    await templates.put({ id: template.id, template: saved });
    return saved;
  });
}

/**
 * What was typed into a template, but not saved, when its page was left last time; undefined if there is none, or if the
 * template was saved elsewhere since.
 */
export function lastEdits(template: Template, procedures: readonly Procedure[], now: Date): Template | undefined {
  const left = loadRescue(ofTemplate(template.id));
  if (left === undefined) return undefined;
  try {
    const edited = restoreStoredTemplate(template.id, left, procedures, now);
    return edited.revision === template.revision ? edited : undefined;
  } catch {
    return undefined;
  }
}

/** Permanently removes a template; drafts made from it keep what they took from it. */
export async function eraseTemplate(id: string): Promise<void> {
  await (await database()).delete('templates', id);
  dropRescue(ofTemplate(id));
}
