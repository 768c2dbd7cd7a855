import { isRealDate, showDate8 } from '../../characters/dates.js';
import { found, type Rule } from '../context.js';

/** T8: the Center may settle on another start than the one asked for; what was planned for that day moves with it. */
export const T8: Rule = ({ text }) => {
  const [confirmed, desired] = [text('result.confirmedStart'), text('start.desiredDate')];
  if (!isRealDate(confirmed) || !isRealDate(desired) || confirmed === desired) return [];
  return found(
    'advice',
    'result.confirmedStart',
    `利用開始希望日（${showDate8(desired)}）と違います。書類の提出や端末の準備を、この日に合わせて見直してください。`,
  );
};

/**
 * V21: the shape of a new application's receipt number: seven digits and a letter (manual: 1200001A). Advice alone, as the
 * manual shows examples and states no rule; another length is the kind's own error.
 */
export const V21: Rule = ({ text, visible }) => {
  const path = 'result.receiptNumber';
  const number = text(path);
  if (!visible('result.confirmedStart') || !/^[A-Za-z0-9]{8}$/.test(number) || /^\d{7}[A-Z]$/.test(number)) return [];
  return found(
    'advice',
    path,
    '申込受付番号は、ふつう数字7桁と英大文字1文字です。受付完了のメールと見比べてください。',
  );
};
