import type { PaperPerson } from '../../definition/paper.js';
import { isField, itemAt, itemsByPattern, labelOf } from '../../definition/walk.js';
import type { Path, Procedure } from '../../definition/types.js';
import { setValue } from '../../draft/set.js';
import { getAt } from '../../draft/paths.js';
import type { Draft } from '../../draft/types.js';
import { isEmpty } from '../../kinds/index.js';
import { followOn } from '../../papers/follow.js';
import { propose, type Choice, type Proposal } from '../../papers/propose.js';
import type { Reading } from '../../papers/types.js';
import type { PostalTable } from '../../reference/postal/types.js';
import { showValue } from '../../sheet/show-value.js';
import { ruleContext } from '../../validation/context.js';
import { validate } from '../../validation/validate.js';

/** A proposal as the preview shows it. */
export interface PreviewRow extends Proposal {
  screen: string;
  label: string;
  /** Today's answer and the proposed one, in readable form. */
  now: string;
  shown: string;
  /** The user has answered this already, so that it is not ticked by itself. */
  isAnswered: boolean;
  /** What the checks would say about the value; '' for nothing. */
  warning: string;
}

/** What a preview is made from. */
export interface PreviewOf {
  procedure: Procedure;
  draft: Draft;
  today: string;
  postal: PostalTable;
  /** Whether a template keeps an answer as it is. */
  isLocked: (path: Path) => boolean;
}

/** The draft with some proposals taken. `now` becomes the time of its change. */
export const withProposals = (
  procedure: Procedure,
  draft: Draft,
  proposals: readonly Pick<Proposal, 'path' | 'value'>[],
  now: Date,
): Draft => proposals.reduce((next, { path, value }) => setValue(procedure, next, path, value, now), draft);

/** Whether an answer is the user's own: neither empty nor what every new draft begins with. */
function isAnswered(draft: Draft, { path, field, value }: Proposal): boolean {
  const now = getAt(draft.values, path);
  return !isEmpty(now) && now !== value && now !== field.initial;
}

/**
 * The rows of a preview, in the order of the screens: what the paper offers and what follows from it.
 * @returns the rows, and how many answers are the same already
 */
export function previewRows(
  of: PreviewOf,
  reading: Reading,
  choice: Choice,
): { rows: readonly PreviewRow[]; same: number } {
  const { procedure, draft, today, postal, isLocked } = of;
  const free = propose(procedure, reading, choice).filter(({ path }) => !isLocked(path));
  const changes = free.filter(({ path, value }) => getAt(draft.values, path) !== value);
  const taken = changes.filter((proposal) => proposal.problem === '' && !isAnswered(draft, proposal));
  const at = new Date(draft.updatedAt);
  let after = withProposals(procedure, draft, taken, at);
  const following: Proposal[] = [];
  // Twice: what the address brings along (the code) brings more (the reading).
  for (let round = 0; round < 2; round += 1) {
    const more = followOn(ruleContext(procedure, after, { today }), postal).filter(({ path }) => !isLocked(path));
    following.push(...more);
    after = withProposals(procedure, after, more, at);
  }
  const issues = new Map(
    validate(procedure, after, { today, postal })
      .filter(({ missing }) => !missing)
      .map(({ path, message }) => [path, message] as const),
  );
  const all = [...changes, ...following];
  const order = new Map(
    [...itemsByPattern(procedure).keys()].map((pattern, index) => [pattern.replaceAll('[]', '[0]'), index]),
  );
  const rows = all
    .map((proposal): PreviewRow => {
      const { path, field, value, problem } = proposal;
      const placed = itemAt(procedure, path);
      const group = field.group ? `${field.group} ` : '';
      const section = placed?.section.title ?? '';
      return {
        ...proposal,
        screen: placed?.screen.title ?? '',
        label: `${section && `${section}：`}${group}${labelOf(field, path)}`,
        now: showValue(field, getAt(draft.values, path)),
        shown: showValue(field, value),
        isAnswered: isAnswered(draft, proposal),
        warning: problem || (getAt(after.values, path) === value ? (issues.get(path) ?? '') : ''),
      };
    })
    .sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0));
  return { rows, same: free.length - changes.length };
}

/** The people that a procedure asks for and that a card may be of, each with its section's title, in its order. */
export function peopleOf(procedure: Procedure): readonly { part: PaperPerson; title: string }[] {
  const people = new Map<PaperPerson, string>();
  for (const { item, section } of itemsByPattern(procedure).values()) {
    if (!isField(item) || item.paper?.datum !== 'family') continue;
    const part = item.paper.part as PaperPerson;
    if (!people.has(part)) people.set(part, section.title.replace(/に関する項目$/u, ''));
  }
  return [...people].map(([part, title]) => ({ part, title }));
}

/** The first of these people whose name the draft does not have yet; the contact if it has all of them. */
export function firstUnnamed(procedure: Procedure, draft: Draft): PaperPerson {
  const named = new Set<string>();
  for (const [pattern, { item }] of itemsByPattern(procedure)) {
    if (!isField(item) || item.paper?.datum !== 'family') continue;
    if (!isEmpty(getAt(draft.values, pattern))) named.add(item.paper.part);
  }
  const open = peopleOf(procedure).find(({ part }) => part !== 'contractor' && !named.has(part));
  return open?.part ?? 'contact';
}
