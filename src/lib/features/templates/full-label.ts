import type { TemplateField } from '../../draft/template/fields.js';
import { spokenLabel } from '../../validation/check-field.js';

/** A field's label with its section, for use outside the section: 申込担当者の電話番号. */
export function fullLabel({ item, path, section, screen }: TemplateField): string {
  const part = section.title.replace(/に関する項目$/, '');
  const label = spokenLabel(item, path);
  return part === '' || part === screen.title ? label : `${part}の${label}`;
}
