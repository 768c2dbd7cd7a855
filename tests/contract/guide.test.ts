import { describe, expect, it } from 'vitest';
import { board } from '../../src/lib/reference/guide/board.js';
import { changes } from '../../src/lib/reference/guide/changes.js';
import { contents } from '../../src/lib/reference/guide/contents.js';
import { terms } from '../../src/lib/reference/guide/terms.js';
import { procedures } from '../../src/procedures/index.js';
import { everyField } from '../unit/support/every-field.js';
import { chapters } from './manual-chapters.js';

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

describe('the guide', () => {
  it('has every row of the manual’s contents, in order', () => {
    const rows = [...new Set(chapters.map(({ chapter }) => plain(chapter)))];
    expect(contents.map(({ chapter }) => plain(chapter))).toEqual(rows);
    for (const { chapter, links } of contents) expect(links.length, chapter).toBeGreaterThan(0);
  });

  it('explains only words that the dictionary has', () => {
    const known = new Set<string>(terms.map(({ id }) => id));
    const used = procedures.flatMap((procedure) => everyField(procedure).flatMap(({ field }) => field.term ?? []));
    expect(used.filter((term) => !known.has(term))).toEqual([]);
    expect(new Set(used).size).toBeGreaterThan(15);
  });

  it('links only to existing procedures, and covers each of NSS’s menus', () => {
    const ids = procedures.map(({ id }) => id);
    for (const { begins } of changes) if (begins) expect(ids).toContain(begins.procedure);
    expect(new Set(changes.map(({ menu }) => menu)).size).toBe(5);
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
  });

  it('names each item of the board once, with a link to it', () => {
    const wanted = board.flatMap(({ entries }) => entries.map((entry) => entry.wanted));
    expect(new Set(wanted).size).toBe(wanted.length);
    for (const { way } of board.flatMap(({ entries }) => entries)) expect(way.length).toBeGreaterThan(1);
  });
});
