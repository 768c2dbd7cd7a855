import type { Readings } from '../characters/reading.js';

/** The readings of the texts typed on this page, learned from the kana that the user gave the input method. */
export class LearnedReadings {
  #learned: Readings = new Map();
  #kana = '';
  #engine: typeof import('../characters/reading.js') | undefined;

  /** Resolves when the code for readings has loaded; compositions before that are not learned from. */
  readonly ready: Promise<void> = import('../characters/reading.js').then((engine) => {
    this.#engine = engine;
  });

  /** What has been learned: texts and their readings. */
  get learned(): Readings {
    return this.#learned;
  }

  /** Learns from a composition: `text` is the text so far, or, if `ended`, the committed text. */
  compose(text: string, ended: boolean): void {
    if (!this.#engine) return;
    if (!ended) {
      this.#kana = this.#engine.kanaOf(text) ?? this.#kana;
      return;
    }
    this.#learned = this.#engine.learnReading(this.#learned, this.#kana, text);
    this.#kana = '';
  }

  /** The reading of a text in katakana; undefined if any part of it is unknown. */
  of(text: string): string | undefined {
    return this.#engine?.readingOf(text, this.#learned);
  }
}
