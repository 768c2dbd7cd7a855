import { formByKey } from '../reference/form-support.js';

/** The METI forms chosen in a draft, one per line: number, name, and the software that can file it. */
export function showForms(keys: readonly unknown[]): string {
  return keys
    .map((key) => {
      const form = formByKey(String(key));
      if (!form) return `${String(key)}（対応表にない様式）`;
      return `${form.new ? `${form.new}　` : ''}${form.name}（${form.web ? 'WebNACCSで申請できます' : 'パッケージソフトが必要です'}）`;
    })
    .join('\n');
}
