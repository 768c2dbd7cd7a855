import type { Step, StepScreen } from '../../../src/lib/transcription/types.js';

/** One row of NSS's page: the label and the value beside it. */
export interface ShownRow {
  paths: string[];
  label: string;
  shown: string;
}
export interface ShownSection {
  title: string;
  rows: ShownRow[];
}

/** The layouts of a copied page: cells separated by tabs, labels on lines of their own, colons, everything indented. */
export const LAYOUTS: Record<string, (section: ShownSection) => string> = {
  table: ({ title, rows }) => [title, '', ...rows.map(({ label, shown }) => `${label}\t${shown}`), ''].join('\r\n'),
  lines: ({ title, rows }) => [title, ...rows.flatMap(({ label, shown }) => [label, shown])].join('\n'),
  colons: ({ title, rows }) => [`■ ${title}`, ...rows.map(({ label, shown }) => `${label}：${shown}`)].join('\n'),
  marked: ({ title, rows }) =>
    [
      '  申込情報',
      `  ${title}  `,
      ...rows.flatMap(({ label, shown }) => [`  ${label} 任意 `, `\t　${shown}  `]),
      '入力に戻る',
    ].join('\n'),
  wide: ({ title, rows }) =>
    [
      title,
      ...rows.map(({ label, shown }) => `${label.replaceAll('(', '（').replaceAll(')', '）')}\t\t${shown}\t`),
    ].join('\n'),
};

const isShown = ({ kind, shown }: Step) => kind !== 'tick' && kind !== 'press' && shown !== 'チェックなし';

/** NSS's confirmation page for these screens: each answer once, names on one row, the mail address once. */
export function pageOf(screens: readonly StepScreen[]): ShownSection[] {
  const last = new Map(
    screens.flatMap((s) => s.sections.flatMap(({ steps }) => steps.map(({ path }) => [path, s.id]))),
  );
  return screens.flatMap((screen) =>
    screen.sections.flatMap((section) => {
      const rows: ShownRow[] = [];
      for (const step of section.steps) {
        if (!isShown(step) || last.get(step.path) !== screen.id) continue;
        const before = rows.at(-1);
        if (step.group && before?.label === step.group) {
          before.paths.push(step.path);
          before.shown = `${before.shown} ${step.label}：${step.value}`;
        } else if (step.path.endsWith('.emailConfirm')) before?.paths.push(step.path);
        else {
          const label = step.label === 'E-mailアドレス 登録用' ? 'E-mailアドレス' : (step.group ?? step.label);
          rows.push({ paths: [step.path], label, shown: step.group ? `${step.label}：${step.value}` : step.value });
        }
      }
      return rows.length > 0 ? [{ title: section.title, rows }] : [];
    }),
  );
}

export const textOf = (page: readonly ShownSection[], layout: string): string => page.map(LAYOUTS[layout]!).join('\n');
