import type { Procedure } from '../../definition/types.js';
import { newId } from '../new-id.js';
import { FORMAT, VERSION, type Draft, type Values } from '../types.js';
import { carry, goesAlong, keepOnly, type Carrying } from './carry.js';
import { leavesOf } from './fields.js';
import { plainText, TEXT_LIMITS } from './texts.js';
import type { Template } from './types.js';

/** What a new template is called, and who makes it. */
export interface Naming {
  title: string;
  desk: string;
}

/** A template with nothing in it, or with some values. `now` is the moment of its making. */
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

/** A template from a draft's answers; those of the company and of people only where that was ticked. */
export function templateFrom(
  procedure: Procedure,
  draft: Draft,
  now: Date,
  naming: Naming,
  carrying: Carrying,
): Template {
  return createTemplate(procedure, now, naming, carry(procedure, draft.values, carrying).values);
}

/** A copy with an identity of its own: duplicated, or received beside one of the same identity. */
export function copyTemplate(template: Template, now: Date, title: string): Template {
  const at = now.toISOString();
  return { ...template, id: newId(), title, createdAt: at, updatedAt: at, revision: 0 };
}

/** The template as it is handed on: people's answers only where that was ticked. */
export function forSharing(procedure: Procedure, template: Template, people: boolean): Template {
  return {
    ...template,
    values: keepOnly(procedure, template.values, (field) => goesAlong(field, { company: true, people })),
  };
}

/** How much a template holds, for whoever looks at it before it is used. */
export function countTemplate(procedure: Procedure, { values, fields }: Template) {
  const rules = Object.values(fields);
  return {
    prefilled: leavesOf(procedure, values).length,
    locked: rules.filter(({ locked }) => locked).length,
    hidden: rules.filter(({ hidden }) => hidden).length,
    asked: rules.filter(({ asked }) => asked).length,
  };
}
