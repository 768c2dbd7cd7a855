import { attachmentsIn } from '../../draft/attachments.js';
import type { Draft } from '../../draft/types.js';
import { loadAttachments } from '../../storage/attachments.js';

/** The names of the files that a draft lists, but whose bytes are not stored here. */
export async function missingFiles({ id, values }: Pick<Draft, 'id' | 'values'>): Promise<readonly string[]> {
  const loaded = await loadAttachments(id, Object.values(values).flatMap(attachmentsIn));
  return loaded.flatMap(({ info, bytes }) => (bytes ? [] : [info.name]));
}
