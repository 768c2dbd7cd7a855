import { afterPointerUp } from '../browser/pointer.js';
import type { Path } from '../definition/types.js';
import type { Issue } from '../validation/types.js';

const withEntry = <T>(set: ReadonlySet<T>, entry: T): ReadonlySet<T> =>
  set.has(entry) ? set : new Set([...set, entry]);

/** Which field has the focus, which were left, and which screens were checked: this decides which issues are shown. */
export class Visits {
  #at = $state<Path | null>(null);
  #left: ReadonlySet<Path> = $state.raw(new Set());
  #checked: ReadonlySet<string> = $state.raw(new Set());
  readonly #leaving = new Map<Path, () => void>();

  /** The field with the focus; null if none has it. */
  get at(): Path | null {
    return this.#at;
  }

  /** A field has received the focus. If `speaks` (it shows an issue already), issues stay visible while typing. */
  enter(path: Path, speaks: () => boolean): void {
    afterPointerUp(() => {
      if (speaks()) this.#left = withEntry(this.#left, path);
      this.#at = path;
    });
  }

  /**
   * A field has lost the focus; `then` corrects its value. If a mouse press has moved the focus, this waits for the
   * release: the lines that describe the correction would otherwise move the button being pressed.
   */
  leave(path: Path, then: () => void): void {
    this.#leaving.set(path, then);
    afterPointerUp(() => this.settle());
  }

  /** Handles all fields left so far without waiting for the mouse. */
  settle(): void {
    const leaving = [...this.#leaving];
    this.#leaving.clear();
    for (const [path, then] of leaving) {
      if (this.#at === path) this.#at = null;
      this.#left = withEntry(this.#left, path);
      then();
    }
  }

  /**
   * Whether an issue is shown: always once its screen was checked. Before that, only if it is not about a missing
   * answer, and its field was left or does not have the focus.
   */
  shows({ path, screen, missing }: Issue): boolean {
    return this.#checked.has(screen) || (!missing && (this.#left.has(path) || this.#at !== path));
  }

  /** The user has asked for a check of a screen: from now on all its issues are shown, missing answers too. */
  check(screen: string): void {
    this.#checked = withEntry(this.#checked, screen);
  }

  /** Whether the user has asked for a check of this screen. */
  isChecked(screen: string): boolean {
    return this.#checked.has(screen);
  }

  /** Forgets the selected fields, for list entries whose indices have changed. */
  forget(within: (path: Path) => boolean): void {
    this.#left = new Set([...this.#left].filter((path) => !within(path)));
  }
}
