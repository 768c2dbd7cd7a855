import { kanaOf, learnReading, readingOf, type Readings } from './reading.js';

/** Keys that ask an input method for another candidate; any other key of a keyboard adds to the text. */
const CONVERT = /^(?:Space|Convert|Tab|Enter|Arrow\w+|Page\w+|F\d+|Shift\w+|Escape|Control\w+)$/;

/**
 * Learns the readings of texts from the kana that the user gave the input method. Only a composition whose history shows all of its kana is learned: macOS converts while one types (live conversion), so the
 * last kana seen may be only the beginning, and a phone may commit the first words of several.
 */
export class Composer {
  #learned: Readings = new Map();
  #kana = '';
  /** The number of converted texts since the last one that was all kana. */
  #converted = 0;
  /** Text was typed after a part had been converted, so its kana was never seen. */
  #unseen = false;
  /** The physical key pressed before the next update; '' if unknown, as on phones. */
  #key = '';
  /** The text of the last update: browsers repeat some. */
  #shown = '';
  #last = { kana: '', text: '' };

  /** What has been learned: texts and their readings. */
  get learned(): Readings {
    return this.#learned;
  }

  /** A key was pressed, by its `code`; it tells another candidate from text typed during live conversion. */
  press(code: string): void {
    this.#key = code;
  }

  /** Learns from a composition: `text` is the text so far, or, if `ended`, the committed text. */
  compose(text: string, ended: boolean): void {
    const key = this.#key;
    this.#key = '';
    if (!ended) return this.#follow(text, kanaOf(text), key);
    const kana = this.#unseen ? '' : this.#kana;
    this.#learned = learnReading(this.#learned, kana, text);
    this.#last = { kana, text };
    this.#kana = '';
    this.#shown = '';
    this.#converted = 0;
    this.#unseen = false;
  }

  #follow(text: string, kana: string | undefined, key: string): void {
    this.#note(text, kana, key);
    this.#shown = text;
  }

  #note(text: string, kana: string | undefined, key: string): void {
    if (kana !== undefined) {
      if (this.#kana === '') this.#divide(kana);
      this.#kana = kana;
      this.#converted = 0;
      this.#unseen = false;
    } else if (this.#kana !== '' && text !== '' && text !== this.#shown) {
      this.#converted += 1;
      this.#unseen ||= key === '' ? this.#converted > 1 : !CONVERT.test(key);
    }
  }

  /** If a composition begins with the end of the last kana, only the words before it had been committed. */
  #divide(kana: string): void {
    const { kana: before, text } = this.#last;
    if (kana.length >= before.length || !before.endsWith(kana) || !this.#learned.has(text)) return;
    const learned = new Map(this.#learned);
    // A single kana may also be newly typed, so it is not certain what belongs to which word.
    if (kana.length > 1) learned.set(text, before.slice(0, -kana.length));
    else learned.delete(text);
    this.#learned = learned;
  }

  /** The reading of a text in katakana; undefined if any part of it is unknown. */
  of(text: string): string | undefined {
    return readingOf(text, this.#learned);
  }
}
