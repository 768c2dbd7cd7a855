import { beyondKnownHolidays, earliestStart, isBusinessDay, whyClosed } from '../../calendar/business-days.js';
import { isRealDate, showDate8 } from '../../characters/dates.js';
import { found, rule } from '../context.js';

const APPLICATION = 'start.applicationDate';
const DESIRED = 'start.desiredDate';
/** Once NSS has received the application, a day of application in the past is no longer a problem. */
const RECEIVED = 'result.receivedOn';

/** T1 (manual, chapter 1): the start is a business day, at least the fifth after the day of application. */
export const T1 = rule('T1', '利用開始希望日', ({ text, today, calendar }) => {
  const [application, desired] = [text(APPLICATION), text(DESIRED)];
  const past =
    isRealDate(application) && application < today && !isRealDate(text(RECEIVED))
      ? found('advice', APPLICATION, '過ぎた日です。これから申し込むときは、申し込む予定の日に直してください。')
      : [];
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

/**
 * T6 (manual, chapter 5): the desired day was still in the future on the day of application. Fields with
 * `earliest: 'today'` also accept that day itself.
 */
export const T6 = rule('T6', '登録希望日', ({ placed, text, today: now }) => {
  const received = text(RECEIVED);
  const today = isRealDate(received) && received < now ? received : now;
  return placed.flatMap((item) => {
    if (!('field' in item) || item.field.kind !== 'date8' || !item.field.earliest) return [];
    const day = text(item.path);
    const late = item.field.earliest === 'tomorrow' ? day <= today : day < today;
    if (!isRealDate(day) || !late) return [];
    const message =
      day === today
        ? '当日の日付は入力できません。明日以降の日付にするか、最短の日程を選んでください。'
        : '過ぎた日です。これからの日付を入力してください。';
    return found('error', item.path, message);
  });
});

/** T2 (ours): warns about a start in a year whose holidays have not been announced yet. */
export const T2 = rule('T2', '休日の表にない日', ({ text }) => {
  const desired = text(DESIRED);
  if (!isRealDate(desired) || !beyondKnownHolidays(desired)) return [];
  return found(
    'advice',
    DESIRED,
    'この年の祝日はまだ公示されていません。休日に当たらないか、近くなったら確かめてください。',
  );
});
