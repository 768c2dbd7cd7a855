import { found, rule } from '../context.js';

/** V15 (manual, chapter 1): either 登録請求先コード or 事業所コード, exactly one of the two. */
export const V15 = rule('V15', '請求先コード', ({ text, visible }) =>
  ['billing.consolidatedTo', 'billing.payment.account'].flatMap((prefix) => {
    const path = `${prefix}.billingCode`;
    if (!visible(path)) return [];
    const filled = [path, `${prefix}.officeCode`].filter((id) => text(id) !== '').length;
    if (filled === 1) return [];
    if (filled > 1) {
      return found(
        'error',
        path,
        '登録請求先コードと事業所コードは、どちらか一方だけにしてください。片方を消してください。',
      );
    }
    const message = '登録請求先コード（7桁）か事業所コード（6文字）のどちらか一方を入力してください。';
    return [{ severity: 'error', path, message, missing: true }];
  }),
);
