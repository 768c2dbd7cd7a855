import type { Path } from '../../definition/types.js';
import { addReply, addThread, removeThread, settle, tick } from '../../draft/review/edit.js';
import { share } from '../../draft/review/exchange.js';
import { EMPTY, type Remark, type Review, type Wish } from '../../draft/review/types.js';
import { newId } from '../../draft/new-id.js';
import { reviewFileName, toReviewJson } from '../../exports/review/review-json.js';
import { plainText } from '../../draft/template/texts.js';
import { REVIEW_LIMITS } from '../../draft/review/restore.js';
import { changeReview } from '../../storage/change-review.js';
import { loadReview } from '../../storage/reviews.js';
import { loadSetting, saveSetting } from '../../storage/settings.js';
import type { DraftSession } from '../../session/draft-session.svelte.js';
import { exportedFile, type ExportedFile } from '../../browser/download.js';
import { announceChange, onChange } from '../../browser/tabs.js';
import { openComments } from '../../session/open-comments.js';

const NAME = 'writer';

type Change = (review: Review) => Review;
const changed = (review: Review, changes: readonly Change[]) => changes.reduce((now, change) => change(now), review);

/** The comments on one draft, and the actions on them. Changes are saved at once. */
export class DraftReviewState {
  review: Review = $state.raw(EMPTY);
  /** The user's name, stored once for all drafts of this browser. */
  by = $state('');
  failed = $state(false);
  ready = $state(false);
  /** What is shown but not stored, because it is about to be or the disk is full; the next change stores it too. */
  readonly #unsaved: Change[] = [];
  #running = Promise.resolve();

  constructor(readonly session: DraftSession) {}

  /** Loads the comments, and reloads them when another tab changes the draft. Returns a function that stops this. */
  open(): () => void {
    const load = () => this.#next(() => this.#load());
    void load();
    return onChange(({ id }) => void (id === this.session.draft.id && load()));
  }

  async #load(): Promise<void> {
    const { draft, procedure } = this.session;
    const [review, by] = await Promise.all([
      loadReview(draft.id, procedure).catch(() => EMPTY),
      loadSetting(NAME).catch(() => ''),
    ]);
    this.#show(changed(review, this.#unsaved));
    if (this.by === '') this.by = plainText(by, REVIEW_LIMITS.by);
    this.ready = true;
  }

  #show(review: Review): void {
    this.review = review;
    this.session.provide({ openComments: openComments(review) });
  }

  /** Shows a change at once, and makes it in the comments as they are stored by then, by this tab or another. */
  #change(change: Change): Promise<void> {
    this.#unsaved.push(change);
    this.#show(change(this.review));
    // Of the example nothing is stored, nor is that a failure.
    return this.session.autosave.keeps ? this.#next(() => this.#save()) : Promise.resolve();
  }

  async #save(): Promise<void> {
    const { draft, procedure } = this.session;
    const pending = [...this.#unsaved];
    try {
      const stored = await changeReview(draft.id, procedure, (before) => changed(before, pending));
      this.#unsaved.splice(0, pending.length);
      this.failed = false;
      this.#show(changed(stored, this.#unsaved));
      announceChange(draft.id, null);
    } catch {
      this.failed = true;
    }
  }

  /** Does one thing after another, so that what was read before a change is not shown after it. */
  #next(work: () => Promise<void>): Promise<void> {
    return (this.#running = this.#running.then(work));
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
    const remark = this.#remark(text);
    return this.#change((review) => addThread(review, path, wish, remark));
  }

  reply(thread: string, text: string): Promise<void> {
    const remark = this.#remark(text);
    return this.#change((review) => addReply(review, thread, remark));
  }

  settle(thread: string, is: boolean): Promise<void> {
    const [by, at] = [this.#name, new Date().toISOString()];
    return this.#change((review) => settle(review, thread, is, by, at));
  }

  remove(thread: string): Promise<void> {
    return this.#change((review) => removeThread(review, thread));
  }

  /** Removes a thread that cannot be shown, whoever wrote it. */
  forget(thread: string): Promise<void> {
    return this.#change((review) => ({ ...review, threads: review.threads.filter(({ id }) => id !== thread) }));
  }

  /** Marks an answer as checked with the text shown now, or removes the mark. */
  tick(path: Path, shown: string, is: boolean): Promise<void> {
    const at = new Date().toISOString();
    const mark = { by: this.#name, at, shown: plainText(shown, REVIEW_LIMITS.text, true), is };
    return this.#change((review) => tick(review, path, mark));
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
    await this.#change((review) => share(review, { at, values: draft.values }));
    return exportedFile(reviewFileName(draft, today), text, 'application/json');
  }
}
