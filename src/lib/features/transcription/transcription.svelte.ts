import { dropRescue, keepRescue, loadRescue, ofTranscription } from '../../storage/rescue.js';
import { changeTranscription, loadTranscription } from '../../storage/transcriptions.js';
import { actionOf, entriesOf, takenTogether, type Entry } from '../../transcription/entries.js';
import {
  isToDo,
  leftBehind,
  markConfirmed,
  markCopied,
  onlyChanged,
  padProgress,
  readStoredProgress,
  toStoredProgress,
  stateOf,
  type Marks,
  type StepState,
  type StoredProgress,
} from '../../transcription/progress.js';
import { stepsOf } from '../../transcription/steps.js';
import { fullLabel, type Step, type StepScreen } from '../../transcription/types.js';
import type { DraftSession } from '../../session/draft-session.svelte.js';
import { mergeProgress, sameMarks } from './merge-progress.js';
import { bringTogether, NO_PROGRESS, readRescue, toRescue, type UnsavedProgress } from './unsaved-progress.js';

const NOT_KEPT = '進み具合を保存できませんでした。転記は続けられますが、ページを閉じると印が消えます。';

/** Writes a text to the clipboard; resolves to false if the browser refuses. */
export type WriteToClipboard = (text: string) => Promise<boolean>;

/** The typing over of one draft: where one stands, what was done, what changed since. */
export class TranscriptionState {
  marks: Marks = $state.raw({});
  /** Key of the current entry; '' before the first. */
  current = $state('');
  /** Keys of the entries that are to be done in NSS before the current one is pasted. */
  before: ReadonlySet<string> = $state.raw(new Set<string>());
  /** What happened last, for screen readers. */
  announcement = $state('');
  failure = $state('');
  /** While a correction is being made, the marks of the submitted state; otherwise null. */
  submitted: Marks | null = $state.raw(null);
  /** The marks when the changes-only view was switched on, so that rows done since then stay visible. */
  #baseline = $state.raw<Marks | null>(null);
  #keeping: Promise<void> = Promise.resolve();
  /** Whether anything was changed since the last save. */
  #dirty = false;
  /** What was stored when this tab last read or wrote it. */
  #base: StoredProgress = NO_PROGRESS;
  /** Whether everything was cleared since the last save. */
  #anew = false;
  /** Whether the unsaved progress that is kept is this tab's, and not one that another tab has still to take up. */
  #rescued = false;

  readonly all: readonly StepScreen[] = $derived.by(() =>
    stepsOf(this.session.procedure, this.session.draft, this.session.today),
  );
  readonly screens: readonly StepScreen[] = $derived.by(() =>
    this.#baseline ? onlyChanged(this.all, this.#baseline) : this.all,
  );
  readonly progress = $derived.by(() => padProgress(this.all, this.marks));
  readonly leftBehind = $derived.by(() => leftBehind(this.session.procedure, this.all, this.marks));
  readonly #reachable: readonly Entry[] = $derived.by(() =>
    entriesOf(this.screens).filter(({ step }) => step.value !== '' || this.state(step) === 'redo'),
  );
  /** The current entry; the first one if none is chosen or the chosen one is gone. */
  readonly at: Entry | undefined = $derived.by(
    () => this.#reachable.find(({ key }) => key === this.current) ?? this.#reachable[0],
  );

  private constructor(readonly session: DraftSession) {}

  /** Loads a draft's stored progress and goes to the first field still to do. */
  static async open(session: DraftSession): Promise<TranscriptionState> {
    const pad = new TranscriptionState(session);
    const left = loadRescue(ofTranscription(session.draft.id));
    // Without the database everything can be copied all the same; a later save brings both together.
    const read = loadTranscription(session.draft.id).catch(() => void (pad.failure = NOT_KEPT));
    const stored = readStoredProgress(await read);
    const unsaved = left === undefined ? undefined : readRescue(left);
    const { marks, submitted } = unsaved ? bringTogether(unsaved, stored) : stored;
    pad.marks = marks;
    pad.submitted = pad.#baseline = submitted;
    pad.#base = stored;
    pad.current = pad.#open(0)[0]?.key ?? '';
    if (unsaved) {
      pad.#anew = unsaved.anew;
      if (unsaved.anew) pad.#base = NO_PROGRESS;
      pad.#rescued = true;
      pad.#keep(marks);
    }
    return pad;
  }

  get begun(): boolean {
    return Object.keys(this.marks).length > 0;
  }

  get changesOnly(): boolean {
    return this.#baseline !== null;
  }

  set changesOnly(only: boolean) {
    this.#baseline = only ? (this.submitted ?? this.marks) : null;
    this.current = this.#open(0)[0]?.key ?? '';
  }

  state(step: Step): StepState {
    return stateOf(step, this.marks);
  }

  isReachable(step: Step): boolean {
    return step.value !== '' || this.state(step) === 'redo';
  }

  /** Moves one entry up or down; stays at the ends. */
  move(by: 1 | -1): void {
    const index = this.#reachable.findIndex(({ key }) => key === this.at?.key);
    this.current = this.#reachable[index + by]?.key ?? this.at?.key ?? '';
  }

  /**
   * Copies the next text to do, from the current entry on; what is to be chosen before it is marked as done along with
   * it. Begins again at the top if there is nothing left below.
   */
  async copyNext(write: WriteToClipboard): Promise<void> {
    const index = this.#reachable.findIndex(({ key }) => key === this.at?.key);
    const below = this.#open(index);
    const taken = takenTogether(below.length > 0 ? below : this.#open(0));
    const last = taken.at(-1);
    if (last) return this.act(last, write, taken.slice(0, -1));
    this.announcement = 'すべての項目を写しました。';
  }

  /**
   * Does what an entry's button says (copies its value or marks it as done) and makes it the current entry.
   * @param before what is to be done in NSS before it, which is marked as done as well
   */
  async act({ key, step }: Entry, write: WriteToClipboard, before: readonly Entry[] = []): Promise<void> {
    this.current = key;
    this.failure = '';
    const action = actionOf(step);
    if (action === 'copy' && !(await write(step.value))) {
      this.failure = 'コピーできませんでした。値を選択して、Ctrl+C（MacはCommand+C）でコピーしてください。';
      return;
    }
    this.before = new Set(before.map((entry) => entry.key));
    this.#keep([...before.map((entry) => entry.step), step].reduce(markCopied, this.marks));
    const first =
      before.length > 0 ? `先に${before.map((entry) => fullLabel(entry.step)).join('、')}を済ませます。` : '';
    this.announcement =
      first + (action === 'copy' ? `${fullLabel(step)}をコピーしました。` : `${fullLabel(step)}を済みにしました。`);
  }

  /** Marks that NSS shows the value, or removes the mark. */
  toggle({ key, step }: Entry): void {
    this.current = key;
    const confirmed = this.state(step) !== 'confirmed';
    this.#keep(markConfirmed(this.marks, step, confirmed));
    this.announcement = confirmed ? `${fullLabel(step)}を確かめました。` : `${fullLabel(step)}の確認を外しました。`;
  }

  /** Clears all progress, for starting again in NSS. */
  restart(): void {
    this.#baseline = this.submitted = null;
    // A new object: a save that is under way notices by it.
    this.#base = { ...NO_PROGRESS };
    this.#anew = true;
    this.#keep({});
    this.current = this.#open(0)[0]?.key ?? '';
  }

  /** Starts a correction: NSS holds `submitted`, and only what differs from it is to be transcribed. */
  beginCorrection(submitted: Marks): void {
    this.submitted = submitted;
    this.changesOnly = true;
    this.#keep(submitted);
  }

  /** Ends a correction: NSS now holds what the draft holds. */
  endCorrection(): void {
    this.submitted = null;
    this.changesOnly = false;
    this.#keep(this.marks);
  }

  #isOpen({ step }: Entry): boolean {
    const state = this.state(step);
    return isToDo(step, this.marks) && (state === 'open' || state === 'redo');
  }

  /** The entries still to do, from one on. */
  #open(from: number): readonly Entry[] {
    return this.#reachable.slice(Math.max(0, from)).filter((entry) => this.#isOpen(entry));
  }

  #keep(marks: Marks): void {
    this.marks = marks;
    if (!this.session.autosave.keeps) return;
    this.#dirty = true;
    // Saves are chained: each needs to know what the one before it has stored.
    this.#keeping = this.#keeping.then(() => this.#save()).catch(() => void (this.failure = NOT_KEPT));
  }

  get #unsaved(): UnsavedProgress {
    return { marks: this.marks, submitted: this.submitted, base: this.#base, anew: this.#anew };
  }

  async #save(): Promise<void> {
    const { id } = this.session.draft;
    const saving = this.#unsaved;
    const change = (now: unknown) => toStoredProgress(bringTogether(saving, readStoredProgress(now)));
    const stored = readStoredProgress(await changeTranscription(id, change));
    // Everything was cleared meanwhile: what was stored before that is of no account.
    if (this.#base !== saving.base) return;
    this.#anew = false;
    const isAll = this.marks === saving.marks && this.submitted === saving.submitted;
    this.#takeOver(saving, stored);
    if (!isAll) return;
    this.#dirty = false;
    if (this.#rescued) dropRescue(ofTranscription(id));
    this.#rescued = false;
  }

  /** Shows what is stored, with what this tab has changed since `before`. */
  #takeOver(before: StoredProgress, stored: StoredProgress): void {
    const { marks, submitted } = mergeProgress(before, this, stored);
    if (!sameMarks(marks, this.marks)) this.marks = marks;
    if (!sameMarks(submitted, this.submitted)) this.submitted = this.#baseline = submitted;
    this.#base = stored;
  }

  /** Takes over what other tabs have stored since this one last read or wrote it. */
  follow(): Promise<void> {
    // In the same chain, because a save must not come between reading and taking over.
    this.#keeping = this.#keeping
      .then(async () => {
        const stored = readStoredProgress(await loadTranscription(this.session.draft.id));
        if (!this.#anew) this.#takeOver(this.#base, stored);
      })
      // What is shown stays as it is; the next save brings both together.
      .catch(() => undefined);
    return this.#keeping;
  }

  /** Keeps what is not saved yet, when the page may be closed: a mark made just before would be gone with it. */
  leave(): void {
    if (!this.#dirty) return;
    keepRescue(ofTranscription(this.session.draft.id), toRescue(this.#unsaved));
    this.#rescued = true;
  }
}
