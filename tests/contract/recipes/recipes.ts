/**
 * The first four recipes of CONTRIBUTING.md as changes to the source. When a recipe gets shorter, its change here loses
 * the file, and the list in CONTRIBUTING.md with it: the test wants both to be the same.
 */

/** What happens to a file: a new one is written, in one that is there a text is put behind the first `after`. */
export interface Change {
  file: string;
  write?: string;
  after?: string;
  put?: string;
}

export interface Recipe {
  /** The heading in CONTRIBUTING.md. */
  title: string;
  changes: readonly Change[];
  /** What the names of the contract tests must speak of afterwards: that they have seen the change. */
  seen: readonly string[];
}

/** A field of a kind that takes any text, so that somebody has to say whose business it is. */
const field = `
        {
          id: 'contract.nickname',
          label: '通称',
          kind: 'full',
          need: 'optional',
          example: '混載',
          help: '社内での呼び方です。',
        },`;

const screen = `import type { Screen } from '../../lib/definition/types.js';

export const survey: Screen = {
  id: 'survey',
  title: 'アンケート',
  intro: '申込みの終わりに、使い方を答えます。',
  sections: [
    {
      id: 'survey',
      title: 'アンケートに関する項目',
      items: [
        {
          id: 'survey.use',
          label: '使い方',
          kind: 'choice',
          need: 'required',
          options: [{ value: '毎日' }, { value: 'ときどき' }],
          help: '近いほうを選びます。',
        },
      ],
    },
  ],
};
`;

const rule = `import { found, type Rule } from '../context.js';

/** V99: the contact is no placeholder. */
export const V99: Rule = ({ text }) =>
  text('contact.department') === '未定'
    ? found('advice', 'contact.department', '部署が決まってから入力してください。')
    : [];
`;

const ruleTest = `import { expect, it } from 'vitest';
import { createDraft } from '../../../src/lib/draft/create.js';
import { validate } from '../../../src/lib/validation/validate.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';

const spoken = (department: string) => {
  const now = new Date('2026-04-10T01:00:00Z');
  const draft = createDraft(newApplication, now, '例', { 'contact.department': department });
  return validate(newApplication, draft, { today: '20260410' }).filter(({ rule }) => rule === 'V99');
};

it('V99 speaks of a department that is open, and not of one that is there', () => {
  expect(spoken('未定')).toMatchObject([{ path: 'contact.department', severity: 'advice' }]);
  expect(spoken('総務部')).toEqual([]);
});
`;

const procedure = `import type { Procedure } from '../../lib/definition/types.js';
import { received } from '../shared/after.js';
import { applicantScreen } from '../shared/contact.js';
import { receipt } from '../shared/existing-user.js';

/** The end of using NACCS. */
export const cancellation: Procedure = {
  id: 'cancellation',
  title: '利用の終了',
  shortTitle: '終了',
  company: ['contact.companyName'],
  summary: 'NACCSの利用を終えます。',
  screens: [
    applicantScreen('NSSにログインし、申込担当者を入力します。'),
    {
      id: 'end',
      title: '終了する日',
      intro: 'いつまで使うかを答えます。',
      sections: [
        {
          id: 'end',
          title: '終了に関する項目',
          items: [{ id: 'end.date', label: '終了する日', kind: 'date8', need: 'required', example: '20260430', help: '終わりの日です。' }],
        },
      ],
    },
  ],
  aside: receipt(),
  after: [
    received[0]!,
    { id: 'ended', title: '利用を終える', does: '端末のソフトを消します。', due: { by: ['end.date'] } },
  ],
};
`;

const example = JSON.stringify({ procedure: 'cancellation', values: { 'end.date': '20260430' } });

export const recipes: readonly Recipe[] = [
  {
    title: 'A field',
    changes: [
      {
        file: 'src/procedures/new-application/applicant.ts',
        after: "title: '利用契約に関する項目',\n      items: [",
        put: field,
      },
      { file: 'src/lib/definition/disclosure.ts', after: "  ['setting', ['reason", put: "', 'contract.nickname" },
    ],
    seen: ["'applicant' 'contract.nickname'"],
  },
  {
    title: 'A screen',
    changes: [
      { file: 'src/procedures/system-settings/survey.ts', write: screen },
      {
        file: 'src/procedures/system-settings/index.ts',
        after: "import { course } from './steps.js';",
        put: "\nimport { survey } from './survey.js';",
      },
      { file: 'src/procedures/system-settings/index.ts', after: '  screens: [', put: '\n    survey,' },
      {
        file: 'src/procedures/nss-ends.ts',
        after: "'system-settings': { screens: {",
        put: " survey: { press: '次へ進む', warnings: [] } ",
      },
    ],
    seen: ["'survey' 'survey.use'"],
  },
  {
    title: 'A rule',
    changes: [
      { file: 'src/lib/validation/rules/placeholders.ts', write: rule },
      {
        file: 'src/lib/validation/rules/index.ts',
        after: "import type { Rule } from '../context.js';",
        put: "\nimport { V99 } from './placeholders.js';",
      },
      { file: 'src/lib/validation/rules/index.ts', after: 'Readonly<Record<string, Rule>> = {', put: '\n  V99,' },
      { file: 'src/lib/validation/rule-names.ts', after: "  V1: '法人番号',", put: "\n  V99: '仮の値'," },
      { file: 'tests/unit/validation/placeholders.test.ts', write: ruleTest },
    ],
    seen: ['V99 has one', 'V99 speaks of a department'],
  },
  {
    title: 'A procedure',
    changes: [
      { file: 'src/procedures/cancellation/index.ts', write: procedure },
      {
        file: 'src/procedures/index.ts',
        after: "import type { Procedure } from '../lib/definition/types.js';",
        put: "\nimport { cancellation } from './cancellation/index.js';",
      },
      { file: 'src/procedures/index.ts', after: 'systemSettings, certificateReissue', put: ', cancellation' },
      { file: 'tests/fixtures/examples/cancellation.json', write: example },
    ],
    seen: ["'cancellation' 'end' 'end.date'"],
  },
];
