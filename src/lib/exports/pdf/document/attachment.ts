import { binaryString } from './internals.js';
import type { Internals } from './internals.js';
import { hexText } from './strings.js';

/** The embedded file's name; the reader in `extract.ts` does not depend on it. */
const ATTACHMENT_NAME = 'draft.json';

/**
 * Writes the draft as an embedded file with its file specification, associated with the document as its data.
 *
 * @param json the draft as JSON
 * @param date a PDF date
 * @returns the object number of the file specification
 */
export function writeAttachment(pdf: Internals, json: string, date: string): number {
  const bytes = new TextEncoder().encode(json);
  const file = pdf.newObject();
  pdf.putStream({
    data: binaryString(bytes),
    objectId: file,
    additionalKeyValues: [
      { key: 'Type', value: '/EmbeddedFile' },
      { key: 'Subtype', value: '/application#2Fjson' },
      { key: 'Params', value: `<</Size ${bytes.length} /ModDate (${date})>>` },
    ],
  });
  pdf.write('endobj');
  const specification = pdf.newObject();
  pdf.write(
    `<</Type /Filespec /F (${ATTACHMENT_NAME}) /UF ${hexText(ATTACHMENT_NAME)} /AFRelationship /Data`,
    `/Desc ${hexText('下書きのデータ')} /EF <</F ${file} 0 R /UF ${file} 0 R>>>>`,
  );
  pdf.write('endobj');
  return specification;
}

/** The catalog entries of the attachment: in the name tree for viewers, as an associated file for programs. */
export function attachmentEntries(specification: number): string {
  return `/Names <</EmbeddedFiles <</Names [(${ATTACHMENT_NAME}) ${specification} 0 R]>>>> /AF [${specification} 0 R]`;
}
