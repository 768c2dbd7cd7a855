import { procedures } from '$procedures/index.js';
import { todayInJapan } from '../../calendar/today.js';
import { newId } from '../../draft/new-id.js';
import { plainText } from '../../draft/template/texts.js';
import type { Template } from '../../draft/template/types.js';
import type { Draft } from '../../draft/types.js';
import { isComplete, toDraftJson } from '../../exports/draft-json.js';
import { fileName } from '../../exports/file-name.js';
import { templateFileName, toTemplateJson } from '../../exports/template/template-json.js';
import { listDrafts, loadDraft } from '../../storage/drafts.js';
import { chooseFolder, mayUse } from '../../storage/folder.js';
import { loadSetting, saveSetting } from '../../storage/settings.js';
import { listTemplates } from '../../storage/templates.js';
import { validate } from '../../validation/validate.js';
import {
  listLibrary,
  linkTo,
  putBack,
  putNew,
  readLinks,
  takeNote,
  dropNote,
  type Entry,
  type Links,
} from './folder-entries.js';

const FOLDER = 'library-folder';
const LINKS = 'library-links';
const BROWSER = 'library-browser';
const NAME = 'writer';

/** The team's shared folder: what lies there, what of it is at hand here. */
export class SharedFolder {
  /** `closed`: chosen before, and the browser wants a press before it may be used again. */
  state = $state<'loading' | 'none' | 'closed' | 'open'>('loading');
  entries = $state.raw<readonly Entry[]>([]);
  drafts = $state.raw<readonly Draft[]>([]);
  templates = $state.raw<readonly Template[]>([]);
  links: Links = $state.raw({});
  /** Who writes the notes. */
  by = $state('');
  said = $state('');
  failure = $state('');
  #folder: FileSystemDirectoryHandle | undefined;
  #browser = '';

  get folderName(): string {
    return this.#folder?.name ?? '';
  }

  async start(): Promise<void> {
    const [folder, links, by, browser] = await Promise.all([
      loadSetting(FOLDER).catch(() => undefined),
      loadSetting(LINKS).catch(() => undefined),
      loadSetting(NAME).catch(() => ''),
      loadSetting(BROWSER).catch(() => ''),
    ]);
    this.links = readLinks(links);
    this.by = plainText(by, 60);
    this.#browser = plainText(browser, 60);
    if (this.#browser === '') {
      this.#browser = newId();
      await saveSetting(BROWSER, this.#browser).catch(() => undefined);
    }
    this.#folder = folder as FileSystemDirectoryHandle | undefined;
    if (!this.#folder) this.state = 'none';
    else if (await mayUse(this.#folder, false).catch(() => false)) await this.#enter();
    else this.state = 'closed';
  }

  async choose(): Promise<void> {
    const folder = await this.#try(() => chooseFolder('library'));
    if (!folder) return;
    this.#folder = folder;
    // A browser that cannot keep it asks again next time.
    await saveSetting(FOLDER, folder).catch(() => undefined);
    await this.#enter();
  }

  /** The browser's question whether the folder may be used again. */
  async reopen(): Promise<void> {
    const folder = this.#folder;
    if (folder && (await this.#try(() => mayUse(folder, true)))) await this.#enter();
  }

  /** Forgets the folder; nothing in it changes. */
  async forget(): Promise<void> {
    this.#folder = undefined;
    this.entries = [];
    this.state = 'none';
    await saveSetting(FOLDER, null).catch(() => undefined);
  }

  async #enter(): Promise<void> {
    this.state = 'open';
    await this.reload();
  }

  async reload(): Promise<void> {
    const folder = this.#folder;
    if (!folder) return;
    const now = new Date();
    const [entries, drafts, templates] = await Promise.all([
      this.#try(() => listLibrary(folder)),
      listDrafts(procedures, now).then(
        ({ kept }) => kept.filter(({ deletedAt }) => deletedAt === null).map(({ draft }) => draft),
        () => [],
      ),
      listTemplates(procedures, now).then(
        ({ kept }) => kept,
        () => [],
      ),
    ]);
    this.entries = entries ?? [];
    this.drafts = drafts;
    this.templates = templates;
  }

  /** Whether somebody else has a file at hand. */
  isTaken({ note }: Entry): boolean {
    return note !== null && note.browser !== this.#browser;
  }

  get #me(): { by: string; browser: string } {
    return { by: this.by.trim() || '名前なし', browser: this.#browser };
  }

  async saveName(): Promise<void> {
    await saveSetting(NAME, plainText(this.by, 60)).catch(() => undefined);
  }

  /** A draft was made of a file here: a note says so to the others, and the way back is kept. */
  async took({ file }: Entry, draftId: string): Promise<void> {
    const folder = this.#folder;
    this.said = '';
    if (!folder) return;
    const link = await this.#try(() => linkTo(file));
    if (!link) return;
    await this.#keepLinks({ ...this.links, [draftId]: link });
    const note = { ...this.#me, at: new Date().toISOString() };
    await this.#try(() => takeNote(folder, file.name, note));
    await this.reload();
  }

  /** Puts a draft that was taken back into the folder. */
  async putBack(draftId: string): Promise<void> {
    const folder = this.#folder;
    const link = this.links[draftId];
    const draft = (await loadDraft(draftId, procedures, new Date()).catch(() => undefined))?.draft;
    if (!folder || !link || !draft) return;
    this.said = '';
    const put = await this.#try(() => putBack(folder, link, this.#json(draft), this.#me, new Date()));
    if (!put) return;
    this.said = put.conflict
      ? `ほかの人が変えていたので、「${put.name}」として並べて置きました。二つを見比べてください。`
      : `「${put.name}」をフォルダーに戻しました。`;
    await this.#unlink(draftId);
  }

  /** Gives up a file without putting anything back; the draft here stays. */
  async release(draftId: string): Promise<void> {
    const [folder, link] = [this.#folder, this.links[draftId]];
    if (folder && link) await this.#try(() => dropNote(folder, link.name, this.#browser));
    await this.#unlink(draftId);
  }

  async put(draft: Draft): Promise<void> {
    const complete = isComplete(this.#issues(draft));
    const name = fileName(this.#procedure(draft), draft, complete, todayInJapan(new Date()), 'json');
    await this.#putNew(name, this.#json(draft));
  }

  async putTemplate(template: Template): Promise<void> {
    await this.#putNew(templateFileName(template), new Blob([toTemplateJson(template)]));
  }

  async #putNew(name: string, data: Blob): Promise<void> {
    const folder = this.#folder;
    this.said = '';
    const put = folder && (await this.#try(() => putNew(folder, name, data)));
    if (put !== undefined) this.said = `「${put}」をフォルダーに置きました。`;
    await this.reload();
  }

  async #unlink(draftId: string): Promise<void> {
    const { [draftId]: _gone, ...rest } = this.links;
    await this.#keepLinks(rest);
    await this.reload();
  }

  async #keepLinks(links: Links): Promise<void> {
    this.links = links;
    await saveSetting(LINKS, links).catch(() => undefined);
  }

  #procedure(draft: Draft) {
    return procedures.find(({ id }) => id === draft.procedure)!;
  }

  #issues(draft: Draft) {
    return validate(this.#procedure(draft), draft, { today: todayInJapan(new Date()) });
  }

  #json(draft: Draft): Blob {
    return new Blob([toDraftJson(draft, this.#issues(draft))], { type: 'application/json' });
  }

  /** Does something with the folder; what goes wrong there is said, and nothing here is lost. */
  async #try<T>(act: () => Promise<T>): Promise<T | undefined> {
    this.failure = '';
    try {
      return await act();
    } catch (error) {
      const why = error instanceof DOMException ? error.name : '';
      this.failure =
        why === 'NotAllowedError' || why === 'SecurityError'
          ? 'フォルダーを使う許可がありません。もう一度開いて、許可してください。'
          : 'フォルダーを読み書きできませんでした。つながっているか、書き込めるかを確かめて、もう一度押してください。';
      return undefined;
    }
  }
}
