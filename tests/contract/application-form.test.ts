import { describe, expect, it } from 'vitest';
import type { ApplicationCell, FormPart } from '../../src/lib/definition/application-form.js';
import { isField, itemsByPattern } from '../../src/lib/definition/walk.js';
import { procedures } from '../../src/procedures/index.js';

/** What the one-page form leaves out, because NSS's own form does or because the page states it in other words. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  'new-application': [
    // Agreements, and what NSS asks for twice.
    ...['terms.agreed', 'manager.securityConfirmed', 'contact.emailConfirm'],
    // The company is printed once, as the office gives it.
    ...['contact.companyName', 'contact.companyNameKana', 'office.nameKana'],
    // Readings of addresses.
    ...['office.address.kana', 'billing.address.kana'],
    // The choices of "the same as": the answers themselves are printed.
    ...['manager.source', 'billing.contact.source'],
    // The head office is the same as the office.
    ...['sameAsOffice', 'postalCode', 'address.prefecture', 'address.city', 'address.rest', 'address.kana'].map(
      (id) => `headOffice.${id}`,
    ),
    ...['headOffice.phone', 'headOffice.fax'],
    // Fixed by this procedure, or an instruction to NSS alone.
    ...['access.method', 'terminals.idsFromElsewhere'],
    ...['singleSignOn', 'processing', 'shared', 'naming.updateAllOffices', 'naming.postalCode'].map(
      (id) => `userCodes[].${id}`,
    ),
    // Printed on the pages of answers that follow.
    ...['confirm.remarks', 'confirm.attachments'],
  ],
};

/** The ids that a part prints, and those that only decide whether it is printed. */
function idsIn(part: FormPart): { printed: readonly string[]; deciding: readonly string[] } {
  if ('words' in part) return { printed: [], deciding: [] };
  if ('id' in part) return { printed: [part.id], deciding: [] };
  if ('joined' in part) return { printed: part.joined, deciding: [] };
  const inner = ('first' in part ? part.first : part.parts).map(idsIn);
  const given = 'given' in part ? (part.given ?? []) : [];
  return {
    printed: inner.flatMap(({ printed }) => printed),
    deciding: [...given, ...inner.flatMap(({ deciding }) => deciding)],
  };
}

describe.each(procedures.flatMap(({ form, ...procedure }) => (form ? [{ form, ...procedure }] : [])))(
  'the one-page form of $id',
  (procedure) => {
    const fields = [...itemsByPattern(procedure)].flatMap(([pattern, { item, screen, sections }]) =>
      isField(item) && screen.id !== 'aside' ? [{ pattern, screen: screen.id, section: sections[0]?.id }] : [],
    );
    const meant = (id: string, { from }: ApplicationCell, list: string) =>
      fields.flatMap(({ pattern, screen, section }) => {
        const own = pattern.replace(/\[\]$/, '');
        const there = pattern.startsWith(list) && (!from || (from[0] === screen && from[1] === section));
        return there && (own === id || own.endsWith(`.${id}`)) ? [pattern] : [];
      });
    const named = procedure.form
      .flatMap(({ rows }) => rows)
      .flatMap((row) =>
        'each' in row
          ? row.rows.flatMap(({ cells }) => cells.map((cell) => ({ cell, list: `${row.each}[].` })))
          : row.cells.map((cell) => ({ cell, list: '' })),
      )
      .flatMap(({ cell, list }) => {
        const { printed, deciding } = idsIn({ parts: cell.parts ?? [] });
        const found = (prints: boolean) => (id: string) => ({ id, prints, patterns: meant(id, cell, list) });
        return [...printed.map(found(true)), ...deciding.map(found(false))];
      });
    const printed = new Set(named.flatMap(({ prints, patterns }) => (prints ? patterns : [])));
    const out = LEFT_OUT[procedure.id] ?? [];

    it('prints every answer, or leaves it out for a reason', () => {
      expect(fields.length).toBeGreaterThan(90);
      const missing = fields.filter(({ pattern }) => !printed.has(pattern) && !out.includes(pattern));
      expect(missing.map(({ pattern }) => pattern)).toEqual([]);
    });

    it('leaves out no answer that is printed or that no screen asks for', () => {
      expect(out.filter((pattern) => printed.has(pattern))).toEqual([]);
      const asked = fields.map(({ pattern }) => pattern);
      expect(out.filter((pattern) => !asked.includes(pattern))).toEqual([]);
      expect(new Set(out).size).toBe(out.length);
    });

    it('has cells that fill their rows', () => {
      const rows = procedure.form.flatMap(({ rows: all }) => all.flatMap((row) => ('each' in row ? row.rows : [row])));
      for (const { cells } of rows) expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(24);
    });

    /** Ids that match the end of a field's id in another section, whose values are used with "the same as". */
    it('refers only to fields of its sections', () => {
      const standIns = ['department', 'emails', 'email'];
      expect(
        named.filter(({ id, patterns }) => patterns.length === 0 && !standIns.includes(id)).map(({ id }) => id),
      ).toEqual([]);
    });
  },
);
