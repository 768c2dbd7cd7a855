import table from './form-support.json' with { type: 'json' };

/** A METI form and the software that can file it (manual of May 2026, chapter 8). */
export interface SupportedForm {
  /** The form number of a new application; null if there is none. */
  new: string | null;
  /** The form number of its correction (訂正); null if there is none. */
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

/** The key that a draft stores for a form: its number, or its name if it has no number. */
export function keyOf(form: SupportedForm): string {
  return form.new ?? form.name;
}

const byKey = new Map(forms.map((form) => [keyOf(form), form]));

/** The form with a stored key; undefined if the table does not have it. */
export function formByKey(key: string): SupportedForm | undefined {
  return byKey.get(key);
}

/** Which software a choice of forms requires. */
export interface SoftwareNeed {
  /** `web`: WebNACCS is enough; `package`: the package software is needed. */
  software: 'web' | 'package';
  /** The forms that decided it. */
  because: readonly SupportedForm[];
}

/** The software needed to file these forms; undefined if no key is known. @param keys as stored in the draft */
export function softwareFor(keys: readonly string[]): SoftwareNeed | undefined {
  const chosen = keys.map(formByKey).filter((form) => form !== undefined);
  if (chosen.length === 0) return undefined;
  const beyondWeb = chosen.filter((form) => !form.web);
  return beyondWeb.length > 0 ? { software: 'package', because: beyondWeb } : { software: 'web', because: chosen };
}
