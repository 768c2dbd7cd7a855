import type { Field, Path, Procedure } from '../../definition/types.js';
import { toHalfWidth } from '../../characters/widths.js';
import { columnsOf, namesOf, META_COLUMNS } from './columns.js';
import { TableError } from './table-error.js';
import { MAX_COLUMNS, type TableRow } from './types.js';

/** The meaning of a column: an answer, one of `META_COLUMNS`, or nothing. */
export type Meaning =
  | { kind: 'answer'; path: Path; field: Field; label: string }
  | { kind: 'meta'; id: (typeof META_COLUMNS)[number]['id']; label: string }
  | { kind: 'blank'; label: string };

const plain = (name: string) => toHalfWidth(name).replace(/\s+/g, ' ').trim();

interface Names {
  byPath: ReadonlyMap<string, Meaning>;
  byLabel: ReadonlyMap<string, readonly Meaning[]>;
}

const known = new WeakMap<Procedure, Names>();

function namesIn(procedure: Procedure): Names {
  const before = known.get(procedure);
  if (before) return before;
  const byPath = new Map<string, Meaning>();
  const byLabel = new Map<string, Meaning[]>();
  const add = (name: string, meaning: Meaning) => {
    const there = byLabel.get(plain(name)) ?? [];
    if (!there.includes(meaning)) byLabel.set(plain(name), [...there, meaning]);
  };
  for (const { path, label, field } of columnsOf(procedure, (_list, max) => max)) {
    const meaning: Meaning = { kind: 'answer', path, field, label };
    byPath.set(path, meaning);
    for (const name of [label, ...namesOf(procedure, path, field)]) add(name, meaning);
  }
  for (const { id, label } of META_COLUMNS) {
    const meaning: Meaning = { kind: 'meta', id, label };
    byPath.set(id, meaning);
    byLabel.set(plain(label), [meaning]);
  }
  const names = { byPath, byLabel };
  known.set(procedure, names);
  return names;
}

const quote = (name: string) => `「${[...name].slice(0, 40).join('')}」`;

function meaningOf(names: Names, header: string, place: number): Meaning | string {
  const name = plain(header);
  if (name === '') return { kind: 'blank', label: '' };
  const exact = names.byPath.get(name);
  if (exact) return exact;
  const all = names.byLabel.get(name) ?? [];
  // A name may be the full label of one field and a short name of another; the full label wins.
  const labelled = all.find(({ label }) => plain(label) === name);
  if (labelled) return labelled;
  if (all.length === 1) return all[0]!;
  if (all.length === 0) return `${place}列目の${quote(header)}は、どの項目か分かりません。`;
  const some = all.slice(0, 3).map(({ label }) => quote(label));
  return `${place}列目の${quote(header)}に当たる項目が${all.length}個あります。${some.join('、')}などに書き換えてください。`;
}

/**
 * Finds the meaning of each column in a header row. Headers may be ids (`office.postalCode`) or labels, preceded by
 * screen and section as far as needed to be unique.
 * @throws TableError naming every unknown, ambiguous or repeated column
 */
export function readHeader(procedure: Procedure, header: TableRow): readonly Meaning[] {
  if (header.cells.length > MAX_COLUMNS) throw new TableError('too-many-columns');
  if (header.fault) throw new TableError('bad-header', header.fault);
  const names = namesIn(procedure);
  const wrong: string[] = [];
  const seen = new Map<string, number>();
  const meanings = header.cells.map(({ text }, index): Meaning => {
    const meaning = meaningOf(names, text, index + 1);
    if (typeof meaning === 'string') {
      wrong.push(meaning);
      return { kind: 'blank', label: text };
    }
    if (meaning.kind === 'blank') return meaning;
    const before = seen.get(meaning.label);
    if (before !== undefined) {
      wrong.push(`${before}列目と${index + 1}列目がどちらも${quote(meaning.label)}です。片方を消してください。`);
    }
    seen.set(meaning.label, index + 1);
    return meaning;
  });
  if (wrong.length === 0 && seen.size === 0) wrong.push('見本の1行目を、そのまま使ってください。');
  if (wrong.length > 0) throw new TableError('bad-header', wrong.slice(0, 10).join(' '));
  return meanings;
}

/**
 * Whether a row repeats the header: the ids below the labels, as in the sample, or labels below ids, as in earlier
 * samples. More than half of them, because a sample may be older than a label that has changed since. No row of answers
 * looks like that.
 */
export function repeatsHeader(meanings: readonly Meaning[], row: TableRow): boolean {
  // Columns without a heading say nothing: a program that pads rows leaves them empty in every row.
  const headed = meanings.map((meaning, at) => ({ meaning, text: row.cells[at]?.text ?? '' }));
  const named = headed.filter(({ meaning }) => meaning.kind !== 'blank');
  const same = named.filter(({ meaning, text }) =>
    [meaning.label, idOf(meaning)].some((name) => plain(text) === plain(name)),
  );
  return same.length > named.length / 2;
}

const idOf = (meaning: Meaning): string =>
  meaning.kind === 'answer' ? meaning.path : meaning.kind === 'meta' ? meaning.id : meaning.label;
