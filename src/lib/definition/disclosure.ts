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

/** How an answer goes into a template. */
export function travelInTemplate({ disclosure }: { disclosure: Disclosure }): Travel {
  return TRAVEL[disclosure].template;
}
