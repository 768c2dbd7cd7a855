/** What an answer is about, which decides how far it may travel from the computer on which it was typed. */
export type Disclosure =
  /** How NACCS will be used; the same for many companies. */
  | 'setting'
  /** Which company: its name, its numbers, its address. */
  | 'company'
  /** A person's name or contact details. */
  | 'person'
  /** An agreement or a confirmation, which only the applicant can give. */
  | 'consent'
  /** What NSS returned for one application. */
  | 'returned'
  /** The contents of a file. */
  | 'file';

/**
 * - `always`: without asking
 * - `offered`: included unless the user declines
 * - `asked`: included only if the user agrees
 * - `never`: not at all
 */
export type Travel = 'always' | 'offered' | 'asked' | 'never';

/**
 * Which answers may be included where. A help desk gives one template to many clients, as a file, a link or a QR code.
 */
export const TRAVEL: Readonly<Record<Disclosure, Readonly<Record<'template', Travel>>>> = {
  setting: { template: 'always' },
  company: { template: 'offered' },
  person: { template: 'asked' },
  consent: { template: 'never' },
  returned: { template: 'never' },
  file: { template: 'never' },
};

/** On what condition the answer to a field may be included in a template. */
export function travelInTemplate({ disclosure }: { disclosure: Disclosure }): Travel {
  return TRAVEL[disclosure].template;
}
