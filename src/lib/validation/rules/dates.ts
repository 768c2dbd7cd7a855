import {
  addBusinessDays,
  beyondKnownHolidays,
  earliestStart,
  isBusinessDay,
  whyClosed,
} from '../../calendar/business-days.js';
import { isRealDate, showDate8 } from '../../characters/dates.js';
import { found, rule, type Finding, type RuleContext } from '../context.js';

const APPLICATION = 'start.applicationDate';
const DESIRED = 'start.desiredDate';
/** Once NSS has received the application, a day of application in the past is no longer a problem. */
const RECEIVED = 'result.receivedOn';

/**
 * Advice on a day of application that is no business day: the manual's table has only business days, so count from the
 * next one.
 */
function closedDay(day: string, received: string, calendar: RuleContext['calendar']): readonly Finding[] {
  if (!isRealDate(day) || isRealDate(received) || isBusinessDay(day, calendar)) return [];
  const next = addBusinessDays(day, 1, calendar);
  const from = earliestStart(next, calendar);
  return found(
    'advice',
    APPLICATION,
    `営業日ではありません（${whyClosed(day, calendar)}）。次の営業日の${showDate8(next)}から数えると、利用開始希望日は${showDate8(from)}以降です。`,
  );
}

/** T1 (manual, chapter 1): the start is a business day, at least the fifth after the day of application. */
export const T1 = rule('T1', '利用開始希望日', ({ text, today, calendar }) => {
  const [application, desired] = [text(APPLICATION), text(DESIRED)];
  const past =
    isRealDate(application) && application < today && !isRealDate(text(RECEIVED))
      ? found('advice', APPLICATION, '過ぎた日です。これから申し込むときは、申し込む予定の日に直してください。')
      : closedDay(application, text(RECEIVED), calendar);
  if (!isRealDate(desired)) return past;
  const earliest = isRealDate(application) ? earliestStart(application, calendar) : undefined;
  if (earliest !== undefined && desired < earliest) {
    const message = `${showDate8(application)}に申し込むと、早くて${showDate8(earliest)}からです。その日以降の営業日を入力してください。`;
    return [...past, ...found('error', DESIRED, message)];
  }
  if (isBusinessDay(desired, calendar)) return past;
  return [
    ...past,
    ...found(
      'error',
      DESIRED,
      `${showDate8(desired)}は営業日ではありません（${whyClosed(desired, calendar)}）。営業日を入力してください。`,
    ),
  ];
});

/** Advice on a day before the usual one: the manual's schedule table counts five business days for a change as well. */
const adviseUsual = (path: string, day: string, usual: string) =>
  day < usual
    ? found(
        'advice',
        path,
        `契約内容の変更は、早くて${showDate8(usual)}からです。その日以降にするか、最短の日程を選んでください。`,
      )
    : [];

/**
 * T6 (manual, chapter 5): the desired day was still in the future on the day of application. Fields with
 * `earliest: 'today'` also accept that day itself.
 */
export const T6 = rule('T6', '登録希望日', ({ placed, text, today: now, calendar }) => {
  const received = text(RECEIVED);
  const today = isRealDate(received) && received < now ? received : now;
  return placed.flatMap((item) => {
    if (!('field' in item) || item.field.kind !== 'date8' || !item.field.earliest) return [];
    const { earliest, usual } = item.field;
    const day = text(item.path);
    const late = earliest === 'tomorrow' ? day <= today : day < today;
    if (!isRealDate(day)) return [];
    if (!late) return usual === undefined ? [] : adviseUsual(item.path, day, addBusinessDays(today, usual, calendar));
    const message =
      day === today
        ? '当日の日付は入力できません。明日以降の日付にするか、最短の日程を選んでください。'
        : '過ぎた日です。これからの日付を入力してください。';
    return found('error', item.path, message);
  });
});

/** T2 (ours): warns about a start in a year whose holidays have not been announced yet. */
export const T2 = rule('T2', '休日の表にない日', ({ text, calendar }) => {
  const desired = text(DESIRED);
  if (!isRealDate(desired) || !beyondKnownHolidays(desired, calendar)) return [];
  return found(
    'advice',
    DESIRED,
    'この年の祝日はまだ公示されていません。休日に当たらないか、近くなったら確かめてください。',
  );
});
