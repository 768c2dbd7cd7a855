import type { FieldId, Path, Procedure } from '../../definition/types.js';
import { describeTemplate, setRule, setTemplateValue } from '../../draft/template/edit.js';
import type { TemplateField } from '../../draft/template/fields.js';
import { setWay, type SectionWay } from '../../draft/template/section-way.js';
import type { FieldRule, Template } from '../../draft/template/types.js';
import type { Json } from '../../draft/types.js';
import { dropRescue, keepRescue, ofTemplate } from '../../storage/rescue.js';
import { lastEdits, loadTemplate, saveTemplate } from '../../storage/templates.js';
import { REST, type SaveState } from '../../session/autosave.svelte.js';
import { procedures } from '$procedures/index.js';

/** One template being edited: its contents, and whether they are saved. */
export class TemplateEditorState {
  readonly procedure: Procedure;
  template: Template = $state.raw() as Template;
  state = $state<SaveState>('saved');
  failure = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dirty = false;
  #running: Promise<void> = Promise.resolve();

  constructor(procedure: Procedure, template: Template) {
    this.procedure = procedure;
    this.template = template;
  }

  set(path: Path, value: Json): void {
    this.#change(setTemplateValue(this.template, path, value, new Date()));
  }
  rule(key: FieldId, change: { [part in keyof FieldRule]?: FieldRule[part] | undefined }): void {
    this.#change(setRule(this.template, key, change, new Date()));
  }
  /** Asks a whole section in one way. `filled`: the keys of the fields with a value. */
  ask(section: readonly TemplateField[], way: SectionWay, filled: ReadonlySet<string>): void {
    this.#change(setWay(this.template, section, way, filled, new Date()));
  }
  describe(change: Partial<Pick<Template, 'title' | 'desk' | 'note'>>): void {
    this.#change(describeTemplate(this.template, change, new Date()));
  }

  /** The page may be left, now or for good: what is not saved is kept for the next time, too. */
  leave(): void {
    if (this.state === 'saved') return;
    keepRescue(ofTemplate(this.template.id), this.template);
    // A page that is left begins no transaction (storage/page-away.ts).
    setTimeout(() => void this.flush());
  }

  /** Takes over what was typed last time. */
  takeUp(edited: Template): void {
    this.#change(edited);
  }

  /** Saves pending changes now; saves never overlap. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running = this.#running.then(() => this.#write());
    return this.#running;
  }

  #change(next: Template): void {
    if (next === this.template) return;
    this.template = next;
    this.#dirty = true;
    this.state = 'saving';
    this.#timer ??= setTimeout(() => void this.flush(), REST);
  }

  async #write(): Promise<void> {
    if (!this.#dirty) return;
    this.#dirty = false;
    try {
      const { revision } = await saveTemplate(this.template);
      this.template = { ...this.template, revision };
      this.failure = '';
      this.state = this.#dirty ? 'saving' : 'saved';
      if (!this.#dirty) dropRescue(ofTemplate(this.template.id));
    } catch (error) {
      this.#dirty = true;
      this.state = 'failed';
      this.failure =
        error instanceof Error && error.name === 'TemplateConflictError'
          ? error.message
          : '保存できませんでした。ディスクの空きを確かめてください。「ひな形を渡す」からファイルに書き出すと、内容を残せます。';
    }
  }
}

/** Opens a stored template; undefined if there is none with that id. Throws `RestoreError` if it cannot be read. */
export async function editTemplate(id: string): Promise<TemplateEditorState | undefined> {
  const template = await loadTemplate(id, procedures, new Date());
  const procedure = procedures.find((one) => one.id === template?.procedure);
  if (!template || !procedure) return undefined;
  const editing = new TemplateEditorState(procedure, template);
  const edited = lastEdits(template, procedures, new Date());
  if (edited) editing.takeUp(edited);
  return editing;
}
