import { todayInJapan } from '../../calendar/today.js';
import { getCurrent } from '../../session/current-session.js';
import { loadDraft } from '../../storage/drafts.js';
import { draftNotes, type DraftNote } from '../../storage/many-drafts.js';
import { procedures } from '$procedures/index.js';
import { draftEntry } from './draft-entries.js';
import type { Entry } from './entry.js';
import { fieldEntries, type OpenedDraft } from './field-entries.js';
import { pageEntries } from './page-entries.js';

/** Where the palette was opened. */
export interface Here {
  /** On a page of the draft that is open. */
  inDraft: boolean;
  /** The id of the screen; '' on any other page. */
  screen: string;
}

/** The open draft as it is being edited; undefined if none has been opened in this tab. */
function edited({ screen }: Here): OpenedDraft | undefined {
  const session = getCurrent();
  return (
    session && {
      procedure: session.procedure,
      draft: session.draft,
      issues: session.issues,
      today: session.today,
      screen,
    }
  );
}

/**
 * The draft that was open before the page was left, as it is stored by now; undefined if it was deleted. Its open points
 * are known as long as it is the same.
 */
async function leftBehind(left: OpenedDraft): Promise<OpenedDraft | undefined> {
  const stored = await loadDraft(left.draft.id, procedures, new Date()).catch(() => undefined);
  if (!stored || stored.deletedAt !== null) return undefined;
  const issues = stored.draft.revision === left.draft.revision ? left.issues : [];
  return { ...left, draft: stored.draft, issues, today: todayInJapan(new Date()) };
}

/** The stored drafts, those changed last first; none if the database cannot be read. */
async function notes(): Promise<readonly DraftNote[]> {
  const all: DraftNote[] = [];
  try {
    for await (const note of draftNotes()) all.push(note);
  } catch {
    // The list of drafts and the page of a draft report this; all else can still be gone to.
  }
  return all.sort((a, b) => b.changedAt.localeCompare(a.changedAt));
}

/** What can be gone to at once, without the database. */
export function entriesAtHand(here: Here): readonly Entry[] {
  const opened = here.inDraft ? edited(here) : undefined;
  return [
    ...(opened ? fieldEntries(opened) : []),
    ...pageEntries(procedures, opened && { procedure: opened.procedure, id: opened.draft.id }),
  ];
}

/** Everything that can be gone to, with the stored drafts. */
export async function allEntries(here: Here): Promise<readonly Entry[]> {
  const before = edited(here);
  const [opened, stored] = await Promise.all([here.inDraft || !before ? before : leftBehind(before), notes()]);
  const id = opened?.draft.id;
  return [
    ...(opened ? fieldEntries(opened) : []),
    ...pageEntries(procedures, opened && { procedure: opened.procedure, id: opened.draft.id }),
    ...stored.map((note) => draftEntry(note, procedures, here.inDraft ? id : undefined)),
  ];
}
