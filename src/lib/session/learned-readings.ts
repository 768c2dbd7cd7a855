import type { Composer } from '../characters/composer.js';
import type { Readings } from '../characters/reading.js';

const NONE: Readings = new Map();

/** The readings of the texts typed on this page. The code that learns them is loaded after the page. */
export class LearnedReadings {
  #composer: Composer | undefined;

  /** Resolves when the code for readings has loaded; compositions before that are not learned from. */
  readonly ready: Promise<void> = import('../characters/composer.js').then(({ Composer }) => {
    this.#composer = new Composer();
  });

  /** What has been learned: texts and their readings. */
  get learned(): Readings {
    return this.#composer?.learned ?? NONE;
  }

  /** A key was pressed, by its `code`. */
  press(code: string): void {
    this.#composer?.press(code);
  }

  /** Learns from a composition: `text` is the text so far, or, if `ended`, the committed text. */
  compose(text: string, ended: boolean): void {
    this.#composer?.compose(text, ended);
  }

  /** The reading of a text in katakana; undefined if any part of it is unknown. */
  of(text: string): string | undefined {
    return this.#composer?.of(text);
  }
}
