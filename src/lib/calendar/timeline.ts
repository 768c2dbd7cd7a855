import { isRealDate } from '../characters/dates.js';
import { addBusinessDays, earliestStart, isBusinessDay } from './business-days.js';
import { cautious, type CalendarSettings } from './calendar-settings.js';
import { passwordsVisibleUntil, provisionalIdUntil, provisionalIdVoidFrom, type Minute } from './deadlines.js';
import { addDays } from './days.js';

/** One date of an application, from the draft to the first day of use, or to the end of another procedure. */
export interface TimelineEntry {
  id: string;
  day: string;
  /** HH:MM in Japan. */
  time?: string;
  /** The last day of a period. */
  until?: string;
  kind: 'deadline' | 'event' | 'period';
  title: string;
  note: string;
  past: boolean;
  /** Computed from what is planned, not from what has happened. */
  estimated: boolean;
}

/** What the timeline is computed from; a date that is none counts as not given. */
export interface TimelineFacts {
  applicationDate: string;
  desiredDate: string;
  /** When the provisional ID's mail came. */
  mailedAt?: Minute;
  confirmedStart?: string;
  /** The application is in: nothing before it is ahead any more. */
  received?: boolean;
  examinationEnd?: string;
  hasCorporateNumber: boolean;
  today: string;
  settings?: CalendarSettings | undefined;
}

type StartId =
  'ready' | 'ask' | 'hours' | 'apply' | 'apply-by' | 'examination' | 'documents' | 'start' | 'passwords' | 'void';
type Fact = Omit<TimelineEntry, 'past' | 'id'> & { id: StartId };
type What = Pick<Fact, 'id' | 'kind' | 'title' | 'note'>;

/** What is said of each date; the days are computed. */
const said = {
  ready: {
    id: 'ready',
    kind: 'event',
    title: '下書きを仕上げる',
    note: '社内の確認を終え、添付するファイルをそろえます。',
  },
  ask: {
    id: 'ask',
    kind: 'event',
    title: '仮ログインIDを取る',
    note: 'NSSで仮アカウントを申し込むと、仮ログインIDと仮パスワードのメールが届きます。',
  },
  hours: {
    id: 'hours',
    kind: 'deadline',
    title: '48時間の締切',
    note: 'この時までにNSSでの申込みを終えます。一時保存では止まりません。',
  },
  apply: {
    id: 'apply',
    kind: 'event',
    title: 'NSSで申し込む',
    note: '申込みの日から数えて5営業日目から利用を始められます。',
  },
  applyBy: {
    id: 'apply-by',
    kind: 'deadline',
    title: '申込みの最終日',
    note: 'この日までに申し込むと、利用開始希望日に間に合います。',
  },
  examination: {
    id: 'examination',
    kind: 'period',
    title: '審査',
    note: '確認のメールが来たら、NSSで直すか取り下げます。申込担当者のメールを見られるようにしておきます。',
  },
  passwords: {
    id: 'passwords',
    kind: 'deadline',
    title: 'パスワードを確認できる最終日',
    note: 'NSSで利用者コードとパスワードを確かめ、会社の決まりに従って保管します。このアプリには入力しません。',
  },
  void: {
    id: 'void',
    kind: 'event',
    title: '仮ログインIDが使えなくなる日',
    note: 'この日から、仮ログインIDではNSSに入れません。',
  },
} as const satisfies Record<string, What>;

const documents = (company: boolean): What => ({
  id: 'documents',
  kind: 'deadline',
  title: '経済産業省への書類',
  note: `利用開始日までに、${company ? '登記簿謄本の写し' : '住民票'}などを経済産業省へ出します。`,
});
const starting = (confirmed: boolean): What => ({
  id: 'start',
  kind: 'event',
  title: confirmed ? '利用開始日' : '利用開始希望日',
  note: confirmed ? 'この日からNACCSを使えます。' : '審査のあと、違う日に決まることがあります。',
});

/** The last business day on which applying still makes a start (T1). */
export function applyBy(start: string, settings?: CalendarSettings): string {
  let day = addDays(start, -1);
  while (!isBusinessDay(day, settings) || earliestStart(day, settings) > start) day = addDays(day, -1);
  return day;
}

function beforeApplying({ applicationDate, mailedAt, received, today, settings }: TimelineFacts): Fact[] {
  const day = mailedAt?.day ?? applicationDate;
  if (!isRealDate(day)) return [];
  const estimated = mailedAt === undefined;
  const until = provisionalIdUntil(mailedAt ?? { day, time: '' });
  const time = (at: string) => (estimated ? {} : { time: at });
  const asked: Fact = { ...said.ask, day, ...time(mailedAt?.time ?? ''), estimated };
  if (received) return estimated ? [] : [asked];
  // Whoever applies today is ready today.
  const before = addBusinessDays(day, -1, settings);
  const ready = before < today && day >= today ? today : before;
  return [
    { ...said.ready, day: ready, estimated: true },
    asked,
    { ...said.hours, day: until.day, ...time(until.time), estimated },
  ];
}

function aroundStart(start: string, estimated: boolean, { settings = cautious, hasCorporateNumber }: TimelineFacts) {
  // A deadline is safe when it is never too late: here the weekdays of Golden Week count as business days.
  const visible = passwordsVisibleUntil(start, { ...settings, goldenWeek: 'holidays' });
  return [
    { ...documents(hasCorporateNumber), day: start, estimated },
    { ...starting(!estimated), day: start, estimated },
    { ...said.passwords, day: visible, estimated },
    { ...said.void, day: provisionalIdVoidFrom(start), estimated },
  ];
}

const ORDER: readonly StartId[] = [
  'ready',
  'ask',
  'apply',
  'hours',
  'apply-by',
  'examination',
  'documents',
  'start',
  'void',
  'passwords',
];

/** Dates and deadlines of an application in order of time (T1, T3-T5), as far as the draft tells them. */
export function timelineOf(facts: TimelineFacts): readonly TimelineEntry[] {
  const { applicationDate, desiredDate, confirmedStart = '', today, settings } = facts;
  const entries = beforeApplying(facts);
  const confirmed = isRealDate(confirmedStart);
  const start = confirmed ? confirmedStart : desiredDate;
  const [applies, starts] = [isRealDate(applicationDate), isRealDate(start)];
  const received = facts.received ?? false;
  if (applies) entries.push({ ...said.apply, day: applicationDate, estimated: !received });
  if (!received && isRealDate(desiredDate))
    entries.push({ ...said.applyBy, day: applyBy(desiredDate, settings), estimated: true });
  if (starts) entries.push(...aroundStart(start, !confirmed, facts));
  if (applies && starts && start > applicationDate) {
    const ended = isRealDate(facts.examinationEnd ?? '');
    const until = ended ? facts.examinationEnd! : addBusinessDays(start, -1, settings);
    const day = ended && until <= applicationDate ? until : addDays(applicationDate, 1);
    if (until >= day) entries.push({ ...said.examination, day, until, estimated: !ended });
  }
  return entries
    .sort((a, b) => a.day.localeCompare(b.day) || ORDER.indexOf(a.id) - ORDER.indexOf(b.id))
    .map((entry) => ({ ...entry, past: (entry.until ?? entry.day) < today }));
}
