import { isRealDate } from '../characters/dates.js';
import { addBusinessDays, earliestStart, isBusinessDay } from './business-days.js';
import { cautious, type CalendarSettings } from './calendar-settings.js';
import { passwordsVisibleUntil, provisionalIdUntil, provisionalIdVoidFrom, type Minute } from './deadlines.js';
import { addDays } from './days.js';

/** One date in the steps of an application, from the draft to the first day of use, or of another procedure. */
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
  /** Computed from a plan and not from something that has happened. */
  estimated: boolean;
}

/** What the timeline is computed from; an invalid date counts as not given. */
export interface TimelineFacts {
  applicationDate: string;
  desiredDate: string;
  /** When the mail with the provisional ID arrived. */
  mailedAt?: Minute;
  confirmedStart?: string;
  /** NSS has received the application, so the steps before it are left out. */
  received?: boolean;
  examinationEnd?: string;
  hasCorporateNumber: boolean;
  today: string;
  settings?: CalendarSettings | undefined;
}

type StartId =
  | 'ready'
  | 'ask'
  | 'hours'
  | 'apply'
  | 'apply-by'
  | 'examination'
  | 'documents'
  | 'start'
  | 'ids'
  | 'passwords'
  | 'void';
type Fact = Omit<TimelineEntry, 'past' | 'id'> & { id: StartId };
type What = Pick<Fact, 'id' | 'kind' | 'title' | 'note'>;

/** The texts of each entry; the days are computed. */
const TEXTS = {
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
  ids: {
    id: 'ids',
    kind: 'deadline',
    title: '「ID通知内容」を読む最終日',
    note: '仮ログインIDはこの日までです。翌日からNSSに入る事業所コードとパスワードは、「ID通知内容」で初めて分かります。',
  },
  passwords: {
    id: 'passwords',
    kind: 'deadline',
    title: 'パスワードを確認できる最終日',
    note: 'この日までNSSに表示されます。仮ログインIDは先に使えなくなるので、事業所コードとパスワードで入って見ます。このアプリには入力しません。',
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

/** The last business day on which an application still meets a start date (T1). @param start YYYYMMDD */
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
  const asked: Fact = { ...TEXTS.ask, day, ...time(mailedAt?.time ?? ''), estimated };
  if (received) return estimated ? [] : [asked];
  // An application made today must be ready today, not on the business day before.
  const before = addBusinessDays(day, -1, settings);
  const ready = before < today && day >= today ? today : before;
  return [
    { ...TEXTS.ready, day: ready, estimated: true },
    asked,
    { ...TEXTS.hours, day: until.day, ...time(until.time), estimated },
  ];
}

function aroundStart(start: string, estimated: boolean, { settings = cautious, hasCorporateNumber }: TimelineFacts) {
  // A deadline shown too late does harm, one shown too early does not: the weekdays of Golden Week count as business days.
  const visible = passwordsVisibleUntil(start, { ...settings, goldenWeek: 'holidays' });
  return [
    { ...documents(hasCorporateNumber), day: start, estimated },
    { ...TEXTS.ids, day: start, estimated },
    { ...starting(!estimated), day: start, estimated },
    { ...TEXTS.passwords, day: visible, estimated },
    { ...TEXTS.void, day: provisionalIdVoidFrom(start), estimated },
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
  'ids',
  'start',
  'void',
  'passwords',
];

/** The dates and deadlines of an application in chronological order (T1, T3-T5), as far as the draft's dates allow. */
export function timelineOf(facts: TimelineFacts): readonly TimelineEntry[] {
  const { applicationDate, desiredDate, confirmedStart = '', today, settings } = facts;
  const entries = beforeApplying(facts);
  const confirmed = isRealDate(confirmedStart);
  const start = confirmed ? confirmedStart : desiredDate;
  const [applies, starts] = [isRealDate(applicationDate), isRealDate(start)];
  const received = facts.received ?? false;
  if (applies) entries.push({ ...TEXTS.apply, day: applicationDate, estimated: !received });
  if (!received && isRealDate(desiredDate))
    entries.push({ ...TEXTS.applyBy, day: applyBy(desiredDate, settings), estimated: true });
  if (starts) entries.push(...aroundStart(start, !confirmed, facts));
  if (applies && starts && start > applicationDate) {
    const ended = isRealDate(facts.examinationEnd ?? '');
    const until = ended ? facts.examinationEnd! : addBusinessDays(start, -1, settings);
    const day = ended && until <= applicationDate ? until : addDays(applicationDate, 1);
    if (until >= day) entries.push({ ...TEXTS.examination, day, until, estimated: !ended });
  }
  return entries
    .sort((a, b) => a.day.localeCompare(b.day) || ORDER.indexOf(a.id) - ORDER.indexOf(b.id))
    .map((entry) => ({ ...entry, past: (entry.until ?? entry.day) < today }));
}
