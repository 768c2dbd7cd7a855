import type { Path, ProposalKind } from '../definition/types.js';
import { customsNames } from './customs.js';
import { officeNames, responsibleNames, withLegalForm, type Text } from './english.js';

const makers: Record<ProposalKind, (prefix: Path, text: Text) => readonly string[]> = {
  companyNameEn: withLegalForm,
  officeNameEn: officeNames,
  responsibleNameEn: responsibleNames,
  customs: customsNames,
};

/** Answers that one may take with one press; `prefix` is the entry's, `userCodes[0].`. None where nothing is better. */
export function proposalsFor(kind: ProposalKind, prefix: Path, text: Text): readonly string[] {
  return makers[kind](prefix, text);
}
