import type { Path, ProposalKind } from '../definition/types.js';
import type { Answers } from './english.js';

/**
 * Makes the values for a field that the user can accept with one click; none if there is nothing better than the current
 * answer.
 * @param path the field's path
 * @param answers reads the draft's visible fields
 */
export type ProposalMaker = (path: Path, answers: Answers) => readonly string[];

/** Loads the maker of a kind, when a field asks for it: the English ones need a large table for romanising. */
export async function loadProposals(kind: ProposalKind): Promise<ProposalMaker> {
  if (kind === 'customs') return (await import('./customs.js')).customsNames;
  return (await import('./english.js')).englishMakers[kind];
}
