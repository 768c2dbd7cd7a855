import { binaryString } from '../internals.js';
import type { Internals } from '../internals.js';
import { wellFormed } from '../strings.js';

/** What the metadata says of the document. */
export interface Described {
  title: string;
  subject: string;
  creator: string;
  /** `YYYY-MM-DD HH:MM` in Japan time. */
  createdOn: string;
}

/** A text as it may stand in XML 1.0, which has no way to write most control characters. */
function xmlText(text: string): string {
  return wellFormed(text)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

const inDefault = (name: string, text: string): string =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt></${name}>`;

/**
 * Writes the document's metadata as XMP, with its title and the part of PDF/UA that it follows (ISO 14289-1, 5 and 7.1).
 * The stream is not compressed, so that programs find it which do not read PDF.
 *
 * @returns the number of the object
 */
export function writeMetadata(pdf: Internals, { title, subject, creator, createdOn }: Described): number {
  const xml = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    '<pdfuaid:part>1</pdfuaid:part>',
    inDefault('dc:title', title),
    inDefault('dc:description', subject),
    '<dc:language><rdf:Bag><rdf:li>ja-JP</rdf:li></rdf:Bag></dc:language>',
    `<xmp:CreatorTool>${xmlText(creator)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${createdOn.replace(' ', 'T')}:00+09:00</xmp:CreateDate>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
  const object = pdf.newObject();
  pdf.putStream({
    data: binaryString(new TextEncoder().encode(xml)),
    objectId: object,
    filters: [],
    additionalKeyValues: [
      { key: 'Type', value: '/Metadata' },
      { key: 'Subtype', value: '/XML' },
    ],
  });
  pdf.write('endobj');
  return object;
}
