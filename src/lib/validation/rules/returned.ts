import { isRealDate, showDate8 } from '../../characters/dates.js';
import { isBusinessDay, whyClosed } from '../../calendar/business-days.js';
import { found, rule, type Finding, type RuleContext } from '../context.js';

/** T8 (manual, chapter 1): points out a confirmed start that differs from the desired one, because plans depend on it. */
export const T8 = rule('T8', '確定した利用開始日', ({ text }) => {
  const [confirmed, desired] = [text('result.confirmedStart'), text('start.desiredDate')];
  if (!isRealDate(confirmed) || !isRealDate(desired) || confirmed === desired) return [];
  return found(
    'advice',
    'result.confirmedStart',
    `利用開始希望日（${showDate8(desired)}）と違います。書類の提出や端末の準備を、この日に合わせて見直してください。`,
  );
});

/** A new application's receipt number is seven digits and A (the manual's example: 1200001A). */
function receiptNumber({ text, visible }: RuleContext): readonly Finding[] {
  const path = 'result.receiptNumber';
  const number = text(path);
  if (!visible('result.confirmedStart') || !/^[A-Za-z0-9]{8}$/.test(number) || /^\d{7}A$/.test(number)) return [];
  return found('advice', path, '新規申込の受付番号は、ふつう数字7桁と「A」です。受付完了のメールと見比べてください。');
}

/** No later date is before the day on which the application was received. */
function order({ text }: RuleContext): readonly Finding[] {
  const received = text('result.receivedOn');
  if (!isRealDate(received)) return [];
  return ['result.requestedOn', 'result.examinationEnd', 'result.examinedOn', 'result.confirmedStart'].flatMap(
    (path) => {
      const day = text(path);
      if (!isRealDate(day) || day >= received) return [];
      return found(
        'advice',
        path,
        `申込受付年月日（${showDate8(received)}）より前です。どちらの日が正しいか確かめてください。`,
      );
    },
  );
}

function startsOnBusinessDay({ text, calendar }: RuleContext): readonly Finding[] {
  const path = 'result.confirmedStart';
  const day = text(path);
  if (!isRealDate(day) || isBusinessDay(day, calendar)) return [];
  return found(
    'advice',
    path,
    `営業日ではありません（${whyClosed(day, calendar)}）。「ID通知内容」の日と見比べてください。`,
  );
}

/** No 識別番号 occurs twice, since each person has a different one. */
function repeatedNumbers({ text, procedure }: RuleContext): readonly Finding[] {
  const numbers = procedure.userIds?.numbers ?? [];
  return numbers.flatMap((path, at) => {
    const number = text(path);
    const before = numbers.slice(0, at).some((other) => text(other) === number);
    return number !== '' && before ? found('advice', path, '同じ識別番号が上にあります。通知を見直してください。') : [];
  });
}

/**
 * V21 (ours): the numbers and dates that NSS returns are plausible. Advice only, because the manual shows examples but
 * states no rule; a wrong length is an error of the field's kind.
 */
export const V21 = rule('V21', '申込受付番号', (context) =>
  [receiptNumber, order, startsOnBusinessDay, repeatedNumbers].flatMap((look) => look(context)),
);
