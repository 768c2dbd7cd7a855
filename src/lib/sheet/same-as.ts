import { fieldAt, labelOf } from '../definition/walk.js';
import type { Field, FieldId, Path, Procedure } from '../definition/types.js';
import type { Read } from '../definition/visible.js';
import { showValue } from './show-value.js';
import type { SheetLine } from './types.js';

interface Reading {
  procedure: Procedure;
  read: Read;
  visible(path: Path): boolean;
}

/** The field that supplies the value of `id`; a "same as" choice may lead to another (請求先 → 管理責任者 → 申込担当者). */
function sourceOf({ procedure, read }: Reading, id: FieldId, through: FieldId | undefined): FieldId {
  if (!through) return id;
  const next = fieldAt(procedure, through);
  if (next?.kind !== 'choice' || !next.sameAs || read(through) !== next.sameAs.option) return id;
  const tail = id.slice(id.indexOf('.') + 1);
  return next.sameAs.fields.find((field) => field.slice(field.indexOf('.') + 1) === tail) ?? id;
}

/** A shared empty array: a stable reference avoids re-rendering fields without such lines. */
const NONE: readonly SheetLine[] = [];

/** For a "same as" choice that is taken: the values it refers to, as read-only lines. */
export function standInLines(reading: Reading, field: Field, path: Path): readonly SheetLine[] {
  if (field.kind !== 'choice' || !field.sameAs || reading.read(path) !== field.sameAs.option) return NONE;
  const { fields, through, option } = field.sameAs;
  return fields.flatMap((id): SheetLine[] => {
    const source = sourceOf(reading, id, through);
    const definition = fieldAt(reading.procedure, source);
    // The source may itself depend on a choice that is still open; its hidden fields are not answers.
    if (!definition || !reading.visible(source)) return [];
    return [
      {
        path: source,
        label: labelOf(definition, source),
        ...(definition.group ? { group: definition.group } : {}),
        shown: showValue(definition, reading.read(source)),
        note: option,
        source: 'same',
        issues: [],
      },
    ];
  });
}
