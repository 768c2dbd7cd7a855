import { isEnvelope } from '../../draft/envelope.js';
import { changeSetting } from '../../storage/change-setting.js';
import { loadSetting } from '../../storage/settings.js';

/** The file that a draft was opened from, with its checksum at that time. */
export interface SourceLink {
  name: string;
  /** SHA-256 of the file's bytes, lower-case hex. */
  sha256: string;
}
/** Links by draft id. */
export type SourceLinks = Readonly<Record<string, SourceLink>>;

/** A setting of this browser (see `isBrowserSetting`), which all of its tabs share. */
const LINKS = 'library-links';

/** Validates stored links; malformed ones are left out, and those to a locked file, which would be put back unlocked. */
export function readLinks(stored: unknown): SourceLinks {
  if (!isEnvelope(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, link]): [string, SourceLink][] => {
      if (!isEnvelope(link)) return [];
      const { name, sha256 } = link;
      return typeof name === 'string' && typeof sha256 === 'string' && !/\.age$/i.test(name)
        ? [[id, { name, sha256 }]]
        : [];
    }),
  );
}

/** The stored links; none if they cannot be read. */
export const loadLinks = (): Promise<SourceLinks> => loadSetting(LINKS).then(readLinks, () => ({}));

/** Changes the stored links, with those of other tabs; returns what is stored now. @throws what IndexedDB reports */
export const changeLinks = (change: (links: SourceLinks) => SourceLinks): Promise<SourceLinks> =>
  changeSetting(LINKS, (stored) => change(readLinks(stored)));
