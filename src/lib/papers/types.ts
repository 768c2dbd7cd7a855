import type { PaperDatum } from '../definition/paper.js';

/** The papers that can be told apart. */
export type PaperKind = 'registry' | 'corporate-number' | 'nss' | 'vcard' | 'signature';

/** One thing that a paper says. */
export interface Fact {
  datum: PaperDatum;
  /** As the paper has it; what a field makes of it is decided when it is proposed. */
  value: string;
  /** The line of the paper that it was read from. */
  from: string;
  /** `likely`: the paper can be read in another way too (a name without a gap, one of several numbers). */
  certainty: 'sure' | 'likely';
  /** Among several of the same kind, the place of this one. */
  at?: number;
}

/** A place or a person that a paper names; which part of the application that is, the user may still have to say. */
export interface Named {
  /** What to call it when the user has to choose: 「本店」, 「代表取締役 南楠太郎」. */
  label: string;
  facts: readonly Fact[];
}

/** What a paper says, before it is known which fields there are. */
export interface Reading {
  kind: PaperKind;
  company: readonly Fact[];
  /** The head office first. */
  places: readonly Named[];
  /** Those who may sign for the company. */
  representatives: readonly Named[];
  /** Those whose card or signature it is. */
  people: readonly Named[];
  /** What NSS has given back. */
  returned: readonly Fact[];
  /** What the user should know about this paper, in Japanese. */
  notes: readonly string[];
}

/** Makes a reading from what is given. */
export function readingOf(kind: PaperKind, parts: Partial<Omit<Reading, 'kind'>>): Reading {
  return { kind, company: [], places: [], representatives: [], people: [], returned: [], notes: [], ...parts };
}

/** The same reading with nothing sure in it, and why. */
export function doubtful(reading: Reading, note: string): Reading {
  const facts = (list: readonly Fact[]) => list.map((fact): Fact => ({ ...fact, certainty: 'likely' }));
  const named = (list: readonly Named[]) => list.map((one): Named => ({ ...one, facts: facts(one.facts) }));
  return {
    kind: reading.kind,
    company: facts(reading.company),
    places: named(reading.places),
    representatives: named(reading.representatives),
    people: named(reading.people),
    returned: facts(reading.returned),
    notes: [note, ...reading.notes],
  };
}

/** Whether a reading has nothing to propose. */
export const isBlank = ({ company, places, representatives, people, returned }: Reading): boolean =>
  [company, places, representatives, people, returned].every((part) => part.length === 0);
