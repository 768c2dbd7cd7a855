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

/** A template as it is shown before anything of it is kept. */
export interface ReceivedTemplate extends RestoredTemplate {
  procedure: Procedure;
  /** One of the same identity that is here already. */
  twin: Template | undefined;
}

async function received(restored: RestoredTemplate): Promise<ReceivedTemplate> {
  const { template } = restored;
  const procedure = procedures.find(({ id }) => id === template.procedure)!;
  const twin = await loadTemplate(template.id, procedures, new Date()).catch(() => undefined);
  return { ...restored, procedure, twin };
}

/** The template in a file; nothing is stored. Throws `RestoreError` with a message for people. */
export async function readTemplateFile(file: Blob): Promise<ReceivedTemplate> {
  if (file.size > MAX_JSON) throw new RestoreError('too-big');
  return received(restoreTemplateText(await file.text(), procedures, new Date()));
}

/** The template in the page's own address, behind its `#`. Throws `LinkError` or `RestoreError`. */
export async function readTemplateLink(hash: string): Promise<ReceivedTemplate> {
  return received(fromFragment(hash, procedures, new Date()));
}

/** Begins a draft of a template, and keeps it. */
export async function createFromTemplate({
  procedure,
  template,
}: Pick<ReceivedTemplate, 'procedure' | 'template'>): Promise<Draft> {
  return saveNewDraft(procedure, draftFrom(procedure, template, new Date(), await nameFor(procedure)));
}

/** Keeps a received template: beside one of the same identity, never over it. */
export async function keepTemplate({ template, twin }: ReceivedTemplate): Promise<Template> {
  return saveTemplate(twin ? copyTemplate(template, new Date(), template.title) : { ...template, revision: 0 });
}
