import type { Procedure } from '../../definition/types.js';
import type { Carrying } from '../../draft/template/carry.js';
import { copyTemplate, createTemplate, templateFrom } from '../../draft/template/make.js';
import type { Template } from '../../draft/template/types.js';
import type { Draft } from '../../draft/types.js';
import { listDrafts } from '../../storage/drafts.js';
import {
  eraseTemplate,
  listTemplates,
  putTemplateBack,
  saveTemplate,
  type UnreadableTemplate,
} from '../../storage/templates.js';
import { onChange } from '../../browser/tabs.js';
import { procedures } from '$procedures/index.js';

/** The templates stored in this browser, and the drafts that a template can be made from. */
export class TemplateListState {
  readonly procedures: readonly Procedure[] = procedures;
  templates = $state.raw<readonly Template[]>([]);
  unreadable = $state.raw<readonly UnreadableTemplate[]>([]);
  drafts = $state.raw<readonly Draft[]>([]);
  loaded = $state(false);
  failed = $state(false);

  procedureOf({ procedure }: Template | Draft): Procedure {
    return procedures.find(({ id }) => id === procedure)!;
  }

  /** Loads the list, and reloads it when another tab may have changed anything. Returns a function that stops this. */
  open(): () => void {
    void this.reload();
    return onChange(({ id }) => void (id === '' && this.reload()));
  }

  async reload(): Promise<void> {
    try {
      const now = new Date();
      const [templates, drafts] = await Promise.all([listTemplates(procedures, now), listDrafts(procedures, now)]);
      this.templates = templates.kept;
      this.unreadable = templates.unreadable;
      this.drafts = drafts.kept.filter(({ deletedAt }) => deletedAt === null).map(({ draft }) => draft);
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.loaded = true;
  }

  /** Stores an empty template. */
  blank(procedure: Procedure): Promise<Template> {
    return this.#keep(createTemplate(procedure, new Date(), { title: '', desk: this.#lastDesk() }));
  }

  /** Stores a template with a draft's answers; `carrying` says which kinds of answers to include. */
  fromDraft(draft: Draft, carrying: Carrying): Promise<Template> {
    const naming = { title: `${draft.title}のひな形`, desk: this.#lastDesk() };
    return this.#keep(templateFrom(this.procedureOf(draft), draft, new Date(), naming, carrying));
  }

  duplicate(template: Template): Promise<Template> {
    return this.#keep(copyTemplate(template, new Date(), `${template.title}のコピー`));
  }

  async remove(template: Template): Promise<void> {
    await this.erase(template.id);
  }

  /** Removes a record, also one that cannot be read. */
  async erase(id: string): Promise<void> {
    await eraseTemplate(id);
    await this.reload();
  }

  /** Restores a template that was just removed. */
  async putBack(template: Template): Promise<void> {
    await putTemplateBack(template);
    await this.reload();
  }

  /** The help desk's name in an earlier template, as the default: one browser belongs to one desk. */
  #lastDesk(): string {
    return this.templates.find(({ desk }) => desk !== '')?.desk ?? '';
  }

  async #keep(template: Template): Promise<Template> {
    const saved = await saveTemplate(template);
    await this.reload();
    return saved;
  }
}
