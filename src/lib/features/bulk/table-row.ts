import type { CalendarSettings } from '../../calendar/calendar-settings.js';
import type { Procedure } from '../../definition/types.js';
import { companyOf } from '../../draft/stored-text.js';
import type { Draft } from '../../draft/types.js';
import { ruleContext } from '../../validation/context.js';
import { validate } from '../../validation/validate.js';
import { timelineFrom } from '../schedule/dates/timeline-from.js';

/** The result of validating a draft, as far as the table shows it. */
export interface CheckResult {
  wrong: number;
  left: number;
  advices: number;
  /** Ids of the rules with an issue, each once. */
  rules: readonly string[];
  /** The next deadline, or the expired 48 hours (T3) if no receipt number was entered. `day`: YYYYMMDD. */
  deadline: { day: string; title: string; past: boolean } | undefined;
}

/** One row of the table. `checked` is filled in later, because validating costs a hundred times the rest. */
export interface TableRow {
  draft: Draft;
  procedure: Procedure;
  company: string;
  template: string;
  /** The text that the search looks in, folded by `fold`. */
  text: string;
  checked: CheckResult | undefined;
}

/** A text as the search compares it, ignoring width and case. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A draft's row, not yet validated. */
export function rowOf(procedure: Procedure, draft: Draft): TableRow {
  const texts = Object.values(draft.values).filter((value) => typeof value === 'string');
  const template = draft.template?.title ?? '';
  return {
    ...{ draft, procedure, template, checked: undefined },
    company: companyOf(procedure, draft.values),
    text: fold([draft.title, procedure.shortTitle, template, ...texts].join('\n')),
  };
}

/** Validates a draft for the table. `today`: YYYYMMDD in Japan. */
export function checkDraft(
  procedure: Procedure,
  draft: Draft,
  today: string,
  calendar?: CalendarSettings,
): CheckResult {
  const issues = validate(procedure, draft, { today, calendar });
  const errors = issues.filter(({ severity }) => severity === 'error');
  const left = errors.filter(({ missing }) => missing).length;
  const context = ruleContext(procedure, draft, { today, calendar });
  const waiting = context.textOf('receiptNumber') === '';
  const next = timelineFrom(context, today, calendar).find(
    // Before the e-mail arrives, the 48 hours are only an estimate and are skipped. Once they have expired without a
    // receipt number, they come first, although they are past.
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
