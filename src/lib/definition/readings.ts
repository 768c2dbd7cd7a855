import type { Path, Procedure } from './types.js';
import { itemsByPattern } from './walk.js';

const targets = new WeakMap<Procedure, ReadonlyMap<Path, Path>>();

/** The path of the field with the reading of the field at `path`. Fields in lists are not supported. */
export function readingFieldOf(procedure: Procedure, path: Path): Path | undefined {
  let known = targets.get(procedure);
  if (!known) {
    const pairs = [...itemsByPattern(procedure)].flatMap(([pattern, { item }]): [Path, Path][] =>
      item.kind === 'kana' && item.readingOf ? [[item.readingOf, pattern]] : [],
    );
    known = new Map(pairs);
    targets.set(procedure, known);
  }
  return known.get(path);
}
