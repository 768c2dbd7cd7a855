import type { ProposalKind } from '../definition/types.js';
import { customsNames } from './customs.js';
import { englishMakers } from './english.js';
import type { ProposalMaker } from './index.js';

/** The maker of every kind, for what needs all of them at once. */
export const proposalMakers: Readonly<Record<ProposalKind, ProposalMaker>> = {
  ...englishMakers,
  customs: customsNames,
};
