import { SvelteMap } from 'svelte/reactivity';
import { splitPath } from '../definition/walk.js';
import type { Path } from '../definition/types.js';
import { getAt } from '../draft/paths.js';
import type { Json, Values } from '../draft/types.js';

/**
 * The stored answers of an open draft, each followed by itself: whoever reads one is told when that one changes, and not
 * at every key in any of them. All entries of a list are one answer.
 */
export class FollowedAnswers {
  readonly #all: SvelteMap<string, Json>;

  constructor(values: Values) {
    this.#all = new SvelteMap(Object.entries(values));
  }

  /** The stored value at a path; undefined if there is none. */
  at(path: Path): Json | undefined {
    const root = String(splitPath(path)[0] ?? '');
    const value = this.#all.get(root);
    return value === undefined || root === path ? value : getAt({ [root]: value }, path);
  }

  /** Takes over all values. Those that are the same objects as before have not changed. */
  replace(before: Values, now: Values): void {
    if (now === before) return;
    for (const [root, value] of Object.entries(now)) if (before[root] !== value) this.#all.set(root, value);
    for (const root of Object.keys(before)) if (!Object.hasOwn(now, root)) this.#all.delete(root);
  }
}
