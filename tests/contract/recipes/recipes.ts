/**
 * The first four recipes of CONTRIBUTING.md as changes to the source. When a recipe gets shorter, remove the file both
 * here and from the list in CONTRIBUTING.md: the test compares them.
 */

/** A change to a file: a new file is written; in an existing one, a text is inserted behind the first `after`. */
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
  /**
   * Texts that must occur in the names of the contract tests afterwards, which shows that these have seen the change.
   */
  seen: readonly string[];
}

/** A field with everything that its type requires. */
const field = `
        {
          id: 'contract.nickname',
          label: '通称',
          kind: 'full',
          need: 'optional',
          disclosure: 'person',
          example: '混載',
          help: '社内での呼び方です。',
        },`;

const screen = `import type { Screen } from '../../lib/definition/types.js';

export const survey: Screen = {
  id: 'survey',
  title: 'アンケート',
  intro: '申込みの終わりに、使い方を答えます。',
  nssEnd: { press: '次へ進む', warnings: [] },
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
          disclosure: 'setting',
          options: [{ value: '毎日' }, { value: 'ときどき' }],
          help: '近いほうを選びます。',
        },
      ],
    },
  ],
};
`;

const rule = `import { found, rule } from '../context.js';

/** V99: the contact is no placeholder. */
export const V99 = rule('V99', '仮の値', ({ text }) =>
  text('contact.department') === '未定'
    ? found('advice', 'contact.department', '部署が決まってから入力してください。')
    : [],
);
`;

const ruleTest = `import { expect, it } from 'vitest';
import { createDraft } from '../../../../src/lib/draft/create.js';
import { validate } from '../../../../src/lib/validation/validate.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';

const spoken = (department: string) => {
  const now = new Date('2026-04-10T01:00:00Z');
  const draft = createDraft(newApplication, now, '例', { 'contact.department': department });
  return validate(newApplication, draft, { today: '20260410' }).filter(({ rule }) => rule === 'V99');
};

it('V99 reports a department that is still undecided, and no other', () => {
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
    applicantScreen({ intro: 'NSSにログインし、申込担当者を入力します。', nssEnd: 'unknown' }),
    {
      id: 'end',
      title: '終了する日',
      intro: 'いつまで使うかを答えます。',
      nssEnd: 'unknown',
      sections: [
        {
          id: 'end',
          title: '終了に関する項目',
          items: [{ id: 'end.date', label: '終了する日', kind: 'date8', need: 'required', disclosure: 'setting', example: '20260430', help: '終わりの日です。' }],
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
    ],
    seen: ["'applicant' 'contract.nickname'"],
  },
  {
    title: 'A screen',
    changes: [
      { file: 'src/procedures/system-settings/survey.ts', write: screen },
      {
        file: 'src/procedures/system-settings/index.ts',
        after: "import { steps } from './steps.js';",
        put: "\nimport { survey } from './survey.js';",
      },
      { file: 'src/procedures/system-settings/index.ts', after: '  screens: [', put: '\n    survey,' },
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
      { file: 'src/lib/validation/rules/index.ts', after: 'readonly Rule[] = [', put: '\n  V99,' },
      {
        file: 'docs/rules.md',
        after: '## Rules with messages\n',
        put: '\n| V99 | advice | The contact is no placeholder. | ours |\n',
      },
      { file: 'tests/unit/validation/rules/placeholders.test.ts', write: ruleTest },
    ],
    seen: ['V99 has one', 'V99 reports a department'],
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
