import { readFace } from '../ttf/face.js';
import type { Face } from '../ttf/face.js';
import type { SubsetGlyph } from '../ttf/subset.js';
import type { FaceName, MissingCharacter, PdfFonts } from '../types.js';
import { clustersOf } from './clusters.js';
import type { Cluster } from './clusters.js';
import { fullWidth } from './full-width.js';

/** A glyph ready to be placed. */
export interface Glyph {
  /** The text it is extracted as, which is what was typed. */
  text: string;
  face: FaceName;
  /** Its code in the embedded subset. */
  code: number;
  /** In thousandths of the font size. */
  advance: number;
}

export type Weight = 'regular' | 'bold';

export interface Setting {
  /** If the bold font lacks any character of a text, all of it is set in `regular`: a mixture looks broken. */
  weight: Weight;
  /** Print full-width letters and digits in their full width, to distinguish them from half-width ones. */
  wide?: boolean;
}

/** A glyph of the subset and the text it is extracted as. */
export interface UsedGlyph extends SubsetGlyph {
  text: string;
}

interface Picture {
  face: FaceName;
  /** The glyph number in the complete font. */
  glyph: number;
}

/** 〓, printed in place of a character that no font has. */
const GETA = 0x3013;
/** May come from JSON or the clipboard; printed as an ideographic space, extracted as a tab. */
const TAB = 0x09;
/** Codes have two bytes; numbers above this are left for the parts of composite glyphs. */
const MAX_CODE = 60_000;
const CHAINS: Record<Weight, readonly FaceName[]> = {
  regular: ['regular', 'fallback'],
  bold: ['bold', 'regular', 'fallback'],
};

/**
 * Turns text into glyphs and records which ones the document uses.
 *
 * Each combination of glyph and text gets its own code. Fonts share glyphs between characters (〜 and ～, a kanji and its
 * first variant); with a single code, one of them would be extracted as the other.
 */
export class Typesetter {
  readonly #faces: Record<FaceName, Face>;
  readonly #codes: Record<FaceName, Map<string, UsedGlyph & { code: number }>>;
  readonly #missing = new Map<string, MissingCharacter>();

  /** @throws Error if a font cannot be read */
  constructor(fonts: PdfFonts) {
    this.#faces = { regular: readFace(fonts.regular), bold: readFace(fonts.bold), fallback: readFace(fonts.fallback) };
    this.#codes = { regular: new Map(), bold: new Map(), fallback: new Map() };
  }

  /**
   * Sets a single line.
   * @param text without line breaks
   * @param label the field to report if a character is missing
   * @throws Error if the document has more different characters than a font can hold
   */
  set(text: string, { weight, wide = false }: Setting, label: string): Glyph[] {
    const clusters = clustersOf(text);
    const bold = weight === 'bold' && clusters.every((cluster) => this.#find(cluster.base, ['bold']));
    const chain = CHAINS[bold ? 'bold' : 'regular'];
    return clusters.flatMap((cluster) => this.#setCluster(cluster, chain, wide, label));
  }

  /** The characters printed as 〓 so far. */
  missing(): MissingCharacter[] {
    return [...this.#missing.values()];
  }

  /** A font and its glyphs used so far, in order of their codes (the first has code 1). */
  used(name: FaceName): { face: Face; glyphs: UsedGlyph[] } {
    return { face: this.#faces[name], glyphs: [...this.#codes[name].values()] };
  }

  #setCluster(cluster: Cluster, chain: readonly FaceName[], wide: boolean, label: string): Glyph[] {
    const whole = this.#wholePicture(cluster, chain);
    if (whole) return [this.#glyph(whole, cluster.text, wide)];
    // No font has a glyph for the whole cluster, so print its characters one by one.
    return [...cluster.text].map((character) => {
      const picture = this.#find(character.codePointAt(0) ?? 0, chain);
      return picture ? this.#glyph(picture, character, wide) : this.#geta(character, label);
    });
  }

  #wholePicture({ text, base, selector, marks }: Cluster, chain: readonly FaceName[]): Picture | undefined {
    if (selector !== undefined) {
      for (const face of chain) {
        const glyph = this.#faces[face].variantOf(base, selector);
        if (glyph) return { face, glyph };
      }
      // An unknown variant is printed as its base character.
      return marks === undefined ? this.#find(base, chain) : undefined;
    }
    if (marks === undefined) return base === TAB ? this.#find(0x3000, chain) : this.#find(base, chain);
    // File names from macOS are decomposed: カ and a combining ゛ have a glyph only as ガ. Not applied to a single kanji,
    // because normalising U+FA10 yields a different character.
    const [composed = '', ...rest] = text.normalize('NFC');
    return rest.length === 0 ? this.#find(composed.codePointAt(0) ?? 0, chain) : undefined;
  }

  #find(codePoint: number, chain: readonly FaceName[]): Picture | undefined {
    for (const face of chain) {
      const glyph = this.#faces[face].glyphOf(codePoint);
      if (glyph) return { face, glyph };
    }
    return undefined;
  }

  #glyph({ face: name, glyph }: Picture, text: string, wide: boolean): Glyph {
    const face = this.#faces[name];
    const codes = this.#codes[name];
    const room = wide ? fullWidth(text, face.width(glyph), face.unitsPerEm) : {};
    const key = `${glyph} ${room.advance ?? ''} ${text}`;
    const entry = codes.get(key) ?? { code: codes.size + 1, glyph, text, ...room };
    if (entry.code > MAX_CODE) throw new Error('The text has too many different characters.');
    codes.set(key, entry);
    const advance = room.advance === undefined ? face.advance(glyph) : (room.advance * 1000) / face.unitsPerEm;
    return { text, face: name, code: entry.code, advance };
  }

  #geta(character: string, label: string): Glyph {
    const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    if (!this.#missing.has(character)) this.#missing.set(character, { character, codePoint, label });
    return this.#glyph(this.#find(GETA, CHAINS.regular) ?? { face: 'regular', glyph: 0 }, character, false);
  }
}
