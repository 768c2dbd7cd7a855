import { fieldAt, labelOf } from '../definition/walk.js';
import type { Path, Procedure } from '../definition/types.js';
import { flatSteps } from './steps.js';
import type { Step, StepScreen } from './types.js';

/** What was done at a field: which value was typed over, and whether it was looked at again in NSS. */
export interface Mark {
  /** `fingerprint` of the value as it was typed over. */
  copied: string;
  confirmed: boolean;
  /** What was typed over before it was confirmed without being copied; '' for nothing. */
  before?: string;
}

/** By path: a field that stands on two screens is one answer, and NSS carries it. */
export type Marks = Readonly<Record<Path, Mark>>;

/** `redo`: the draft has changed since it was typed over. */
export type StepState = 'open' | 'copied' | 'confirmed' | 'redo';

/** Tells values apart without keeping them a second time: two 32-bit FNV-1a sums, in hex. */
export function fingerprint({ value }: Pick<Step, 'value'>): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + at), 0x01000193);
  }
  return [a, b].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
}

export function stateOf(step: Step, marks: Marks): StepState {
  const mark = Object.hasOwn(marks, step.path) ? marks[step.path] : undefined;
  if (!mark) return 'open';
  if (mark.copied !== fingerprint(step)) return 'redo';
  return mark.confirmed ? 'confirmed' : 'copied';
}

/** Whether there is something to do at a step: what is skipped has to be cleared once it was typed over before. */
export const isToDo = (step: Step, marks: Marks): boolean => step.kind !== 'skip' || stateOf(step, marks) === 'redo';

/** The marks after a value was typed over, as it stands now. */
export function markCopied(marks: Marks, step: Step): Marks {
  return { ...marks, [step.path]: { copied: fingerprint(step), confirmed: false } };
}

/**
 * The marks after a field was looked at in NSS, or after that was taken back: what was confirmed without being copied is
 * then as it was before.
 */
export function markConfirmed(marks: Marks, step: Step, confirmed: boolean): Marks {
  const copied = fingerprint(step);
  const mark = Object.hasOwn(marks, step.path) ? marks[step.path] : undefined;
  if (confirmed) {
    const before = mark?.copied === copied ? mark.before : (mark?.copied ?? '');
    return { ...marks, [step.path]: { copied, confirmed, ...(before === undefined ? {} : { before }) } };
  }
  if (mark?.before === undefined) return { ...marks, [step.path]: { copied, confirmed } };
  const { [step.path]: _, ...others } = marks;
  return mark.before === '' ? others : { ...others, [step.path]: { copied: mark.before, confirmed } };
}

/**
 * The marks of an application that NSS has: everything typed over, as it was where that is known, else as these screens
 * have it. What differs from them is what a correction has to change.
 */
export function submittedMarks(screens: readonly StepScreen[], marks: Marks): Marks {
  const all = flatSteps(screens).map((step): [Path, Mark] => [
    step.path,
    { copied: fingerprint(step), confirmed: false },
  ]);
  return { ...Object.fromEntries(all), ...marks };
}

/** Whether a draft stands as it was typed over: each field that was, with the value that was. */
export function isAsTyped(screens: readonly StepScreen[], marks: Marks): boolean {
  const steps = new Map(flatSteps(screens).map((step) => [step.path, step]));
  const nothing = fingerprint({ value: '' });
  return Object.entries(marks).every(([path, { copied }]) => {
    const step = steps.get(path);
    return step ? fingerprint(step) === copied : copied === nothing;
  });
}

export interface PadProgress {
  /** Fields with something to enter, each once. */
  total: number;
  done: number;
  confirmed: number;
  redo: number;
}

export function padProgress(screens: readonly StepScreen[], marks: Marks): PadProgress {
  const byPath = new Map<Path, Step>();
  for (const step of flatSteps(screens)) {
    if (!byPath.has(step.path) && isToDo(step, marks)) byPath.set(step.path, step);
  }
  const states = [...byPath.values()].map((step) => stateOf(step, marks));
  const count = (...wanted: StepState[]) => states.filter((state) => wanted.includes(state)).length;
  const total = states.length;
  return { total, done: count('copied', 'confirmed'), confirmed: count('confirmed'), redo: count('redo') };
}

/**
 * Only what NSS does not hold as the draft has it: changed since it was typed over, or never typed over. Each field
 * stands where NSS asks it last, for an earlier screen's values are carried on. Parts and screens without such a field
 * are left out.
 */
export function onlyChanged(screens: readonly StepScreen[], marks: Marks): readonly StepScreen[] {
  const last = new Map(screens.flatMap((screen) => flatSteps([screen]).map((step) => [step.path, screen.id])));
  const first = new Map(
    flatSteps(screens)
      .toReversed()
      .map((step) => [step.path, step]),
  );
  const toDo = (path: Path) => {
    const step = first.get(path)!;
    return stateOf(step, marks) === 'redo' || (step.kind !== 'skip' && stateOf(step, marks) === 'open');
  };
  return screens.flatMap((screen) => {
    const sections = screen.sections.flatMap((section) => {
      const steps = section.steps.flatMap(({ path }) =>
        last.get(path) === screen.id && toDo(path) ? [first.get(path)!] : [],
      );
      return steps.length > 0 ? [{ ...section, steps }] : [];
    });
    return sections.length > 0 ? [{ ...screen, sections }] : [];
  });
}

/** Fields that were typed over and that the draft no longer asks: NSS may still hold their values. */
export function leftBehind(
  procedure: Procedure,
  screens: readonly StepScreen[],
  marks: Marks,
): readonly { path: Path; label: string; group?: string }[] {
  const asked = new Set(flatSteps(screens).map(({ path }) => path));
  const nothing = fingerprint({ value: '' });
  return Object.entries(marks).flatMap(([path, { copied }]) => {
    const field = fieldAt(procedure, path);
    if (!field || asked.has(path) || copied === nothing) return [];
    return [{ path, label: labelOf(field, path), ...(field.group ? { group: field.group } : {}) }];
  });
}

/** What is kept of the typing over of a draft. */
export interface KeptProgress {
  marks: Marks;
  /** While a correction is made: what NSS has; null otherwise. */
  submitted: Marks | null;
}

/** Stands among the marks, where no field's path can: an older version of the app passes over it. */
const SUBMITTED = '@submitted';

/** Progress as it is kept: plain JSON. */
export const keptOf = ({ marks, submitted }: KeptProgress): unknown =>
  submitted ? { ...marks, [SUBMITTED]: submitted } : marks;

/** Progress as it was kept: what is no mark is left out. */
export function readKept(stored: unknown): KeptProgress {
  const submitted = (stored as Record<string, unknown> | null | undefined)?.[SUBMITTED];
  return { marks: readMarks(stored), submitted: submitted ? readMarks(submitted) : null };
}

function readMarks(stored: unknown): Marks {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([path, mark]) => {
      const { copied, confirmed, before } = (mark ?? {}) as Partial<Record<keyof Mark, unknown>>;
      if (typeof copied !== 'string' || typeof confirmed !== 'boolean') return [];
      return [[path, { copied, confirmed, ...(typeof before === 'string' ? { before } : {}) }]];
    }),
  );
}
