import { readFileSync } from 'node:fs';
import { adviceBeforeAsking } from '../../src/lib/calendar/forty-eight-hours.js';
import { timelineOf } from '../../src/lib/calendar/timeline.js';
import { itemAt } from '../../src/lib/definition/walk.js';
import type { Procedure } from '../../src/lib/definition/types.js';
import { createDraft } from '../../src/lib/draft/create.js';
import { correctionSteps } from '../../src/lib/features/guide/correction-steps.js';
import { forms, keyOf, webBusinesses, webNotes } from '../../src/lib/reference/form-support.js';
import { board } from '../../src/lib/reference/guide/board.js';
import { changes } from '../../src/lib/reference/guide/changes.js';
import { choose } from '../../src/lib/reference/guide/choosing.js';
import { checkEnvironment } from '../../src/lib/reference/guide/environment.js';
import { accessLines, planPoints } from '../../src/lib/reference/guide/lines.js';
import { questions } from '../../src/lib/reference/guide/questions.js';
import { terms } from '../../src/lib/reference/guide/terms.js';
import { packageSteps, URY_TROUBLE, uryPurposes, WEB_ADDRESS, webSteps } from '../../src/lib/reference/guide/ury.js';
import { webNaccsHome, webNaccsPoints } from '../../src/lib/reference/guide/webnaccs.js';
import { passwordPoints } from '../../src/lib/validation/password-rule.js';
import { standingWarnings } from '../../src/lib/transcription/standing-warnings.js';
import { stepsOf } from '../../src/lib/transcription/steps.js';
import { procedures } from '../../src/procedures/index.js';
import { exampleDraft, NOW, TODAY } from '../unit/support/example.js';

/** A statement of the manual in our own words, and where the app makes it. Exactly one place, or `without` a reason. */
export interface Statement {
  chapter: string;
  says: string;
  /** A text that has to be found at the place. */
  text?: string;
  /** `<procedure> <path>`; with `kind` and `need` as the manual prints them. */
  field?: string;
  kind?: string;
  need?: string;
  /** `<procedure> <path>` of a list. */
  list?: string;
  /** `<procedure> <screen>`: its introduction, headings and notes. */
  screen?: string;
  /** A procedure as a whole, its pad, the time after applying, or its steps to completion. */
  procedure?: string;
  pad?: string;
  after?: string;
  steps?: string;
  /** A rule's id; the text is in a message. */
  rule?: string;
  /** The data that a page draws; `DATA` has the page. */
  data?: string;
  /** A component whose own text says it. */
  page?: string;
  /** A form's key in the table of forms, and what the table says. */
  form?: string;
  web?: boolean;
  correction?: string | null;
  /** The code of a business of WebNACCS. */
  business?: string;
  without?: string;
}

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
export const statements = JSON.parse(read('tests/fixtures/manual-statements.json')) as readonly Statement[];

const said = (...parts: unknown[]) => JSON.stringify(parts);
const facts = { applicationDate: '20260410', desiredDate: '20260417', hasCorporateNumber: true, today: TODAY };

/** The data that each page draws: the page's address and the text. */
const DATA: Readonly<Record<string, readonly [page: string, text: string]>> = {
  board: ['/board', said(board)],
  changes: ['/change', said(changes)],
  choosing: [
    '/choose',
    said(choose({ otherWork: false, forms: 'unknown', delegates: 0, computers: 1, webOnly: 0 }).advice),
  ],
  corrections: [
    '/change',
    said(procedures.flatMap(({ correction }) => (correction ? correctionSteps(correction) : []))),
  ],
  environment: ['/environment', said(checkEnvironment({}))],
  forms: ['/forms', said(webNotes, forms)],
  hours: ['/draft/schedule', adviceBeforeAsking(new Date('2026-04-10T16:00:00+09:00')).text],
  lines: ['/choose', said(accessLines)],
  password: ['/ury', said(passwordPoints(''))],
  plans: ['/choose', said(planPoints)],
  questions: ['/board', said(questions)],
  terms: ['/terms', said(terms)],
  timeline: ['/draft/schedule', said(timelineOf(facts))],
  ury: [
    '/ury',
    said(
      WEB_ADDRESS,
      URY_TROUBLE,
      uryPurposes,
      uryPurposes.map((one) => [packageSteps(one), webSteps(one)]),
    ),
  ],
  webnaccs: ['/environment', said(webNaccsPoints, webNaccsHome)],
};

const procedureOf = (id: string): Procedure => {
  const found = procedures.find((procedure) => procedure.id === id);
  if (!found) throw new Error(`There is no procedure ${id}`);
  return found;
};
const split = (place: string) => place.split(' ') as [string, string];
const itemOf = (place: string) => {
  const [id, path] = split(place);
  return itemAt(procedureOf(id), path)?.item;
};

function padText(id: string): string {
  const procedure = procedureOf(id);
  const draft =
    id === 'new-application'
      ? exampleDraft()
      : createDraft(procedure, NOW, '例', { 'target.userCode': '1ANAC', 'target.ids': ['A0A'] });
  return said(stepsOf(procedure, draft, TODAY), standingWarnings(procedure));
}

function screenText(place: string): string {
  const [id, screen] = split(place);
  return said(procedureOf(id).screens.find((one) => one.id === screen));
}

const RULE_SOURCES = ['address', 'billing', 'characters', 'company', 'contact', 'dates', 'returned', 'user-codes'].map(
  (name) => `src/lib/validation/rules/${name}.ts`,
);
const KIND_SOURCES = ['full', 'kana', 'digits', 'upper', 'email', 'text'].map((name) => `src/lib/kinds/${name}.ts`);
const messages = [...RULE_SOURCES, ...KIND_SOURCES, 'src/lib/validation/rule-names.ts'].map(read).join('\n');
/** Rules whose message stands in a definition (`emptyMessage`). */
const definitions = said(procedures);

const unfold = (source: string) => source.replace(/\s*\n\s*/g, '');

/** What the app says at a statement's place. */
export function foundAt(statement: Statement): string {
  const { field, list, screen, procedure, pad, after, steps, rule, data, page, form, business } = statement;
  if (field !== undefined) return said(itemOf(field));
  if (list !== undefined) return said(itemOf(list));
  if (screen !== undefined) return screenText(screen);
  if (procedure !== undefined) return procedureOf(procedure).summary;
  if (pad !== undefined) return padText(pad);
  if (after !== undefined) {
    const { after: steps, notice, noticeHelp, mails, secrets } = procedureOf(after);
    return said(steps, notice, noticeHelp, mails, secrets);
  }
  if (steps !== undefined) return said(procedureOf(steps).steps);
  if (rule !== undefined) return messages + definitions;
  if (data !== undefined) return DATA[data]?.[1] ?? '';
  if (page !== undefined) return unfold(read(page));
  if (form !== undefined) return forms.find((one) => keyOf(one) === form)?.name ?? '';
  if (business !== undefined) return webBusinesses.find(({ code }) => code === business)?.name ?? '';
  return '';
}

/** The place in a few words, for docs/coverage.md. */
export function placeOf(statement: Statement): string {
  const { field, list, screen, procedure, pad, after, steps, rule, data, page, form, business } = statement;
  if (field ?? list) return `field \`${field ?? list}\``;
  if (screen) return `screen \`${screen}\``;
  if (procedure) return `start page, \`${procedure}\``;
  if (pad) return `pad of \`${pad}\` (\`/draft/transcribe\`)`;
  if (after) return `\`/draft/after\` of \`${after}\``;
  if (steps) return `\`/draft/schedule\` of \`${steps}\``;
  if (rule) return `rule ${rule}`;
  if (data) return `\`${DATA[data]?.[0]}\` (${data})`;
  if (page) return `\`${page}\``;
  if (form ?? business) return `\`/forms\`, ${form ?? business}`;
  return `not taken over: ${statement.without}`;
}
