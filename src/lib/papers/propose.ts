import type { PaperDatum, PaperPart, PaperPerson } from '../definition/paper.js';
import type { Condition, Field, Path, Procedure } from '../definition/types.js';
import { isField, itemsByPattern, type Placed } from '../definition/walk.js';
import { brokenRules } from '../kinds/broken-rules.js';
import { kindOf } from '../kinds/index.js';
import type { Fact, Reading } from './types.js';

/** What the user has chosen where a paper names several: the office, the contractor, whose card it is, and for whom. */
export interface Choice {
  /** The place that is the office, by its index; another one is the head office's. */
  place: number;
  representative: number;
  person: number;
  /** The parts that the person plays in this application. */
  plays: readonly PaperPerson[];
}

/** An answer that a paper offers. */
export interface Proposal {
  path: Path;
  field: Field;
  /** Normalised like typed text. */
  value: string;
  from: string;
  certainty: Fact['certainty'];
  /** What is wrong with the value, in Japanese; '' if its field takes it. */
  problem: string;
}

/** The path of a pattern's first entry: `userCodes[].naming.companyNameEn` → `userCodes[0].naming.companyNameEn`. */
const firstOf = (pattern: Path): Path => pattern.replaceAll('[]', '[0]');

/** What the paper says of each part, under the user's choice. */
function partsOf(reading: Reading, { place, representative, person, plays }: Choice): Map<PaperPart, readonly Fact[]> {
  const parts = new Map<PaperPart, readonly Fact[]>([
    ['company', reading.company],
    ['nss', reading.returned],
  ]);
  const office = reading.places[place];
  if (office) parts.set('office', office.facts);
  if (place > 0 && reading.places[0]) parts.set('headOffice', reading.places[0].facts);
  const signer = reading.representatives[representative];
  if (signer) parts.set('contractor', signer.facts);
  const whose = reading.people[person];
  if (whose) for (const part of plays) parts.set(part, whose.facts);
  return parts;
}

function factFor(facts: readonly Fact[] | undefined, datum: PaperDatum, at = 0): Fact | undefined {
  return facts?.find((fact) => fact.datum === datum && (fact.at ?? 0) === at);
}

/** The proposal that a fact makes to a field; none if the field has no such option. */
export function proposalOf(
  path: Path,
  field: Field,
  { value: said, from, certainty }: Omit<Fact, 'datum'>,
): Proposal | undefined {
  const kind = kindOf(field);
  const value = kind.normalise(said, field);
  if (value === '' || (field.kind === 'choice' && !field.options.some((option) => option.value === value)))
    return undefined;
  const [broken] = brokenRules(field, value);
  const problem = broken === undefined ? '' : kind.explain(broken, value, field);
  return { path, field, value, from, certainty: problem === '' ? certainty : 'likely', problem };
}

/** The parts whose answers a choice can point to: 申込担当者と同じ points to the contact's. */
function partsPointedTo(procedure: Procedure, field: Field): readonly PaperPart[] {
  if (field.kind !== 'choice' || !field.sameAs) return [];
  const patterns = itemsByPattern(procedure);
  return field.sameAs.fields.flatMap((id) => {
    const item = patterns.get(id)?.item;
    return item && isField(item) && item.paper ? [item.paper.part] : [];
  });
}

/** What has to be chosen before a field is asked for: その他 of 管理責任者, 有 of 法人番号の有無. */
function conditionsOf({ item, sections }: Placed): Condition[] {
  return [...sections.map(({ when }) => when), item.when].filter((when) => when !== undefined);
}

/**
 * The answers that a paper offers, in the order of the screens. A choice that a field depends on comes with it; where
 * one person plays two parts, the choice that points from one to the other comes instead of the values.
 */
export function propose(procedure: Procedure, reading: Reading, choice: Choice): readonly Proposal[] {
  const parts = partsOf(reading, choice);
  const patterns = itemsByPattern(procedure);
  const proposals = new Map<Path, Proposal>();
  const put = (proposal: Proposal | undefined) => {
    if (proposal && !proposals.has(proposal.path)) proposals.set(proposal.path, proposal);
  };
  // A choice made by pointing to the same person; the fields that hang on another option are left out.
  const pointed = new Map<Path, string>();
  for (const [pattern, { item }] of patterns) {
    if (!isField(item) || item.kind !== 'choice' || !item.sameAs) continue;
    const to = partsPointedTo(procedure, item)[0];
    const hanging = [...patterns.values()].find(
      (placed) => isField(placed.item) && placed.item.paper && placed.item.when?.field === item.id,
    );
    const own = hanging && isField(hanging.item) ? hanging.item.paper!.part : undefined;
    const plays = (part: PaperPart | undefined) => choice.plays.some((one) => one === part);
    if (own && plays(own) && plays(to) && reading.people.length > 0) pointed.set(pattern, item.sameAs.option);
  }
  for (const [pattern, placed] of patterns) {
    const { item } = placed;
    if (!isField(item) || !item.paper || item.startsAs !== undefined) continue;
    const fact = factFor(parts.get(item.paper.part), item.paper.datum, item.paper.at);
    const proposal = fact && proposalOf(firstOf(pattern), item, fact);
    if (!fact || !proposal) continue;
    let isAsked = true;
    for (const { field: id, is } of conditionsOf(placed)) {
      const chosen = patterns.get(id)?.item;
      if (!chosen || !isField(chosen) || typeof is !== 'string') continue;
      const point = pointed.get(id);
      if (point !== undefined && point !== is) isAsked = false;
      const { paper } = item;
      // The part of the form that the user named hangs on this; a section's own condition is only likely.
      const certainty = item.when?.field === id && paper.part !== 'headOffice' ? 'sure' : 'likely';
      put(proposalOf(id, chosen, { value: point ?? is, from: fact.from, certainty }));
    }
    if (isAsked) put(proposal);
  }
  const order = new Map([...patterns.keys()].map((pattern, at) => [firstOf(pattern), at]));
  return [...proposals.values()].sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0));
}
