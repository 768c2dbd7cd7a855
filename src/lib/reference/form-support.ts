import table from './form-support.json' with { type: 'json' };

/** A METI form with the software that can file it (the manual's chapter 8, May 2026). */
export interface SupportedForm {
  /** The number of a new application; null where the form has none. */
  new: string | null;
  /** The number of its correction (訂正). */
  correction: string | null;
  name: string;
  package: boolean;
  web: boolean;
  note?: string;
}

export interface WebBusiness {
  category: string;
  name: string;
  code: string;
}

export const forms: readonly SupportedForm[] = table.forms;
export const webBusinesses: readonly WebBusiness[] = table.webBusinesses;
export const webNotes: readonly string[] = table.webNotes;

/** What a draft stores for a form: its number, or its name where there is none. */
export function keyOf(form: SupportedForm): string {
  return form.new ?? form.name;
}

const byKey = new Map(forms.map((form) => [keyOf(form), form]));

/** The form of a stored key; undefined where the table has none. */
export function formByKey(key: string): SupportedForm | undefined {
  return byKey.get(key);
}

/** What a choice of forms asks for. */
export interface SoftwareNeed {
  /** `web`: WebNACCS is enough; `package`: the package software is needed. */
  software: 'web' | 'package';
  /** The forms that decide it. */
  because: readonly SupportedForm[];
}

/** Whether WebNACCS is enough for these forms; undefined for none. */
export function softwareFor(keys: readonly string[]): SoftwareNeed | undefined {
  const chosen = keys.map(formByKey).filter((form) => form !== undefined);
  if (chosen.length === 0) return undefined;
  const beyondWeb = chosen.filter((form) => !form.web);
  return beyondWeb.length > 0 ? { software: 'package', because: beyondWeb } : { software: 'web', because: chosen };
}
