import type { Template } from '../../draft/template/types.js';
import { SCHEMA } from '../draft-json.js';
import { safePart } from '../file-name.js';

/** The file extension that the installed app is registered for. */
const ENDING = 'shitagaki';

/** A template as the text of a JSON file, with keys in a fixed order. */
export function toTemplateJson(template: Template): string {
  const { format, version, kind, procedure, id, title, desk, note, createdAt, updatedAt, revision, ...more } = template;
  const { fields, values, ...unknown } = more;
  const { $schema: _schema, ...rest } = unknown;
  const known = { format, version, kind, procedure, id, title, desk, note, createdAt, updatedAt, revision };
  return `${JSON.stringify({ $schema: SCHEMA, ...known, ...rest, fields, values }, null, 2)}\n`;
}

/** The name of a template's file: ひな形_輸出の窓口.shitagaki. */
export function templateFileName({ title }: Template): string {
  return `ひな形_${safePart(title) || '申込み'}.${ENDING}`;
}
