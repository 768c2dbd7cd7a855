import { procedures } from '$procedures/index.js';
import type { Template } from '../../draft/template/types.js';
import type { Draft } from '../../draft/types.js';
import { listDrafts } from '../../storage/drafts.js';
import { listTemplates } from '../../storage/templates.js';

/** The drafts outside the bin and the templates of this browser; none of what cannot be read. */
export async function listOwn(now: Date): Promise<{ drafts: readonly Draft[]; templates: readonly Template[] }> {
  const [drafts, templates] = await Promise.all([
    listDrafts(procedures, now).then(
      ({ kept }) => kept.filter(({ deletedAt }) => deletedAt === null).map(({ draft }) => draft),
      () => [],
    ),
    listTemplates(procedures, now).then(
      ({ kept }) => kept,
      () => [],
    ),
  ]);
  return { drafts, templates };
}
