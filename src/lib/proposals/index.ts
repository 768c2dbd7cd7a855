import type { Path, ProposalKind } from '../definition/types.js';
import { customsNames } from './customs.js';
import { officeNames, responsibleNames, withLegalForm, type Answers } from './english.js';

const makers: Record<ProposalKind, (path: Path, answers: Answers) => readonly string[]> = {
  companyNameEn: withLegalForm,
  officeNameEn: officeNames,
  responsibleNameEn: responsibleNames,
  customs: customsNames,
};

/**
 * Values the user can accept with one click; none if there is nothing better than the current answer.
 * @param prefix the path of the entry that holds the field, `userCodes[0].`, or ''
 * @param text reads the draft's visible fields
 */
export function proposalsFor(kind: ProposalKind, path: Path, answers: Answers): readonly string[] {
  return makers[kind](path, answers);
}
