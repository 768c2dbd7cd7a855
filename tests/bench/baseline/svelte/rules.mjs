// Checks as someone would write them by hand with zod.
import { string } from 'zod';
export { array, object } from 'zod';

/** @param {import('../form.mjs').Field} field @param {string} requiredMessage */
export function rule({ required, maxLength, pattern, message }, requiredMessage) {
  let schema = string();
  if (required) schema = schema.min(1, requiredMessage);
  if (maxLength) schema = schema.max(maxLength, `${maxLength}文字以内で入力してください`);
  if (pattern) schema = schema.regex(new RegExp(required ? pattern : `^$|${pattern}`, 'u'), message);
  return schema;
}
