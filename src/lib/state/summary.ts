import type { OtherDraft } from '../validation/context.js';
import type { DraftNote } from '../storage/many-drafts.js';

/** What V20 compares of a draft. */
export function summaryOf({ id, title, procedure, text }: DraftNote): OtherDraft {
  return {
    ...{ id, title, procedure },
    corporateNumber: text('office.corporateNumber'),
    companyName: text('office.companyName') || text('contact.companyName'),
  };
}
