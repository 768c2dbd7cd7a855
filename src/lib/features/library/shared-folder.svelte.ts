import { procedures } from '$procedures/index.js';
import { browserId } from '../../browser/browser-id.js';
import { plainText } from '../../draft/template/texts.js';
import type { Template } from '../../draft/template/types.js';
import type { Draft } from '../../draft/types.js';
import { templateFileName, toTemplateJson } from '../../exports/template/template-json.js';
import { listDrafts, loadDraft } from '../../storage/drafts.js';
import { chooseFolder, mayUse } from '../../storage/folder.js';
import { loadFolder, loadSetting, saveSetting } from '../../storage/settings.js';
import { listTemplates } from '../../storage/templates.js';
import { draftForFolder } from './draft-for-folder.js';
import {
  listLibrary,
  linkTo,
  putBack,
  putNew,
  whyNot,
  readLinks,
  writeInUseNote,
  removeInUseNote,
  type FolderEntry,
  type SourceLinks,
} from './shared-folder-files.js';
import { reveal } from '../../characters/reveal.js';

const FOLDER = 'library-folder';
const LINKS = 'library-links';
const NAME = 'writer';
const LOCKED =
  '合言葉で閉じたファイルなので、「フォルダーに戻す」は使えません。直したら、合言葉を付けて書き出し、フォルダーに保存してください。';

/** The team's shared folder: its files, and which of them this browser has opened as drafts. */
export class SharedFolderState {
  /** `closed`: a folder was chosen before, but the browser requires a click before it may be used again. */
  state = $state<'loading' | 'none' | 'closed' | 'open'>('loading');
  entries = $state.raw<readonly FolderEntry[]>([]);
  drafts = $state.raw<readonly Draft[]>([]);
  templates = $state.raw<readonly Template[]>([]);
  links: SourceLinks = $state.raw({});
  /** The user's name, for in-use notes. */
  by = $state('');
  announcement = $state('');
  failure = $state('');
  #folder = $state.raw<FileSystemDirectoryHandle>();
  #browser = '';

  get folderName(): string {
    return this.#folder?.name ?? '';
  }

  /** Loads the settings and, if the browser still permits it, the folder. */
  async start(): Promise<void> {
    const [folder, links, by, id] = await Promise.all([
      loadFolder(FOLDER),
      loadSetting(LINKS).catch(() => undefined),
      loadSetting(NAME).catch(() => ''),
      browserId(),
    ]);
    this.links = readLinks(links);
    this.by = plainText(by, 60);
    this.#browser = id;
    this.#folder = folder;
    if (!this.#folder) this.state = 'none';
    else if (await mayUse(this.#folder, false).catch(() => false)) await this.#enter();
    else this.state = 'closed';
  }

  /** Lets the user choose a folder; call it from a click. */
  async choose(): Promise<void> {
    this.#begin();
    const folder = await this.#try(() => chooseFolder('library'));
    if (!folder) return;
    if (this.#folder && !(await this.#folder.isSameEntry(folder))) await this.#letGo();
    this.#folder = folder;
    // If the handle cannot be stored, the user has to choose the folder again next time.
    await saveSetting(FOLDER, folder).catch(() => undefined);
    await this.#enter();
  }

  /** Asks the browser for permission to use the folder again; call it from a click. */
  async reopen(): Promise<void> {
    const folder = this.#folder;
    this.#begin();
    if (folder && (await this.#try(() => mayUse(folder, true)))) await this.#enter();
  }

  /** Forgets the folder; its files stay as they are. */
  async forget(): Promise<void> {
    await this.#letGo();
    this.#folder = undefined;
    this.entries = [];
    this.state = 'none';
    await saveSetting(FOLDER, null).catch(() => undefined);
  }

  /** Forgets what was opened from the folder: it must not be put back into another one. */
  async #letGo(): Promise<void> {
    const folder = this.#folder;
    if (folder)
      for (const { name } of Object.values(this.links))
        await removeInUseNote(folder, name, this.#browser).catch(() => undefined);
    await this.#keepLinks({});
  }

  async #enter(): Promise<void> {
    this.state = 'open';
    await this.#read();
  }

  /** Reads the folder, and this browser's drafts and templates, again. */
  async reload(): Promise<void> {
    this.#begin();
    await this.#read();
  }

  async #read(): Promise<void> {
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

  /** Whether somebody else is using a file. */
  isTaken({ note }: FolderEntry): boolean {
    return note !== null && note.browser !== this.#browser;
  }

  get #me(): { by: string; browser: string } {
    return { by: this.by.trim() || '名前なし', browser: this.#browser };
  }

  /** Stores the user's name. */
  async saveName(): Promise<void> {
    await saveSetting(NAME, plainText(this.by, 60)).catch(() => undefined);
  }

  /**
   * Records that a draft was opened from a file: writes the in-use note, unless somebody else has one, and remembers where
   * to put the draft back. A locked file is not put back, because it would lie there without its lock.
   */
  async linkDraft(entry: FolderEntry, draftId: string): Promise<void> {
    const folder = this.#folder;
    const { file, kind } = entry;
    this.#begin();
    if (!folder) return;
    if (kind === 'locked') {
      this.announcement = LOCKED;
      return;
    }
    const link = await this.#try(() => linkTo(file));
    if (!link) return;
    await this.#keepLinks({ ...this.links, [draftId]: link });
    const note = { ...this.#me, at: new Date().toISOString() };
    if (!this.isTaken(entry)) await this.#try(() => writeInUseNote(folder, file.name, note));
    await this.#read();
  }

  /** Writes a draft back to the folder it was opened from. */
  async putBack(draftId: string): Promise<void> {
    const folder = this.#folder;
    const link = this.links[draftId];
    const draft = (await loadDraft(draftId, procedures, new Date()).catch(() => undefined))?.draft;
    if (!folder || !link || !draft) return;
    this.#begin();
    const { data } = await draftForFolder(draft, new Date());
    const put = await this.#try(() => putBack(folder, link, data, this.#me, new Date()));
    if (!put) return;
    this.announcement = put.conflict
      ? `ほかの人が変えていたので、「${reveal(put.name)}」として並べて置きました。二つを見比べてください。`
      : `「${reveal(put.name)}」をフォルダーに戻しました。`;
    await this.#unlink(draftId);
  }

  /** Stops using a file without writing anything back; the local draft stays. */
  async release(draftId: string): Promise<void> {
    const [folder, link] = [this.#folder, this.links[draftId]];
    this.#begin();
    if (folder && link) await this.#try(() => removeInUseNote(folder, link.name, this.#browser));
    await this.#unlink(draftId);
  }

  /** Writes a draft to the folder as a new file. */
  async put(draft: Draft): Promise<void> {
    const { name, data } = await draftForFolder(draft, new Date());
    await this.#putNew(name, data);
  }

  /** Writes a template to the folder as a new file. */
  async putTemplate(template: Template): Promise<void> {
    await this.#putNew(templateFileName(template), new Blob([toTemplateJson(template)]));
  }

  async #putNew(name: string, data: Blob): Promise<void> {
    const folder = this.#folder;
    this.#begin();
    const put = folder && (await this.#try(() => putNew(folder, name, data)));
    if (put !== undefined) this.announcement = `「${reveal(put)}」をフォルダーに置きました。`;
    await this.#read();
  }

  async #unlink(draftId: string): Promise<void> {
    const { [draftId]: _gone, ...rest } = this.links;
    await this.#keepLinks(rest);
    await this.#read();
  }

  async #keepLinks(links: SourceLinks): Promise<void> {
    this.links = links;
    await saveSetting(LINKS, links).catch(() => undefined);
  }

  /** What the last press led to is no longer shown. */
  #begin(): void {
    this.announcement = '';
    this.failure = '';
  }

  /** Runs an action on the folder; an error becomes `failure`, and the result undefined. */
  async #try<T>(act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      this.failure = whyNot(error);
      return undefined;
    }
  }
}
