import type { Procedure } from '../../definition/types.js';
import { draftFrom } from '../../draft/template/apply.js';
import { copyTemplate } from '../../draft/template/make.js';
import { restoreTemplateText, type RestoredTemplate } from '../../draft/template/restore.js';
import type { Template } from '../../draft/template/types.js';
import { MAX_JSON, RestoreError } from '../../draft/restore.js';
import type { Draft } from '../../draft/types.js';
import { fromFragment } from '../../exports/template/link.js';
import { loadTemplate, saveTemplate } from '../../storage/templates.js';
import { nameFor } from '../../session/later/create-draft.js';
import { saveNewDraft } from '../../session/later/save-new-draft.js';
import { procedures } from '$procedures/index.js';

/** A received template as shown to the user before anything is stored. */
export interface ReceivedTemplate extends RestoredTemplate {
  procedure: Procedure;
  /** A stored template with the same id, if any. */
  existing: Template | undefined;
}

async function received(restored: RestoredTemplate): Promise<ReceivedTemplate> {
  const { template } = restored;
  const procedure = procedures.find(({ id }) => id === template.procedure)!;
  const existing = await loadTemplate(template.id, procedures, new Date()).catch(() => undefined);
  return { ...restored, procedure, existing };
}

/** Reads a template file; nothing is stored. Throws `RestoreError` with a message for the user. */
export async function readTemplateFile(file: Blob): Promise<ReceivedTemplate> {
  if (file.size > MAX_JSON) throw new RestoreError('too-big');
  return received(restoreTemplateText(await file.text(), procedures, new Date()));
}

/** Reads the template in a link's fragment (`#…`). Throws `LinkError` or `RestoreError` with a message for the user. */
export async function readTemplateLink(hash: string): Promise<ReceivedTemplate> {
  return received(fromFragment(hash, procedures, new Date()));
}

/** Creates a draft from a template, and stores it. */
export async function createFromTemplate({
  procedure,
  template,
}: Pick<ReceivedTemplate, 'procedure' | 'template'>): Promise<Draft> {
  return saveNewDraft(procedure, draftFrom(procedure, template, new Date(), await nameFor(procedure)));
}

/** Stores a received template; one with the same id is never overwritten, the new one gets its own. */
export async function keepTemplate({ template, existing }: ReceivedTemplate): Promise<Template> {
  return saveTemplate(existing ? copyTemplate(template, new Date(), template.title) : { ...template, revision: 0 });
}
