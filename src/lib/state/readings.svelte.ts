import type { Readings } from '../characters/reading.js';
import type { Path } from '../definition/types.js';

/**
 * Readings proposed from what the input method was given. A proposal goes only where nothing stands, or where the last
 * proposal still does; what it learned is forgotten with the page.
 */
export class ReadingProposals {
  /** What was proposed last, by the reading's path. */
  proposed: Readonly<Record<Path, string>> = $state.raw({});
  #learned: Readings = new Map();
  #kana = '';
  #engine: typeof import('../characters/reading.js') | undefined;

  /** Resolves when proposals can be made; the page does not wait for it. */
  readonly ready: Promise<void> = import('../characters/reading.js').then((engine) => {
    this.#engine = engine;
  });

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

  /** The reading to put at a path, whose field holds `current`, for a text; undefined when nothing is to be put. */
  propose(path: Path, text: string, current: string): string | undefined {
    if (!this.#engine || (current !== '' && current !== this.proposed[path])) return undefined;
    const reading = this.#engine.readingOf(text, this.#learned);
    if (reading === undefined || reading === current) return undefined;
    this.proposed = { ...this.proposed, [path]: reading };
    return reading;
  }
}
