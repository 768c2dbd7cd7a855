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
  #values: Values;

  constructor(values: Values) {
    this.#values = values;
    this.#all = new SvelteMap(Object.entries(values));
  }

  /** The stored value at a path; undefined if there is none. */
  at(path: Path): Json | undefined {
    const root = String(splitPath(path)[0] ?? '');
    const value = this.#all.get(root);
    return value === undefined || root === path ? value : getAt({ [root]: value }, path);
  }

  /** Takes over all values; those that are the same objects as before have not changed. */
  replace(values: Values): void {
    if (values === this.#values) return;
    for (const [root, value] of Object.entries(values)) if (this.#values[root] !== value) this.#all.set(root, value);
    for (const root of Object.keys(this.#values)) if (!Object.hasOwn(values, root)) this.#all.delete(root);
    this.#values = values;
  }
}
