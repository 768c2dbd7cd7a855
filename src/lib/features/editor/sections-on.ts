import { entryPath } from '../../definition/walk.js';
import type { Path, Screen, Section } from '../../definition/types.js';
import type { DraftSession } from '../../session/draft-session.svelte.js';
import { isOnPage } from './section-blocks.js';

/** A section as it stands on the page. */
export interface SectionOnPage {
  /** The id of its heading. */
  id: string;
  title: string;
}

function sectionsIn(session: DraftSession, sections: readonly Section[], prefix: Path): readonly SectionOnPage[] {
  return sections.flatMap((section) => {
    const items = section.items.filter((item) => isOnPage(session, item, prefix));
    const [only] = items;
    // A list of records has no heading of its own; its entries' sections have.
    if (section.items.length === 1 && only?.kind === 'records') {
      const path = prefix + only.id;
      const count = session.entries(path);
      return Array.from({ length: count }, (_, at) =>
        sectionsIn(session, only.sections, `${entryPath(path, at)}.`).map(({ id, title }) => ({
          id,
          title: count > 1 ? `${title} ${at + 1}` : title,
        })),
      ).flat();
    }
    return items.length > 0 ? [{ id: `section-${prefix}${section.id}`, title: section.title }] : [];
  });
}

/** The sections of a screen that are on the page at present, in order. */
export function sectionsOn(session: DraftSession, screen: Screen): readonly SectionOnPage[] {
  return sectionsIn(session, screen.sections, '');
}
