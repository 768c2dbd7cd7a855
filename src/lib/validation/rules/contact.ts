import { found, rule, textRule } from '../context.js';
import { isPhoneNumber } from '../phone.js';

/** The second half of C8 (manual, chapter 1): both entries of the mail address are equal, including case. */
export const C8 = rule('C8', 'メールアドレス', ({ text }) => {
  const [first, second] = [text('contact.email'), text('contact.emailConfirm')];
  if (first === '' || second === '' || first === second) return [];
  return found('error', 'contact.emailConfirm', '登録用のアドレスと違います。同じアドレスを入力してください。');
});

/** What the number should look like; its length is named only if it is what is wrong. */
function sayForm(number: string): string {
  const form = '0から始まる10桁か、050・060・070・080・090などで始まる11桁の番号です。';
  const wrongLength = number.length !== 10 && number.length !== 11;
  return `市外局番から入力してください。${form}${wrongLength ? `いまは${number.length}桁です。` : '番号を確かめてください。'}`;
}

/** V3 (ours): telephone and fax numbers have a valid Japanese form; ten zeros are valid for the emergency fax only. */
export const V3 = textRule('V3', '電話番号・FAX番号', (field, number, path) => {
  if (field.kind !== 'digits' || !field.as || !['phone', 'fax', 'emergency-fax'].includes(field.as)) return [];
  if (!/^\d+$/.test(number) || isPhoneNumber(number)) return [];
  if (field.as === 'emergency-fax' && number === '0000000000') return [];
  if (/^0+$/.test(number)) {
    const message = 'ゼロだけの番号は、緊急連絡用FAX番号でFAXがないときにだけ使えます。電話番号を入力してください。';
    return found(
      'advice',
      path,
      field.as === 'emergency-fax' ? 'FAXがないときは、ゼロを10個入力してください。' : message,
    );
  }
  return found('advice', path, sayForm(number));
});

/** V17 (ours): the reason says what is applied for and to whom; shorter than ten characters is taken as too vague. */
export const V17 = rule('V17', '申込理由', ({ text }) => {
  const reason = text('contract.reason');
  if (reason === '' || [...reason.trim()].length >= 10) return [];
  return found('advice', 'contract.reason', 'どこへ、何を申請するためかが分かるように書いてください。');
});
