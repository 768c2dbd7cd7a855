import type { Path } from '../definition/types.js';
import { align } from './read-back-align.js';
import { cellsOf, isSame, isTitle, labelsIn, type Cell } from './read-back-text.js';
import { rowsOf, type Row } from './read-back-rows.js';
import { compareRow } from './read-back-values.js';
import type { Step, StepScreen } from './types.js';

/**
 * `different`: NSS shows something else; `unreadable`: the text has letters that could not be read there; `missing`: the
 * text does not show this field.
 */
export type ReadState = 'found' | 'different' | 'unreadable' | 'missing';

/** What stands in a text for a letter that a PDF draws without saying which one it is. */
export const UNREADABLE = '\ufffd';

export interface Reading {
  path: Path;
  step: Step;
  /** The title of the field's screen. */
  screen: string;
  state: ReadState;
  /** What NSS shows instead, for `different` and `unreadable`; may be ''. */
  shown: string;
}

/** The indices of the cells that belong to a row: after its label, up to the next label or heading. */
function placesOf(
  row: Row,
  cells: readonly Cell[],
  at: number,
  ends: { sure: Set<number>; likely: Set<number> },
): number[] {
  const places: number[] = [];
  for (let next = at + 1; next < cells.length && !ends.sure.has(next); next += 1) {
    // An answer may look like a label (担当者); if it is the expected value right after the label, it is an answer.
    const expected = next === at + 1 && row.steps.some(({ value }) => isSame(value, cells[next]!.text));
    if (ends.likely.has(next) && !(expected && cells[at]!.rest === '')) break;
    places.push(next);
  }
  return places;
}

/** For rows whose label is missing in the text: whether all their values occur in cells that no other row uses. */
function findLoose(rows: readonly Row[], free: readonly string[]): Map<Row, boolean> {
  const left = [...free];
  return new Map(
    rows.map((row) => {
      const values = [...new Set(row.steps.map(({ value }) => value))];
      const placeOf = (value: string) => left.findIndex((text) => isSame(value, text));
      const all = values.every((value) => placeOf(value) >= 0);
      if (all) for (const value of values) left.splice(placeOf(value), 1);
      return [row, all];
    }),
  );
}

/**
 * Compares the text of NSS's confirmation page with what was to be transcribed, field by field. Layout, line breaks, the
 * width of brackets in labels and missing labels do not matter; values must match exactly. Ticks are not compared,
 * because the page does not show them.
 * @param text as copied from the page or extracted from a printed PDF
 */
export function readBack(text: string, screens: readonly StepScreen[]): readonly Reading[] {
  const rows = rowsOf(screens);
  const cells = cellsOf(text, labelsIn(rows));
  const found = align(rows, cells);
  const likely = new Set(cells.flatMap((cell, at) => (cell.label !== undefined || isTitle(cell.text) ? [at] : [])));
  const ends = { sure: new Set(found.values()), likely };
  const taken = new Set<number>();
  const regions = new Map<Row, string[]>();
  for (const [row, at] of found) {
    const places = placesOf(row, cells, at, ends);
    regions.set(
      row,
      [cells[at]!.rest, ...places.map((place) => cells[place]!.text)].filter((text) => text !== ''),
    );
    for (const place of [at, ...places]) taken.add(place);
  }
  const free = cells.flatMap((cell, at) => (taken.has(at) ? [] : [cell.text]));
  const loose = findLoose(
    rows.filter((row) => !regions.has(row)),
    free,
  );
  return rows.flatMap((row) => {
    const region = regions.get(row);
    const results = region ? compareRow(row, region) : undefined;
    return row.steps.flatMap((step, index): Reading[] => {
      const base = { path: step.path, step, screen: row.screen };
      const result = results?.[index];
      if (result) return result.same && step.value === '' ? [] : [{ ...base, ...toReading(result) }];
      if (step.value === '') return [];
      return [{ ...base, state: loose.get(row) ? 'found' : 'missing', shown: '' }];
    });
  });
}

const toReading = ({ same, shown }: { same: boolean; shown: string }) =>
  same
    ? ({ state: 'found', shown: '' } as const)
    : ({ state: shown.includes(UNREADABLE) ? 'unreadable' : 'different', shown } as const);

function batchOf(screens: StepScreen[]): { title: string; screens: StepScreen[] } {
  const [first, last] = [screens[0]!.title, screens.at(-1)!.title];
  return { title: first === last ? first : `${first}から${last}まで`, screens };
}

/** Groups the screens by the confirmation page that shows them; the title names the first and the last screen. */
export function batchesOf(
  screens: readonly StepScreen[],
): readonly { title: string; screens: readonly StepScreen[] }[] {
  const batches: { title: string; screens: StepScreen[] }[] = [];
  let open: StepScreen[] = [];
  for (const screen of screens) {
    open.push(screen);
    if (!screen.end?.confirms) continue;
    batches.push(batchOf(open));
    open = [];
  }
  // If the manual mentions no confirmation page, assume one at the end.
  if (batches.length === 0 && open.length > 0) batches.push(batchOf(open));
  return batches;
}
