import type { Procedure } from '../definition/types.js';
import { copyDraft } from '../draft/copy.js';
import type { Draft } from '../draft/types.js';
import { copyAttachments } from '../storage/attachments.js';
import {
  emptyBin,
  eraseDraft,
  listDrafts,
  loadDraft,
  saveDraft,
  setDeleted,
  type KeptDraft,
  type UnreadableDraft,
} from '../storage/drafts.js';
import { announceChange, onChange } from './tabs.js';

/** The drafts kept in this browser, and what can be done with them as a whole. */
export class Shelf {
  drafts = $state.raw<readonly Draft[]>([]);
  bin = $state.raw<readonly KeptDraft[]>([]);
  unreadable = $state.raw<readonly UnreadableDraft[]>([]);
  loaded = $state(false);
  failed = $state(false);

  constructor(readonly procedures: readonly Procedure[]) {}

  /** Reads the list, and reads it again whenever another tab changes it; answers with how to stop that. */
  open(): () => void {
    void emptyBin(new Date()).catch(() => undefined);
    void this.reload();
    return onChange(() => void this.reload());
  }

  async reload(): Promise<void> {
    try {
      const { kept, unreadable } = await listDrafts(this.procedures, new Date());
      this.drafts = kept.filter(({ deletedAt }) => deletedAt === null).map(({ draft }) => draft);
      this.bin = kept.filter(({ deletedAt }) => deletedAt !== null);
      this.unreadable = unreadable;
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.loaded = true;
  }

  async duplicate(draft: Draft): Promise<Draft> {
    const copy = await this.#keep(copyDraft(draft, new Date(), `${draft.title}のコピー`));
    await copyAttachments(draft.id, copy.id);
    return copy;
  }

  async rename(draft: Draft, title: string): Promise<void> {
    const current = (await loadDraft(draft.id, this.procedures, new Date()))?.draft ?? draft;
    await this.#keep({ ...current, title, updatedAt: new Date().toISOString() });
  }

  async remove(id: string): Promise<void> {
    await setDeleted(id, new Date());
    await this.#changed(id);
  }

  async putBack(id: string): Promise<void> {
    await setDeleted(id, null);
    await this.#changed(id);
  }

  async erase(id: string): Promise<void> {
    await eraseDraft(id);
    await this.#changed(id);
  }

  async #keep(draft: Draft): Promise<Draft> {
    const saved = await saveDraft(draft);
    await this.#changed(saved.id);
    return saved;
  }

  async #changed(id: string): Promise<void> {
    announceChange(id, null);
    await this.reload();
  }
}
