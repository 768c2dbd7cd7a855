import { expect, it } from 'vitest';
import { describeBudget } from '../../../../src/lib/features/editor/later/budget-parts.js';
import { itemAt } from '../../../../src/lib/definition/walk.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { emptySession } from '../../support/sessions.js';

const PREFIX = 'userCodes[0].';
const { budgets = [] } = itemAt(newApplication, `${PREFIX}naming.companyNameEn`)!.section;
const [names, address] = budgets as [(typeof budgets)[number], (typeof budgets)[number]];

it('counts an empty field as 0', () => {
  const session = emptySession();
  expect(describeBudget(session, names, PREFIX)).toBe('企業名(英) 0・事業所名(英) 0・業務責任者名(英) 0');
  expect(describeBudget(session, address, PREFIX)).toBe('(都道府県) 0・(市区町村) 0・(その他) 0');
});

it('says which part is a proposal that nobody has typed', () => {
  const session = emptySession();
  const rest = `${PREFIX}naming.addressEn.rest`;
  session.offer(rest, '12');
  expect(describeBudget(session, address, PREFIX)).toBe('(都道府県) 0・(市区町村) 0・(その他) 2（候補）');
  session.set(rest, '123');
  expect(describeBudget(session, address, PREFIX)).toBe('(都道府県) 0・(市区町村) 0・(その他) 3');
});
