import type { SupportedForm } from '../../reference/form-support.js';

/** A form's name with its numbers, for lists and screen readers: 輸出許可申請書（新規 100・訂正 109）. */
export function formLabel(form: SupportedForm): string {
  const numbers = [form.new && `新規 ${form.new}`, form.correction && `訂正 ${form.correction}`].filter(Boolean);
  return numbers.length > 0 ? `${form.name}（${numbers.join('・')}）` : form.name;
}
