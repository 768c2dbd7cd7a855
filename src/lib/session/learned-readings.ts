import type { Composer } from '../characters/composer.js';
import type { Readings } from '../characters/reading.js';

const NONE: Readings = new Map();

/** The readings of the texts typed on this page. The code that learns them is loaded after the page. */
export class LearnedReadings {
  #composer: Composer | undefined;
  /** What was typed before that code had come: nobody waits for it. */
  #early: ((composer: Composer) => void)[] = [];

  /** Resolves when the code for readings has loaded, and what was typed before has been learned from. */
  readonly ready: Promise<void> = import('../characters/composer.js').then(({ Composer }) => {
    const composer = (this.#composer = new Composer());
    for (const tell of this.#early) tell(composer);
    this.#early = [];
  });

  /** What has been learned: texts and their readings. */
  get learned(): Readings {
    return this.#composer?.learned ?? NONE;
  }

  /** A key was pressed, by its `code`. */
  press(code: string): void {
    this.#tell((composer) => composer.press(code));
  }

  /** Learns from a composition: `text` is the text so far, or, if `ended`, the committed text. */
  compose(text: string, ended: boolean): void {
    this.#tell((composer) => composer.compose(text, ended));
  }

  /** The reading of a text in katakana; undefined if any part of it is unknown, or nothing is known yet. */
  of(text: string): string | undefined {
    return this.#composer?.of(text);
  }

  /** Calls `then` as soon as readings are known: at once, except on a page that has only just come. */
  whenKnown(then: () => void): void {
    this.#tell(then);
  }

  #tell(tell: (composer: Composer) => void): void {
    if (this.#composer) tell(this.#composer);
    else this.#early.push(tell);
  }
}
