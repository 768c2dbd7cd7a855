import type { Field, FieldId, FieldKind } from './types.js';

/** Whose business an answer is: how far it may go from the computer on which it was typed. */
export type Disclosure =
  /** How NACCS is to be used: the same for many companies. */
  | 'setting'
  /** Which company: its name, its numbers, its address. */
  | 'company'
  /** A person: who, and how to reach them. */
  | 'person'
  /** What only the applicant can say: an agreement, a confirmation. */
  | 'consent'
  /** What NSS gave back for one application. */
  | 'returned'
  /** A file's content. */
  | 'file';

/**
 * - `always`: nobody needs to be asked
 * - `offered`: goes along unless somebody says no
 * - `asked`: goes along only when somebody says yes
 * - `never`
 */
export type Travel = 'always' | 'offered' | 'asked' | 'never';

/** What may travel where. A template goes from a help desk to many clients, by a file, a link or a code. */
export const TRAVEL: Readonly<Record<Disclosure, Readonly<Record<'template', Travel>>>> = {
  setting: { template: 'always' },
  company: { template: 'offered' },
  person: { template: 'asked' },
  consent: { template: 'never' },
  returned: { template: 'never' },
  file: { template: 'never' },
};

/** Kinds that take any text say nothing about what the text is: for these, each id is named below. */
const BY_KIND: Readonly<Record<FieldKind, Disclosure | undefined>> = {
  alnum: undefined,
  check: 'setting',
  choice: 'setting',
  count: 'setting',
  date8: 'setting',
  digits: undefined,
  email: 'person',
  files: 'file',
  fixed: 'setting',
  forms: 'setting',
  full: undefined,
  kana: undefined,
  text: undefined,
  upper: undefined,
  'upper-alpha': undefined,
};

/** Ends of ids, between dots: `name.family` is meant by `contact.name.family`. The first that fits counts. */
const BY_ID: readonly (readonly [Disclosure, readonly string[]])[] = [
  ['consent', ['agreed', 'securityConfirmed']],
  ['setting', ['reason']],
  ['person', ['name.family', 'name.given', 'kana.family', 'kana.given', 'department', 'title', 'delegates']],
  ['person', ['phone', 'fax', 'emergencyFax', 'email', 'emailConfirm', 'emails', 'responsibleNameEn', 'remarks']],
  ['company', ['companyName', 'companyNameKana', 'companyNameEn', 'office.name', 'office.nameKana']],
  ['company', ['officeName', 'officeNameEn', 'corporateNumber', 'billingCode', 'officeCode', 'postalCode']],
  ['company', ['userCode', 'ids', 'target.terminal']],
  ['company', ['address.prefecture', 'address.city', 'address.rest', 'address.kana']],
  ['company', ['addressEn.prefecture', 'addressEn.city', 'addressEn.rest']],
];

const endsIn = (id: FieldId, end: string) => id === end || id.endsWith(`.${end}`);

/**
 * Whose business a field's answer is; undefined for one that nobody has put into the table above: a contract test fails
 * then, and until it is put there the answer counts as a person's.
 */
export function disclosureOf({ id, kind }: Pick<Field, 'id' | 'kind'>): Disclosure | undefined {
  if (id.startsWith('result.')) return 'returned';
  return BY_ID.find(([, ends]) => ends.some((end) => endsIn(id, end)))?.[0] ?? BY_KIND[kind];
}

/** How an answer goes into a template. */
export function travelInTemplate(field: Pick<Field, 'id' | 'kind'>): Travel {
  return TRAVEL[disclosureOf(field) ?? 'person'].template;
}
