import { fieldAt, labelOf } from '../definition/walk.js';
import type { Path, Procedure } from '../definition/types.js';
import { flatSteps } from './steps.js';
import type { Step, StepScreen } from './types.js';

/** The state of a field: which value was transcribed, and whether it was confirmed in NSS. */
export interface Mark {
  /** `fingerprint` of the transcribed value. */
  copied: string;
  confirmed: boolean;
  /** For a field confirmed without copying: the `copied` it had before, or ''; used to take the confirmation back. */
  before?: string;
}

/** By path: a field on two screens is one answer, which NSS carries over from the first. */
export type Marks = Readonly<Record<Path, Mark>>;

/** `redo`: the draft's value has changed since it was transcribed. */
export type StepState = 'open' | 'copied' | 'confirmed' | 'redo';

/** A hash to detect changed values without storing the values again: two 32-bit FNV-1a sums, in hexadecimal. */
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

/** Whether a step needs work; a skipped field does if an earlier value of it was transcribed and must be cleared. */
export const isToDo = (step: Step, marks: Marks): boolean => step.kind !== 'skip' || stateOf(step, marks) === 'redo';

/** The marks after a step's current value has been transcribed. */
export function markCopied(marks: Marks, step: Step): Marks {
  return { ...marks, [step.path]: { copied: fingerprint(step), confirmed: false } };
}

/**
 * The marks after a field was confirmed in NSS, or after the confirmation was taken back; the latter restores the
 * earlier state of a field that had been confirmed without copying.
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
 * The marks of a submitted application: every field counts as transcribed, with the recorded value if there is one and
 * otherwise with the current one. A correction has to change the fields that differ from these marks.
 */
export function submittedMarks(screens: readonly StepScreen[], marks: Marks): Marks {
  const all = flatSteps(screens).map((step): [Path, Mark] => [
    step.path,
    { copied: fingerprint(step), confirmed: false },
  ]);
  return { ...Object.fromEntries(all), ...marks };
}

/** Whether every transcribed field still has the value that was transcribed. */
export function isAsTyped(screens: readonly StepScreen[], marks: Marks): boolean {
  const steps = new Map(flatSteps(screens).map((step) => [step.path, step]));
  const nothing = fingerprint({ value: '' });
  return Object.entries(marks).every(([path, { copied }]) => {
    const step = steps.get(path);
    return step ? fingerprint(step) === copied : copied === nothing;
  });
}

export interface PadProgress {
  /** The number of fields with something to do, each counted once. */
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
 * Only the steps whose value in NSS is not the draft's: changed since transcription, or never transcribed. Each field
 * appears on the last screen that asks for it, because NSS carries values over to later screens. Sections and screens
 * without such a step are left out.
 */
export function onlyChanged(screens: readonly StepScreen[], marks: Marks): readonly StepScreen[] {
  const last = new Map(screens.flatMap((screen) => flatSteps([screen]).map((step) => [step.path, screen.id])));
  // The last one of a path wins, hence backwards.
  const first = new Map([...flatSteps(screens)].reverse().map((step) => [step.path, step]));
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

/** Fields that were transcribed but are no longer asked for; NSS may still have their values. */
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

/** The transcription progress of a draft as stored in the browser. */
export interface StoredProgress {
  marks: Marks;
  /** During a correction: the marks of the submitted application; null otherwise. */
  submitted: Marks | null;
}

/** A key among the marks that cannot be a field's path; older versions of the app ignore it. */
const SUBMITTED = '@submitted';

/** Converts progress to plain JSON for storing. */
export const toStoredProgress = ({ marks, submitted }: StoredProgress): unknown =>
  submitted ? { ...marks, [SUBMITTED]: submitted } : marks;

/** Reads stored progress; invalid marks are dropped. */
export function readStoredProgress(stored: unknown): StoredProgress {
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
