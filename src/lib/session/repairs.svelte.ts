import type { Path } from '../definition/types.js';
import { saidOf, type Repair } from './repair.js';

/** The automatic corrections of a draft, by field, and the fields in which the user has undone one. */
export class Repairs {
  #all: Readonly<Record<Path, Repair>> = $state.raw({});
  #said = $state('');
  /** Fields whose correction was undone: their value is intended and is not corrected again. */
  #meant: ReadonlySet<Path> = $state.raw(new Set());

  get all(): Readonly<Record<Path, Repair>> {
    return this.#all;
  }

  /** The last correction or undo in words, announced to screen readers; '' if there is nothing to announce. */
  get said(): string {
    return this.#said;
  }

  /** Clears the announcement, so that one made on another screen is not repeated on this one. */
  hush(): void {
    this.#said = '';
  }

  /** Records and announces a correction. */
  note(path: Path, repair: Repair): void {
    this.#all = { ...this.#all, [path]: repair };
    this.#said = saidOf(repair);
  }

  /**
   * Undoes the correction of a field and marks the restored value as intended.
   * @returns the correction, so that the caller can restore `before`; undefined if there is none
   */
  takeBack(path: Path): Repair | undefined {
    const repair = this.#all[path];
    if (!repair) return undefined;
    this.drop((one) => one === path);
    this.#meant = new Set([...this.#meant, path]);
    this.#said = '元に戻しました。';
    return repair;
  }

  /** Whether the user has undone a correction here and not edited the field since. */
  isMeant(path: Path): boolean {
    return this.#meant.has(path);
  }

  /**
   * The user edits a field: its correction is no longer shown. One with `rest` stays as long as the field still has the
   * part that it took of a pasted block, because the rest may still have to be entered elsewhere.
   */
  edited(path: Path, value: unknown): void {
    if (this.#meant.has(path)) this.#meant = new Set([...this.#meant].filter((one) => one !== path));
    const { rest, after } = this.#all[path] ?? {};
    const isKept = rest && after && typeof value === 'string' && value.includes(after);
    if (!isKept) this.drop((one) => one === path);
  }

  /** Removes the corrections of all fields that `of` selects. */
  drop(of: (path: Path) => boolean): void {
    const remaining = Object.entries(this.#all).filter(([path]) => !of(path));
    if (remaining.length < Object.keys(this.#all).length) this.#all = Object.fromEntries(remaining);
  }

  /** Forgets everything about the selected fields, for list entries whose indices have changed. */
  forget(within: (path: Path) => boolean): void {
    this.drop(within);
    this.#meant = new Set([...this.#meant].filter((path) => !within(path)));
  }
}
