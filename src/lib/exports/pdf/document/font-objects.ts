import type { UsedGlyph } from '../text/typesetter.js';
import type { Face } from '../ttf/face.js';
import { writeSubset } from '../ttf/subset.js';
import { hash128 } from './hash.js';
import { binaryString } from './internals.js';
import type { FontRecord, Internals } from './internals.js';
import { utf16Hex, wellFormed } from './strings.js';

export interface EmbeddedFont {
  /** The PostScript name: `BIZUDPGothic-Regular`. */
  name: string;
  face: Face;
  /** In order of their codes; the first has code 1. */
  glyphs: readonly UsedGlyph[];
}

/** The flag "symbolic": the codes are specific to the subset and follow no standard encoding. */
const FLAGS = 4;
const MAPPINGS_PER_BLOCK = 100;

const round = (width: number): number => Math.round(width * 100) / 100;

/**
 * Writes a font's objects: the subset file, its metrics, and the `ToUnicode` map from codes back to text.
 *
 * @param pdf the document, at the time it writes its fonts
 * @param record jsPDF's record of the font; it is marked as written
 */
export function writeFontObjects(pdf: Internals, record: FontRecord, { name, face, glyphs }: EmbeddedFont): void {
  const scale = (units: number): number => Math.round((units * 1000) / face.unitsPerEm);
  const tagged = `${subsetTag(glyphs)}+${name}`;
  const widths = glyphs.map(({ glyph, advance = face.width(glyph) }) => round((advance * 1000) / face.unitsPerEm));
  const subset = writeSubset(face, [{ glyph: 0 }, ...glyphs]);

  const file = writeStream(pdf, binaryString(subset), true);
  const toUnicode = writeStream(pdf, toUnicodeMap(glyphs.map(({ text }) => text)), false);
  const descriptor = writeDictionary(pdf, [
    `/Type /FontDescriptor /FontName /${tagged} /FontFile2 ${file} 0 R /Flags ${FLAGS}`,
    `/FontBBox [${face.box.map(scale).join(' ')}] /ItalicAngle 0 /StemV 80`,
    `/Ascent ${scale(face.ascent)} /Descent ${scale(face.descent)} /CapHeight ${scale(face.ascent)}`,
  ]);
  const descendant = writeDictionary(pdf, [
    `/Type /Font /Subtype /CIDFontType2 /BaseFont /${tagged} /FontDescriptor ${descriptor} 0 R`,
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /CIDToGIDMap /Identity',
    `/DW 1000 /W [1 [${widths.join(' ')}]]`,
  ]);
  record.objectNumber = writeDictionary(pdf, [
    `/Type /Font /Subtype /Type0 /BaseFont /${tagged} /Encoding /Identity-H`,
    `/ToUnicode ${toUnicode} 0 R /DescendantFonts [${descendant} 0 R]`,
  ]);
  record.isAlreadyPutted = true;
}

/** A `ToUnicode` map: the texts of the codes 1, 2, 3 …, which may be surrogate pairs or variation sequences. */
function toUnicodeMap(texts: readonly string[]): string {
  const mappings = texts.map((text, index) => {
    const code = (index + 1).toString(16).toUpperCase().padStart(4, '0');
    return `<${code}> <${utf16Hex(wellFormed(text))}>`;
  });
  const blocks: string[] = [];
  for (let at = 0; at < mappings.length; at += MAPPINGS_PER_BLOCK) {
    const block = mappings.slice(at, at + MAPPINGS_PER_BLOCK);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

/** The tag of six capitals that the PDF standard requires, different for each subset. */
function subsetTag(glyphs: readonly UsedGlyph[]): string {
  const hash = hash128(JSON.stringify(glyphs));
  return [...hash.slice(0, 6)].map((digit) => String.fromCharCode(65 + parseInt(digit, 16))).join('');
}

function writeStream(pdf: Internals, data: string, addLength1: boolean): number {
  const objectId = pdf.newObject();
  pdf.putStream({ data, addLength1, objectId });
  pdf.write('endobj');
  return objectId;
}

function writeDictionary(pdf: Internals, entries: readonly string[]): number {
  const objectId = pdf.newObject();
  pdf.write(`<<${entries.join('\n')}>>`);
  pdf.write('endobj');
  return objectId;
}
