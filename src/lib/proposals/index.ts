import type { Path, ProposalKind } from '../definition/types.js';
import type { Answers } from './english.js';

/** Makes the values for a field at a path from the other answers. */
type Maker = (path: Path, answers: Answers) => readonly string[];

const english = () => import('./english.js');

/** How each kind is made; loaded when a field asks for it, because romanisation needs a large table. */
const makers: Record<ProposalKind, () => Promise<Maker>> = {
  companyNameEn: async () => (await english()).withLegalForm,
  officeNameEn: async () => (await english()).officeNames,
  responsibleNameEn: async () => (await english()).responsibleNames,
  customs: async () => (await import('./customs.js')).customsNames,
};

/**
 * Loads what makes the values that a user can accept with one click. It returns none if there is nothing better than the
 * current answer; its first argument is the field's path, its second reads the draft's visible fields.
 */
export const loadProposals = (kind: ProposalKind): Promise<Maker> => makers[kind]();
