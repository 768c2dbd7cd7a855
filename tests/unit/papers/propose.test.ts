import { describe, expect, it } from 'vitest';
import { isField, itemsByPattern } from '../../../src/lib/definition/walk.js';
import { propose, type Choice } from '../../../src/lib/papers/propose.js';
import { recognise } from '../../../src/lib/papers/recognise.js';
import { readingOf } from '../../../src/lib/papers/types.js';
import { procedures } from '../../../src/procedures/index.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { buildTable } from '../reference/postal/open.js';
import { papersOf } from './fixtures.js';

const { cities } = await buildTable();
const PLAIN: Choice = { place: 0, representative: 0, person: 0, plays: ['contact'] };
const read = (name: string, at = 0) => recognise(papersOf(name)[at]!.lines.join('\n'), cities);
const valuesOf = (reading: ReturnType<typeof read>, choice: Choice = PLAIN) =>
  Object.fromEntries(propose(newApplication, reading, choice).map(({ path, value }) => [path, value]));

describe('propose', () => {
  it('gives the registry’s company, office and representative to their fields, in the order of the screens', () => {
    const proposals = propose(newApplication, read('registries'), PLAIN);
    expect(Object.fromEntries(proposals.map(({ path, value }) => [path, value]))).toMatchObject({
      'office.hasCorporateNumber': '有',
      'office.corporateNumber': '7000012050002',
      'contact.companyName': 'ナックスシステム株式会社',
      'office.address.prefecture': '神奈川県',
      'office.address.city': '川崎市幸区',
      'contractor.name.family': '南楠',
    });
    const order = [...itemsByPattern(newApplication).keys()];
    const places = proposals.map(({ path }) => order.indexOf(path.replace(/\[0\]/g, '[]')));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
  it('gives a card to the person whose it is, and points to the same person instead of repeating it', () => {
    const card = read('signatures');
    const contact = valuesOf(card);
    expect(contact['contact.name.family']).toBe('保税');
    expect(contact['manager.name.family']).toBeUndefined();
    const manager = valuesOf(card, { ...PLAIN, plays: ['manager'] });
    expect(manager['contact.name.family']).toBeUndefined();
    expect(manager['manager.name.family']).toBe('保税');
    const both = valuesOf(card, { ...PLAIN, plays: ['contact', 'manager'] });
    expect(both['manager.source']).toBe('申込担当者と同じ');
    expect(both['manager.name.family']).toBeUndefined();
  });
  it('offers what a field refuses as likely, with its reason', () => {
    const reading = readingOf('signature', {
      people: [{ label: '', facts: [{ datum: 'email', value: '全角＠例', from: '全角＠例', certainty: 'sure' }] }],
    });
    const [proposal] = propose(newApplication, reading, PLAIN);
    expect(proposal).toMatchObject({ path: 'contact.email', certainty: 'likely' });
    expect(proposal?.problem).toMatch(/。$/u);
  });
  it.each(procedures.map((procedure) => [procedure.title, procedure] as const))(
    'puts values of choices only where the field has them: %s',
    (_, procedure) => {
      for (const name of ['registries', 'signatures', 'vcards', 'corporate-numbers', 'nss-papers'])
        for (const paper of papersOf(name))
          for (const { field, value } of propose(procedure, recognise(paper.lines.join('\n'), cities), PLAIN))
            if (isField(field) && field.kind === 'choice')
              expect(field.options.map((option) => option.value)).toContain(value);
    },
  );
});
