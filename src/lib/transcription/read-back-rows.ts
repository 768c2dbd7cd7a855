import { plain } from './read-back-text.js';
import type { Step, StepScreen } from './types.js';

/** What NSS shows after one label: a field, or all parts of a name. */
export interface Row {
  screen: string;
  section: string;
  /** The possible wordings of the label, as returned by `plain`; the full one first. */
  names: readonly string[];
  /** One step per value. With `twice`, both steps have the same value, shown once (mail address and confirmation). */
  steps: readonly Step[];
  twice: boolean;
}

const headOf = ({ label }: Pick<Step, 'label'>) => label.split(' ')[0]!;

/** NSS may show only the end of a long label (所在地), or only the beginning if several share it (E-mailアドレス). */
function namesOf(step: Step, beside: readonly Step[]): string[] {
  const { group, label } = step;
  if (group) return [plain(group)];
  const alike = beside.filter((other) => other.label !== label && headOf(other) === headOf(step));
  return [...new Set([label, ...(alike.length > 0 ? [headOf(step)] : []), label.split(' ').at(-1)!].map(plain))];
}

const isCompared = ({ kind, shown }: Step) => kind !== 'tick' && kind !== 'press' && shown !== 'チェックなし';

/** What NSS's confirmation page shows for these screens, in order: each answer once, where it was asked last. */
export function rowsOf(screens: readonly StepScreen[]): readonly Row[] {
  const last = new Map(
    screens.flatMap((screen) =>
      screen.sections.flatMap(({ steps }) => steps.map(({ path }): [string, string] => [path, screen.id])),
    ),
  );
  const rows: Row[] = [];
  for (const screen of screens) {
    for (const section of screen.sections) {
      for (const step of section.steps) {
        if (!isCompared(step) || last.get(step.path) !== screen.id) continue;
        const row = {
          screen: screen.title,
          section: plain(section.title),
          names: namesOf(step, section.steps),
          steps: [step],
        };
        const before = rows.at(-1);
        const beside = before?.section === row.section && before.screen === row.screen;
        const joined = beside && before.steps[0]!.group !== undefined && before.steps[0]!.group === step.group;
        // A value that is entered twice for safety is shown only once.
        const twice =
          beside && /確認用$/u.test(step.label) && step.value !== '' && before.steps[0]!.value === step.value;
        if (joined || twice) {
          const names = [...new Set([...before.names, ...row.names])];
          rows[rows.length - 1] = { ...before, names, steps: [...before.steps, step], twice: !joined };
        } else rows.push({ ...row, twice: false });
      }
    }
  }
  return rows;
}
