import type { AnswerSheet, SheetLine } from './types.js';

/** An answer that two sheets show differently. */
export interface Difference {
  screen: string;
  /** The title of the section on that screen. */
  section: string;
  label: string;
  path: string;
  /** As shown on the sheets; '' if the field is empty or not asked for. */
  before: string;
  after: string;
}

type Placed = Pick<Difference, 'screen' | 'section' | 'label'> & { shown: string };

function answersOf(sheet: AnswerSheet): Map<string, Placed> {
  const answers = new Map<string, Placed>();
  for (const screen of sheet.screens) {
    for (const section of screen.sections) {
      for (const line of section.lines)
        if (isAnswer(line)) answers.set(line.path, placed(screen.title, section.title, line));
    }
  }
  return answers;
}

const isAnswer = ({ path, source }: SheetLine) => path !== '' && source !== 'same';
const placed = (screen: string, section: string, { group, label, shown }: SheetLine): Placed => ({
  screen,
  section,
  label: group ? `${group} ${label}` : label,
  shown,
});

/** The paths of both sheets in one order; a path only in the old one comes after its predecessor there. */
function merged(old: Iterable<string>, now: ReadonlySet<string>): string[] {
  const behind = new Map<string, string[]>();
  let last: string[] = [];
  const first = last;
  for (const path of old) {
    if (now.has(path)) behind.set(path, (last = []));
    else last.push(path);
  }
  return [...first, ...[...now].flatMap((path) => [path, ...(behind.get(path) ?? [])])];
}

/** The answers that differ between two sheets, in screen order; one that a sheet does not ask for counts as empty. */
export function differencesBetween(before: AnswerSheet, after: AnswerSheet): readonly Difference[] {
  const [old, now] = [answersOf(before), answersOf(after)];
  return merged(old.keys(), new Set(now.keys())).flatMap((path) => {
    const [was, is] = [old.get(path), now.get(path)];
    const place = is ?? was;
    if (!place || (was?.shown ?? '') === (is?.shown ?? '')) return [];
    const { screen, section, label } = place;
    return [{ screen, section, label, path, before: was?.shown ?? '', after: is?.shown ?? '' }];
  });
}
