import type { Procedure } from '../../definition/types.js';
import { newId } from '../new-id.js';
import { FORMAT, VERSION, type Draft, type Values } from '../types.js';
import { carry, goesAlong, keepOnly, type Carrying } from './carry.js';
import { leavesOf } from './fields.js';
import { plainText, TEXT_LIMITS } from './texts.js';
import type { Template } from './types.js';

/** The name of a new template and the help desk that makes it. */
export interface Naming {
  title: string;
  desk: string;
}

/** Creates a template, empty or with some values. `now` becomes its creation time. */
export function createTemplate(procedure: Procedure, now: Date, naming: Naming, values: Values = {}): Template {
  const at = now.toISOString();
  return {
    format: FORMAT,
    version: VERSION,
    kind: 'template',
    procedure: procedure.id,
    id: newId(),
    title: plainText(naming.title, TEXT_LIMITS.title) || `${procedure.shortTitle}のひな形`,
    desk: plainText(naming.desk, TEXT_LIMITS.desk),
    note: '',
    createdAt: at,
    updatedAt: at,
    revision: 0,
    values,
    fields: {},
  };
}

/** Creates a template from a draft's answers; those about the company and about people only if ticked. */
export function templateFrom(
  procedure: Procedure,
  draft: Draft,
  now: Date,
  naming: Naming,
  carrying: Carrying,
): Template {
  return createTemplate(procedure, now, naming, carry(procedure, draft.values, carrying).values);
}

/** A copy with a new id, for duplicating a template or for receiving one whose id is already stored. */
export function copyTemplate(template: Template, now: Date, title: string): Template {
  const at = now.toISOString();
  return { ...template, id: newId(), title, createdAt: at, updatedAt: at, revision: 0 };
}

/** A template as it is handed on; answers about people are included only if `people` is ticked. */
export function forSharing(procedure: Procedure, template: Template, people: boolean): Template {
  return {
    ...template,
    values: keepOnly(procedure, template.values, (field) => goesAlong(field, { company: true, people })),
  };
}

/** The numbers of prefilled, locked, hidden and asked-for fields, for the preview of a template. */
export function countTemplate(procedure: Procedure, { values, fields }: Template) {
  const rules = Object.values(fields);
  return {
    prefilled: leavesOf(procedure, values).length,
    locked: rules.filter(({ locked }) => locked).length,
    hidden: rules.filter(({ hidden }) => hidden).length,
    asked: rules.filter(({ asked }) => asked).length,
  };
}
