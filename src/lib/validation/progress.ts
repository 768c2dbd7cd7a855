import { asks } from '../definition/walk.js';
import type { Procedure } from '../definition/types.js';
import { startValues } from '../draft/create.js';
import { getAt } from '../draft/paths.js';
import type { Draft } from '../draft/types.js';
import { isEmpty } from '../kinds/index.js';
import { ruleContext } from './context.js';
import type { Issue } from './types.js';

/** The progress of one screen: nothing entered, something missing (`left`), something wrong, or done. */
export interface ScreenProgress {
  screen: string;
  state: 'untouched' | 'left' | 'wrong' | 'done';
  /** The number of missing required answers. */
  left: number;
  /** The number of errors in entered answers. */
  wrong: number;
  advices: number;
}

export interface Progress {
  screens: readonly ScreenProgress[];
  left: number;
  wrong: number;
  advices: number;
  /** 0 to 100: the share of the currently required answers that are given. */
  percent: number;
}

function countOf(issues: readonly Issue[]): Pick<ScreenProgress, 'left' | 'wrong' | 'advices'> {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const left = errors.filter(({ missing }) => missing).length;
  return { left, wrong: errors.length - left, advices: issues.length - errors.length };
}

function stateOf({ left, wrong }: Pick<ScreenProgress, 'left' | 'wrong'>, touched: boolean): ScreenProgress['state'] {
  if (wrong > 0) return 'wrong';
  if (left > 0) return touched ? 'left' : 'untouched';
  return 'done';
}

/** Cached because every screen's entry in the navigation asks for the same progress. */
const known = new WeakMap<readonly Issue[], { draft: Draft; today: string; progress: Progress }>();

/**
 * The progress of a draft, in total and by screen.
 * @param issues as `validate` returned them for this draft
 * @param today YYYYMMDD in Japan
 */
export function progressOf(procedure: Procedure, draft: Draft, issues: readonly Issue[], today: string): Progress {
  const last = known.get(issues);
  if (last?.draft === draft && last.today === today) return last.progress;
  const progress = workOut(procedure, draft, issues, today);
  known.set(issues, { draft, today, progress });
  return progress;
}

function workOut(procedure: Procedure, draft: Draft, issues: readonly Issue[], today: string): Progress {
  const start = startValues(procedure);
  const { placed, read } = ruleContext(procedure, draft, { today });
  const touched = new Set<string>();
  let required = 0;
  for (const item of placed) {
    const value = getAt(draft.values, item.path);
    const needed =
      'list' in item ? item.list.kind === 'values' && item.list.need === 'required' : item.field.need === 'required';
    if (needed && !('field' in item && item.field.kind === 'fixed')) required += 1;
    if ('field' in item && !isEmpty(read(item.path)) && value !== undefined && value !== getAt(start, item.path))
      touched.add(item.path);
  }
  const screens = procedure.screens.map((screen): ScreenProgress => {
    // A screen that repeats what another one asks is not done before that one is.
    const counts = countOf(issues.filter(({ path }) => asks(screen, path)));
    const isTouched = [...touched].some((path) => asks(screen, path));
    return { screen: screen.id, state: stateOf(counts, isTouched), ...counts };
  });
  const all = countOf(issues);
  return {
    screens,
    ...all,
    percent: required === 0 ? 100 : Math.floor((100 * (required - Math.min(required, all.left))) / required),
  };
}
