import type { Path } from '../../definition/types.js';
import { attachmentsIn } from '../../draft/attachments.js';
import type { Json } from '../../draft/types.js';
import { sha256Hex } from '../../exports/package/sha256.js';
import { showBytes } from '../../kinds/lists.js';
import { causeOf } from '../../browser/storage-failure.js';
import { keepAttachment } from '../../storage/attachments.js';
import type { AnswerReader, AnswerWriter, KeptDraft } from '../session-parts.js';
import { reveal } from '../../characters/reveal.js';

/** Limits in bytes for one file and for all files of a draft, to keep packages small enough for e-mail and storage. */
const MAX_FILE = 20 * 1024 * 1024;
const MAX_ALL = 100 * 1024 * 1024;

/**
 * Stores files as attachments of a draft and lists them in its answer at `path`; files already attached are skipped.
 * Stops at the first file that is too large or cannot be stored.
 * @param onProgress called before each file with the number of files done
 * @returns a message for the user about the file that was not attached; '' if all were
 */
export async function attach(
  session: Pick<AnswerReader, 'value'> & Pick<AnswerWriter, 'set'> & Pick<KeptDraft, 'draft' | 'autosave'>,
  path: Path,
  files: readonly File[],
  onProgress: (done: number) => void = () => undefined,
): Promise<string> {
  if (!session.autosave.keeps)
    return '記入例には付けられません。上の「この例から下書きを作る」を押すと、作った下書きに付けられます。';
  /** Read anew each time: files may be added and taken off while another is being stored. */
  const attached = () => attachmentsIn(session.value(path));
  for (const [index, file] of files.entries()) {
    onProgress(index);
    const total = attached().reduce((sum, { size }) => sum + size, 0);
    if (file.size > MAX_FILE) return `「${reveal(file.name)}」は大きすぎます。1つ${showBytes(MAX_FILE)}までです。`;
    if (total + file.size > MAX_ALL)
      return `合わせて${showBytes(MAX_ALL)}までです。「${reveal(file.name)}」から先は付けていません。`;
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes)
      return `「${reveal(file.name)}」を読み取れませんでした。ファイルを移動したり閉じたりしていないか確かめて、もう一度選んでください。`;
    try {
      const sha256 = await sha256Hex(new Uint8Array(bytes));
      const isAttached = () => attached().some((info) => info.sha256 === sha256);
      if (isAttached()) continue;
      // Files are stored only for a stored draft; one that could not be saved yet may be by now.
      if (session.draft.revision === 0) await session.autosave.flush();
      if (session.autosave.failure) throw session.autosave.failure;
      // From memory, because the file on the disk may change before it is copied.
      await keepAttachment(session.draft.id, sha256, new Blob([bytes], { type: file.type }));
      if (isAttached()) continue;
      session.set(path, [...attached(), { name: file.name, size: file.size, sha256 }] as unknown as Json);
    } catch (error) {
      return `「${reveal(file.name)}」を保管できませんでした。${causeOf(error)}`;
    }
  }
  return '';
}
