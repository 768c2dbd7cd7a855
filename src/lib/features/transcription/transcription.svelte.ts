import { keepTranscription, loadTranscription } from '../../storage/transcriptions.js';
import { actionOf, entriesOf, type Entry } from '../../transcription/entries.js';
import {
  isToDo,
  leftBehind,
  markConfirmed,
  markCopied,
  onlyChanged,
  padProgress,
  readKept,
  keptOf,
  stateOf,
  type Marks,
  type StepState,
} from '../../transcription/progress.js';
import { stepsOf } from '../../transcription/steps.js';
import { fullLabel, type Step, type StepScreen } from '../../transcription/types.js';
import type { DraftSession } from '../../session/draft-session.svelte.js';

/** Puts a text on the clipboard; false where the browser refuses. */
export type Write = (text: string) => Promise<boolean>;

/** The typing over of one draft: where one stands, what was done, what changed since. */
export class TranscriptionState {
  marks: Marks = $state.raw({});
  /** The key of the entry one stands at; '' before the first. */
  current = $state('');
  /** What happened last, for whoever cannot see it. */
  said = $state('');
  failure = $state('');
  /** What NSS has while a correction is made; null otherwise. */
  submitted: Marks | null = $state.raw(null);
  /** The marks when one began to show only changes: what is done since stays in sight. */
  #since = $state.raw<Marks | null>(null);
  #keeping: Promise<void> = Promise.resolve();

  readonly all: readonly StepScreen[] = $derived.by(() =>
    stepsOf(this.session.procedure, this.session.draft, this.session.today),
  );
  readonly screens: readonly StepScreen[] = $derived.by(() =>
    this.#since ? onlyChanged(this.all, this.#since) : this.all,
  );
  readonly progress = $derived.by(() => padProgress(this.all, this.marks));
  readonly leftBehind = $derived.by(() => leftBehind(this.session.procedure, this.all, this.marks));
  readonly #reachable: readonly Entry[] = $derived.by(() =>
    entriesOf(this.screens).filter(({ step }) => step.value !== '' || this.state(step) === 'redo'),
  );
  /** The entry one stands at, the first one where none is chosen or the chosen one is gone. */
  readonly at: Entry | undefined = $derived.by(
    () => this.#reachable.find(({ key }) => key === this.current) ?? this.#reachable[0],
  );

  private constructor(readonly session: DraftSession) {}

  /** The pad of a draft, with what was done before on another page or day; stands at the first field still to do. */
  static async open(session: DraftSession): Promise<TranscriptionState> {
    const pad = new TranscriptionState(session);
    const { marks, submitted } = readKept(await loadTranscription(session.draft.id));
    pad.marks = marks;
    pad.submitted = pad.#since = submitted;
    pad.current = pad.#next(0)?.key ?? '';
    return pad;
  }

  get begun(): boolean {
    return Object.keys(this.marks).length > 0;
  }

  get changesOnly(): boolean {
    return this.#since !== null;
  }

  set changesOnly(only: boolean) {
    this.#since = only ? (this.submitted ?? this.marks) : null;
    this.current = this.#next(0)?.key ?? '';
  }

  state(step: Step): StepState {
    return stateOf(step, this.marks);
  }

  isReachable(step: Step): boolean {
    return step.value !== '' || this.state(step) === 'redo';
  }

  /** One up or down; stays at the ends. */
  move(by: 1 | -1): void {
    const index = this.#reachable.findIndex(({ key }) => key === this.at?.key);
    this.current = this.#reachable[index + by]?.key ?? this.at?.key ?? '';
  }

  /** Copies the field one stands at, or the next one to do where that is done. */
  async copyNext(write: Write): Promise<void> {
    const at = this.at;
    if (at && this.#isOpen(at)) return this.act(at, write);
    const index = this.#reachable.findIndex(({ key }) => key === at?.key);
    const next = this.#next(index + 1) ?? this.#next(0);
    if (next) return this.act(next, write);
    this.said = 'すべての項目を写しました。';
  }

  /** Does what the button of an entry says, and stands there. */
  async act({ key, step }: Entry, write: Write): Promise<void> {
    this.current = key;
    this.failure = '';
    const action = actionOf(step);
    if (action === 'copy' && !(await write(step.value))) {
      this.failure = 'コピーできませんでした。値を選択して、Ctrl+C（MacはCommand+C）でコピーしてください。';
      return;
    }
    this.#keep(markCopied(this.marks, step));
    this.said = action === 'copy' ? `${fullLabel(step)}をコピーしました。` : `${fullLabel(step)}を済みにしました。`;
  }

  /** Ticks that NSS shows the value, or takes the tick back. */
  toggle({ key, step }: Entry): void {
    this.current = key;
    const confirmed = this.state(step) !== 'confirmed';
    this.#keep(markConfirmed(this.marks, step, confirmed));
    this.said = confirmed ? `${fullLabel(step)}を確かめました。` : `${fullLabel(step)}の確認を外しました。`;
  }

  /** Forgets what was typed over: NSS was begun anew. */
  restart(): void {
    this.#since = this.submitted = null;
    this.#keep({});
    this.current = this.#next(0)?.key ?? '';
  }

  /** From here on NSS has `submitted`, and only what differs from it is to be typed over. */
  beginCorrection(submitted: Marks): void {
    this.submitted = submitted;
    this.changesOnly = true;
    this.#keep(submitted);
  }

  /** The correction was handed in: NSS has what the draft has. */
  endCorrection(): void {
    this.submitted = null;
    this.changesOnly = false;
    this.#keep(this.marks);
  }

  #isOpen({ step }: Entry): boolean {
    const state = this.state(step);
    return isToDo(step, this.marks) && (state === 'open' || state === 'redo');
  }

  #next(from: number): Entry | undefined {
    return this.#reachable.slice(from).find((entry) => this.#isOpen(entry));
  }

  #keep(marks: Marks): void {
    this.marks = marks;
    // One after the other, so that the last one stays.
    this.#keeping = this.#keeping
      .then(() => keepTranscription(this.session.draft.id, keptOf(this)))
      .catch(() => {
        this.failure = '進み具合を保存できませんでした。転記は続けられますが、ページを閉じると印が消えます。';
      });
  }
}
