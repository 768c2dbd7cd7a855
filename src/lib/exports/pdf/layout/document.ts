import type { Typesetter } from '../text/typesetter.js';
import type { PdfInput } from '../types.js';
import { coverBlocks } from './cover.js';
import { layOut } from './pages.js';
import type { Layout } from './pages.js';
import { partsOf } from './parts.js';
import { isIncomplete } from './state.js';

/**
 * Lays out the document of an application.
 *
 * @param typesetter records the glyphs used and the characters missing
 */
export function layoutDocument(typesetter: Typesetter, input: PdfInput): Layout {
  const { sheet, fingerprint, draftJson, appVersion } = input;
  const parts = partsOf(typesetter, input);
  const entries = parts.flatMap((part) => part.entries);
  const body = parts.flatMap((part) => part.blocks);
  // If no part has content, print the cover instead of a blank sheet.
  const hasCover = (input.parts?.cover ?? true) || body.length === 0;
  return layOut(typesetter, {
    about: {
      title: `${sheet.procedure.title}　${sheet.title}`,
      subject: '申込内容の下書き（非公式）',
      creator: `Shitagaki ${appVersion}`,
      ...(draftJson === undefined ? {} : { attachment: draftJson }),
    },
    framing: { title: sheet.procedure.title, kind: '下書き', incomplete: isIncomplete(input), fingerprint },
    blocks: [...(hasCover ? coverBlocks(typesetter, input, entries) : []), ...body],
    entries,
  });
}
