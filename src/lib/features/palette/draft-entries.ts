import { readingFieldOf } from '../../definition/readings.js';
import type { Procedure } from '../../definition/types.js';
import { companyIn } from '../../draft/stored-text.js';
import type { DraftNote } from '../../storage/many-drafts.js';
import { NAMELESS_DRAFT, reveal } from '../../characters/reveal.js';
import { urls } from '../../browser/urls.js';
import type { Entry } from './entry.js';

/** The most characters of a company's name that are shown and searched. */
const MOST = 60;
const shorten = (text: string) => [...text.slice(0, 2 * MOST)].slice(0, MOST).join('');

/**
 * A stored draft, found by its title, and by its company and how that is read.
 * @param open the id of the draft that is open
 */
export function draftEntry(note: DraftNote, procedures: readonly Procedure[], open: string | undefined): Entry {
  const procedure = procedures.find(({ id }) => id === note.procedure);
  const company = procedure ? companyIn(procedure, (path) => note.text(path)) : '';
  const readings = (procedure?.company ?? []).flatMap((path) => readingFieldOf(procedure!, path) ?? []);
  const title = shorten(reveal(note.title, NAMELESS_DRAFT));
  const named = company === '' || title.startsWith(company) ? '' : shorten(reveal(company));
  return {
    key: `draft:${note.id}`,
    kind: 'draft',
    title,
    where: [procedure?.shortTitle, named, note.id === open ? '開いています' : ''].filter(Boolean).join('・'),
    goal: { href: urls.draft(note.id) },
    names: named === '' ? [] : [named],
    readings: readings.flatMap((path) => shorten(note.text(path)) || []),
  };
}
