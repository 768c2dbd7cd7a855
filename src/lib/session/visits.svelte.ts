import { afterPointerUp } from '../browser/pointer.js';
import type { Path } from '../definition/types.js';
import type { Issue } from '../validation/types.js';

const withEntry = <T>(set: ReadonlySet<T>, entry: T): ReadonlySet<T> =>
  set.has(entry) ? set : new Set([...set, entry]);

/** Where the user is and has been in a draft: this decides which messages are shown. */
export class Visits {
  #at = $state<Path | null>(null);
  #left: ReadonlySet<Path> = $state.raw(new Set());
  #checked: ReadonlySet<string> = $state.raw(new Set());
  readonly #leaving = new Map<Path, () => void>();

  /** The field that holds the focus. */
  get at(): Path | null {
    return this.#at;
  }

  /** Comes into a field. `speaks`: whether a message is shown there already; it stays then, and follows the typing. */
  enter(path: Path, speaks: () => boolean): void {
    afterPointerUp(() => {
      if (speaks()) this.#left = withEntry(this.#left, path);
      this.#at = path;
    });
  }

  /**
   * Leaves a field; `then` mends what can be mended. A field left by a press of the mouse waits for its release: the
   * lines that say what was mended would move what is being pressed.
   */
  leave(path: Path, then: () => void): void {
    this.#leaving.set(path, then);
    afterPointerUp(() => this.settle());
  }

  /** Does what waits for the mouse's release. */
  settle(): void {
    const leaving = [...this.#leaving];
    this.#leaving.clear();
    for (const [path, then] of leaving) {
      if (this.#at === path) this.#at = null;
      this.#left = withEntry(this.#left, path);
      then();
    }
  }

  /** Whether an issue is shown: after a check of its screen all are, else only what is wrong in a field that was left. */
  shows({ path, screen, missing }: Issue): boolean {
    return this.#checked.has(screen) || (!missing && (this.#left.has(path) || this.#at !== path));
  }

  /** The user asked for a check of a screen: from now on it also says what is missing. */
  check(screen: string): void {
    this.#checked = withEntry(this.#checked, screen);
  }

  isChecked(screen: string): boolean {
    return this.#checked.has(screen);
  }

  /** Entries moved: what was known by place is known no more. */
  forget(within: (path: Path) => boolean): void {
    this.#left = new Set([...this.#left].filter((path) => !within(path)));
  }
}
