import type { Draft } from '../draft/types.js';
import type { OtherDraft } from '../validation/context.js';

/** What V20 compares of a draft. */
export function summaryOf(draft: Draft): OtherDraft {
  const text = (id: string) => (typeof draft.values[id] === 'string' ? draft.values[id] : '');
  return {
    id: draft.id,
    title: draft.title,
    procedure: draft.procedure,
    corporateNumber: text('office.corporateNumber'),
    companyName: text('office.companyName') || text('contact.companyName'),
  };
}
