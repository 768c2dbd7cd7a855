import { beyondKnownHolidays, earliestStart, isBusinessDay, whyClosed } from '../../calendar/business-days.js';
import { isRealDate, showDate8 } from '../../characters/dates.js';
import { found, type Rule } from '../context.js';

const APPLICATION = 'start.applicationDate';
const DESIRED = 'start.desiredDate';

/** T1: the start is a business day, the fifth after the day of application or later. */
export const T1: Rule = ({ text, today, calendar }) => {
  const [application, desired] = [text(APPLICATION), text(DESIRED)];
  const past =
    isRealDate(application) && application < today
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
};

/** T2: beyond the table of holidays nobody knows yet. */
export const T2: Rule = ({ text }) => {
  const desired = text(DESIRED);
  if (!isRealDate(desired) || !beyondKnownHolidays(desired)) return [];
  return found(
    'advice',
    DESIRED,
    'この年の祝日はまだ公示されていません。休日に当たらないか、近くなったら確かめてください。',
  );
};
