import type { Path, ProposalKind } from '../definition/types.js';
import { customsNames } from './customs.js';
import { officeNames, responsibleNames, withLegalForm, type Answers } from './english.js';

const makers: Record<ProposalKind, (path: Path, answers: Answers) => readonly string[]> = {
  companyNameEn: withLegalForm,
  officeNameEn: officeNames,
  responsibleNameEn: responsibleNames,
  customs: customsNames,
};

/** Answers that one may take with one press at a path. None where nothing is better. */
export function proposalsFor(kind: ProposalKind, path: Path, answers: Answers): readonly string[] {
  return makers[kind](path, answers);
}
