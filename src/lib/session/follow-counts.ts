import { itemsByPattern, labelOf, listAt } from '../definition/walk.js';
import type { Counts, FieldId, Path } from '../definition/types.js';
import { sameOutline } from '../draft/outline.js';
import { getAt } from '../draft/paths.js';
import type { Draft, Values } from '../draft/types.js';
import { countEntries } from '../validation/entry-count.js';
import type { AnswerReader, AnswerWriter } from './session-parts.js';
import type { TemplateMarks } from './later/template-marks.svelte.js';

/** What following a list needs from a session. */
export interface CountHolder extends AnswerReader, Pick<AnswerWriter, 'repair'> {
  readonly template: Pick<TemplateMarks, 'isLocked'> | undefined;
  subscribe(listener: (before: Draft, after: Draft) => void): () => void;
}

/** A count field in one entry: its path, the entry's prefix, and what it counts. */
interface Place {
  path: Path;
  prefix: Path;
  counts: Counts;
}

/** Every count field of a draft that counts a list, in each entry of the list of records around it. */
function placesIn({ procedure }: AnswerReader, values: Values): Place[] {
  const places: Place[] = [];
  for (const [pattern, { item }] of itemsByPattern(procedure)) {
    if (item.kind !== 'count' || !item.counts) continue;
    const id: FieldId = item.id;
    const records = getAt(values, pattern.slice(0, -`[].${id}`.length));
    const prefixes =
      pattern === id ? [''] : Array.isArray(records) ? records.map((_, at) => prefixOf(pattern, at)) : [];
    for (const prefix of prefixes) places.push({ path: prefix + id, prefix, counts: item.counts });
  }
  return places;
}
const prefixOf = (pattern: Path, at: number): Path => pattern.replace(/\[\].*/, `[${at}].`);

const followed = new WeakSet<CountHolder>();

/**
 * Sets a count when an entry of the list that it counts is answered, emptied or removed, and says so at the field, where
 * one press undoes it. A count that did not agree with the list was typed by hand: it stays, and V11 offers the number.
 * So does one that changes together with the list, as when a step is undone.
 */
export function followCounts(session: CountHolder): void {
  if (followed.has(session)) return;
  followed.add(session);
  session.subscribe((before, after) => {
    if (sameOutline(before.values, after.values)) return;
    for (const { path, prefix, counts } of placesIn(session, after.values)) {
      const [was, now] = [before, after].map(({ values }) =>
        countEntries(counts, prefix, (at) => getAt(values, at)),
      ) as [number, number];
      const stored = getAt(before.values, path) ?? '';
      const agreed = stored === '' || stored === String(was);
      if (was === now || !agreed || stored !== (getAt(after.values, path) ?? '') || session.template?.isLocked(path))
        continue;
      const list = listAt(session.procedure, prefix + counts.list);
      const because = list ? `${labelOf(list, prefix)}の数に合わせて` : '';
      // The listener runs before the change is made.
      queueMicrotask(() => session.repair(path, { before: stored as string, after: String(now), because }));
    }
  });
}
