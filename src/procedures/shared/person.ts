import type { PaperDatum, PaperPart } from '../../lib/definition/paper.js';
import type { Role } from '../../lib/definition/role.js';
import type { Condition, Field } from '../../lib/definition/types.js';

interface Person {
  /** The beginning of the fields' ids: `contact`, `manager`, `billing.contact`. */
  prefix: string;
  /** Examples of a family and a given name with their readings, as NSS prints them. */
  example: readonly [string, string, string, string];
  /** The roles of the two parts of the reading. */
  roles?: readonly [Role, Role];
  /** Whom a paper has to be about to answer these fields. */
  paper: PaperPart;
  when?: Condition;
}

const spread = (when: Condition | undefined) => (when ? { when } : {});

/** What of a paper answers a field. */
const from = (part: PaperPart, datum: PaperDatum) => ({ paper: { part, datum } });

/** 氏名 and its reading, each in two parts. */
export function nameFields({ prefix, example, roles, paper, when }: Person): Field[] {
  const [family, given, familyKana, givenKana] = example;
  const part = { need: 'required', disclosure: 'person', longest: 30, ...spread(when) } as const;
  const role = (at: 0 | 1) => (roles ? { role: roles[at] } : {});
  return [
    {
      ...part,
      id: `${prefix}.name.family`,
      label: '姓',
      group: '氏名',
      kind: 'full',
      part: 'family',
      example: family,
      ...from(paper, 'family'),
    },
    {
      ...part,
      id: `${prefix}.name.given`,
      label: '名',
      group: '氏名',
      kind: 'full',
      part: 'given',
      example: given,
      ...from(paper, 'given'),
    },
    {
      ...part,
      id: `${prefix}.kana.family`,
      label: '姓',
      group: '氏名(フリガナ)',
      kind: 'kana',
      part: 'family',
      ...role(0),
      example: familyKana,
      readingOf: `${prefix}.name.family`,
      ...from(paper, 'familyKana'),
    },
    {
      ...part,
      id: `${prefix}.kana.given`,
      label: '名',
      group: '氏名(フリガナ)',
      kind: 'kana',
      part: 'given',
      ...role(1),
      example: givenKana,
      readingOf: `${prefix}.name.given`,
      ...from(paper, 'givenKana'),
    },
  ];
}

/** 所属部課名 and 役職名, both optional. */
export function postFields({ prefix, paper, when }: Pick<Person, 'prefix' | 'paper' | 'when'>): Field[] {
  const optional = { need: 'optional', kind: 'full', disclosure: 'person', longest: 40, ...spread(when) } as const;
  return [
    {
      ...optional,
      id: `${prefix}.department`,
      label: '所属部課名',
      example: '第一営業部営業第三課',
      ...from(paper, 'department'),
    },
    { ...optional, id: `${prefix}.title`, label: '役職名', example: '課長', ...from(paper, 'title') },
  ];
}

/** 電話番号 and FAX番号: digits only, because NSS sends an application with a hyphen back. */
export function phoneFields(prefix: string, paper: PaperPart, when?: Condition): Field[] {
  return [
    {
      id: `${prefix}.phone`,
      label: '電話番号',
      kind: 'digits',
      as: 'phone',
      need: 'required',
      disclosure: 'person',
      example: '0312345678',
      help: '市外局番から、数字だけで入力します。',
      onPage: 'ハイフンは入力しても自動で外します。',
      ...from(paper, 'phone'),
      ...spread(when),
    },
    {
      id: `${prefix}.fax`,
      label: 'FAX番号',
      kind: 'digits',
      as: 'fax',
      need: 'optional',
      disclosure: 'person',
      example: '0398765432',
      ...from(paper, 'fax'),
      ...spread(when),
    },
  ];
}
