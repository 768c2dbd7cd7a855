import type { CalendarSettings } from '../../calendar/calendar-settings.js';
import type { Procedure } from '../../definition/types.js';
import { companyOf } from '../../draft/stored-text.js';
import type { Draft } from '../../draft/types.js';
import { ruleContext } from '../../validation/context.js';
import { validate } from '../../validation/validate.js';
import { timelineFrom } from '../schedule/dates/timeline-from.js';

/** What checking a draft says of it, as far as the list shows it. */
export interface Checked {
  wrong: number;
  left: number;
  advices: number;
  /** The rules that have something to say, each once. */
  rules: readonly string[];
  /** The next deadline, or one that has passed while nothing was received. */
  deadline: { day: string; title: string; past: boolean } | undefined;
}

/** One line of the list. `checked` comes later: it costs a hundred times the rest. */
export interface TableRow {
  draft: Draft;
  procedure: Procedure;
  company: string;
  template: string;
  /** What the search reads, folded. */
  text: string;
  checked: Checked | undefined;
}

/** A text as the search compares it: widths and case do not count. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A draft's line, without what checking says. */
export function rowOf(procedure: Procedure, draft: Draft): TableRow {
  const texts = Object.values(draft.values).filter((value) => typeof value === 'string');
  const template = draft.template?.title ?? '';
  return {
    ...{ draft, procedure, template, checked: undefined },
    company: companyOf(procedure, draft.values),
    text: fold([draft.title, procedure.shortTitle, template, ...texts].join('\n')),
  };
}

/** What checking says of a draft. `today`: YYYYMMDD in Japan. */
export function check(procedure: Procedure, draft: Draft, today: string, calendar?: CalendarSettings): Checked {
  const issues = validate(procedure, draft, { today, calendar });
  const errors = issues.filter(({ severity }) => severity === 'error');
  const left = errors.filter(({ missing }) => missing).length;
  const context = ruleContext(procedure, draft, { today, calendar });
  const waiting = context.textOf('receiptNumber') === '';
  const next = timelineFrom(context, today, calendar).find(
    // Without a mail the 48 hours are only a plan; once they have run out unanswered, that comes first.
    ({ kind, id, estimated, past }) =>
      kind === 'deadline' && !(id === 'hours' && estimated) && (!past || (id === 'hours' && waiting)),
  );
  return {
    wrong: errors.length - left,
    left,
    advices: issues.length - errors.length,
    rules: [...new Set(issues.map(({ rule }) => rule))],
    deadline: next && { day: next.day, title: next.title, past: next.past },
  };
}
