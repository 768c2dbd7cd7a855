import { browserId } from '../../browser/browser-id.js';
import { plainText } from '../../draft/template/texts.js';
import type { Template } from '../../draft/template/types.js';
import type { Draft } from '../../draft/types.js';
import { templateFileName, toTemplateJson } from '../../exports/template/template-json.js';
import { chooseFolder, mayUse, readFile } from '../../storage/folder.js';
import { loadFolder, loadSetting, saveSetting } from '../../storage/settings.js';
import { draftForFolder, storedForFolder } from './draft-for-folder.js';
import { isGone, LOCKED, UNREAD, wasPut, wasPutBack, whyNot } from './folder-texts.js';
import { listOwn } from './list-own.js';
import {
  listLibrary,
  linkTo,
  putBack,
  putNew,
  writeInUseNote,
  removeInUseNote,
  type FolderEntry,
} from './shared-folder-files.js';
import { changeLinks, loadLinks, type SourceLink, type SourceLinks } from './source-links.js';

const FOLDER = 'library-folder';
const NAME = 'writer';

/** The team's shared folder: its files, and which of them this browser has opened as drafts. */
export class SharedFolderState {
  /** `closed`: a folder was chosen before, but the browser requires a click before it may be used again. */
  state = $state<'loading' | 'none' | 'closed' | 'open'>('loading');
  entries = $state.raw<readonly FolderEntry[]>([]);
  drafts = $state.raw<readonly Draft[]>([]);
  templates = $state.raw<readonly Template[]>([]);
  links: SourceLinks = $state.raw({});
  /** The file that is being looked at, to be opened as a draft. */
  opened = $state.raw<FolderEntry | null>(null);
  /** The user's name, for in-use notes. */
  by = $state('');
  announcement = $state('');
  failure = $state('');
  #folder = $state.raw<FileSystemDirectoryHandle>();
  #browser = '';
  /** The drafts that are being put back. */
  readonly #leaving = new Set<string>();

  get folderName(): string {
    return this.#folder?.name ?? '';
  }

  /** Loads the settings and, if the browser still permits it, the folder. */
  async start(): Promise<void> {
    const [folder, links, by, id] = await Promise.all([
      loadFolder(FOLDER),
      loadLinks(),
      loadSetting(NAME).catch(() => ''),
      browserId(),
    ]);
    this.links = links;
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
    this.opened = null;
    let gone: SourceLinks = {};
    await this.#changeLinks((links) => ((gone = links), {}));
    if (folder)
      for (const { name } of Object.values(gone))
        await removeInUseNote(folder, name, this.#browser).catch(() => undefined);
  }

  /**
   * Shows what is in a file now: one that was changed since it was listed could no longer be read, and its checksum
   * would be that of another state.
   */
  async look(entry: FolderEntry): Promise<void> {
    const folder = this.#folder;
    this.#begin();
    this.opened = null;
    const file = folder && (await this.#try(() => readFile(folder, entry.name)));
    if (file) this.opened = { ...entry, file };
    else {
      this.failure ||= isGone(entry.name);
      await this.#read();
    }
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
    const [entries, own] = await Promise.all([this.#try(() => listLibrary(folder)), listOwn(new Date())]);
    this.entries = entries ?? [];
    Object.assign(this, own);
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
    // The file of a folder that was given up meanwhile.
    if (!folder || this.opened !== entry) return;
    if (kind === 'locked') {
      this.announcement = LOCKED;
      return;
    }
    const link = await this.#try(() => linkTo(file));
    if (!link) return;
    await this.#changeLinks((links) => ({ ...links, [draftId]: link }));
    const note = { ...this.#me, at: new Date().toISOString() };
    if (!this.isTaken(entry)) await this.#try(() => writeInUseNote(folder, file.name, note));
    await this.#read();
  }

  /** Writes a draft back to the folder it was opened from. */
  async putBack(draftId: string): Promise<void> {
    const folder = this.#folder;
    const link = this.links[draftId];
    // A second press would find the file changed, by the first one.
    if (!folder || !link || this.#leaving.has(draftId)) return;
    this.#leaving.add(draftId);
    await this.#putBack(folder, link, draftId).finally(() => this.#leaving.delete(draftId));
  }

  async #putBack(folder: FileSystemDirectoryHandle, link: SourceLink, draftId: string): Promise<void> {
    this.#begin();
    const draft = await storedForFolder(draftId, new Date());
    if (!draft) return void (this.failure = UNREAD);
    const put = await this.#try(() => putBack(folder, link, draft.data, this.#me, new Date()));
    if (!put) return;
    this.announcement = wasPutBack(put, draft.left);
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
    const { name, data, left } = await draftForFolder(draft, new Date());
    await this.#putNew(name, data, left);
  }

  /** Writes a template to the folder as a new file. */
  async putTemplate(template: Template): Promise<void> {
    await this.#putNew(templateFileName(template), new Blob([toTemplateJson(template)]));
  }

  async #putNew(name: string, data: Blob, left = ''): Promise<void> {
    const folder = this.#folder;
    this.#begin();
    const put = folder && (await this.#try(() => putNew(folder, name, data)));
    if (put !== undefined) this.announcement = wasPut(put, left);
    await this.#read();
  }

  async #unlink(draftId: string): Promise<void> {
    await this.#changeLinks(({ [draftId]: _gone, ...rest }) => rest);
    await this.#read();
  }

  async #changeLinks(change: (links: SourceLinks) => SourceLinks): Promise<void> {
    // Without the database they are known on this page at least.
    this.links = await changeLinks(change).catch(() => change(this.links));
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
