import type { Readings } from '../characters/reading.js';

/** What the input method was given while this page was open: the readings of what was typed. */
export class LearnedReadings {
  #learned: Readings = new Map();
  #kana = '';
  #engine: typeof import('../characters/reading.js') | undefined;

  /** Resolves when readings can be told; the page does not wait for it. */
  readonly ready: Promise<void> = import('../characters/reading.js').then((engine) => {
    this.#engine = engine;
  });

  /** Surfaces and their readings. */
  get learned(): Readings {
    return this.#learned;
  }

  /** Follows a composition: the text so far, and at its end what came of it. */
  compose(text: string, ended: boolean): void {
    if (!this.#engine) return;
    if (!ended) {
      this.#kana = this.#engine.kanaOf(text) ?? this.#kana;
      return;
    }
    this.#learned = this.#engine.learnReading(this.#learned, this.#kana, text);
    this.#kana = '';
  }

  /** The reading of a text; undefined while any of it is not known. */
  of(text: string): string | undefined {
    return this.#engine?.readingOf(text, this.#learned);
  }
}
