import { SvelteMap } from 'svelte/reactivity';
import { doneOnId } from '../definition/after.js';
import { itemsByPattern, splitPath } from '../definition/walk.js';
import type { Path, Procedure } from '../definition/types.js';
import { getAt } from '../draft/paths.js';
import type { Json, Values } from '../draft/types.js';

/** The answer, possibly a list, to which a path belongs. */
const rootOf = (path: Path): string => String(splitPath(path)[0] ?? '');

/** Every answer that a draft of a procedure may have and the list of its pages asks for. */
const rootsOf = (procedure: Procedure): readonly string[] => [
  ...[...itemsByPattern(procedure).keys()].map(rootOf),
  ...(procedure.after ?? []).map(({ id }) => doneOnId(id)),
];

/**
 * The stored answers of an open draft, each followed by itself: whoever reads one is told when that one changes, and not
 * at every key in any of them. All entries of a list are one answer.
 */
export class FollowedAnswers {
  /** One that is not stored is undefined: of a key that is missing, `SvelteMap` follows every change of all others. */
  readonly #all: SvelteMap<string, Json | undefined>;

  constructor(procedure: Procedure, values: Values) {
    this.#all = new SvelteMap<string, Json | undefined>(rootsOf(procedure).map((root) => [root, undefined]));
    this.replace({}, values);
  }

  /** The stored value at a path; undefined if there is none. */
  at(path: Path): Json | undefined {
    const root = rootOf(path);
    const value = this.#all.get(root);
    return value === undefined || root === path ? value : getAt({ [root]: value }, path);
  }

  /** Takes over all values. Those that are the same objects as before have not changed. */
  replace(before: Values, now: Values): void {
    if (now === before) return;
    for (const [root, value] of Object.entries(now)) if (before[root] !== value) this.#all.set(root, value);
    for (const root of Object.keys(before)) if (!Object.hasOwn(now, root)) this.#all.set(root, undefined);
  }
}
