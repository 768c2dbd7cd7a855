import type { Path } from '../../definition/types.js';
import { addReply, addThread, removeThread, settle, tick } from '../../draft/review/edit.js';
import { share } from '../../draft/review/exchange.js';
import { EMPTY, type Remark, type Review, type Wish } from '../../draft/review/types.js';
import { newId } from '../../draft/new-id.js';
import { reviewFileName, toReviewJson } from '../../exports/review/review-json.js';
import { plainText } from '../../draft/template/texts.js';
import { REVIEW_LIMITS } from '../../draft/review/restore.js';
import { loadReview, saveReview } from '../../storage/reviews.js';
import { loadSetting, saveSetting } from '../../storage/settings.js';
import type { DraftSession } from '../../session/draft-session.svelte.js';
import { exportedFile, type ExportedFile } from '../../browser/download.js';
import { announceChange, onChange } from '../../browser/tabs.js';
import { openComments } from '../../session/open-comments.js';

const NAME = 'writer';

/** The comments on one draft, and the actions on them. Changes are saved at once. */
export class DraftReviewState {
  review: Review = $state.raw(EMPTY);
  /** The user's name, stored once for all drafts of this browser. */
  by = $state('');
  failed = $state(false);
  ready = $state(false);

  constructor(readonly session: DraftSession) {}

  /** Loads the comments, and reloads them when another tab changes the draft. Returns a function that stops this. */
  open(): () => void {
    void this.#load();
    return onChange(({ id }) => void (id === this.session.draft.id && this.#load()));
  }

  async #load(): Promise<void> {
    const { draft, procedure } = this.session;
    const [review, by] = await Promise.all([
      loadReview(draft.id, procedure).catch(() => EMPTY),
      loadSetting(NAME).catch(() => ''),
    ]);
    this.#show(review);
    if (this.by === '') this.by = plainText(by, REVIEW_LIMITS.by);
    this.ready = true;
  }

  #show(review: Review): void {
    this.review = review;
    this.session.provide({ openComments: openComments(review) });
  }

  async #keep(review: Review): Promise<void> {
    this.#show(review);
    try {
      await saveReview(this.session.draft.id, review);
      this.failed = false;
      announceChange(this.session.draft.id, null);
    } catch {
      this.failed = true;
    }
  }

  #remark(text: string): Remark {
    return {
      id: newId(),
      by: this.#name,
      at: new Date().toISOString(),
      text: plainText(text, REVIEW_LIMITS.text, true),
    };
  }

  get #name(): string {
    return this.by.trim() || '名前なし';
  }

  /** Adds a comment on the answer at a path; '' means the whole draft. */
  addRemark(path: Path, wish: Wish, text: string): Promise<void> {
    return this.#keep(addThread(this.review, path, wish, this.#remark(text)));
  }

  reply(thread: string, text: string): Promise<void> {
    return this.#keep(addReply(this.review, thread, this.#remark(text)));
  }

  settle(thread: string, is: boolean): Promise<void> {
    return this.#keep(settle(this.review, thread, is, this.#name, new Date().toISOString()));
  }

  remove(thread: string): Promise<void> {
    return this.#keep(removeThread(this.review, thread));
  }

  /** Removes a thread that cannot be shown, whoever wrote it. */
  forget(thread: string): Promise<void> {
    return this.#keep({ ...this.review, threads: this.review.threads.filter(({ id }) => id !== thread) });
  }

  /** Marks an answer as checked with the text shown now, or removes the mark. */
  tick(path: Path, shown: string, is: boolean): Promise<void> {
    const at = new Date().toISOString();
    return this.#keep(
      tick(this.review, path, { by: this.#name, at, shown: plainText(shown, REVIEW_LIMITS.text, true), is }),
    );
  }

  async saveName(): Promise<void> {
    await saveSetting(NAME, plainText(this.by, REVIEW_LIMITS.by)).catch(() => undefined);
  }

  /**
   * The draft with its comments as one file to send. Remembers the values sent, to recognise the other side's changes.
   */
  async send(): Promise<ExportedFile> {
    await this.session.autosave.flush();
    const { draft, today } = this.session;
    const at = new Date().toISOString();
    const text = toReviewJson(draft, this.review, this.#name, at);
    await this.#keep(share(this.review, { at, values: draft.values }));
    return exportedFile(reviewFileName(draft, today), text, 'application/json');
  }
}
