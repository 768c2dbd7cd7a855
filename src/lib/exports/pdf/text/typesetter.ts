import { readFace } from '../ttf/face.js';
import type { Face } from '../ttf/face.js';
import type { SubsetGlyph } from '../ttf/subset.js';
import type { FaceName, MissingCharacter, PdfFonts } from '../types.js';
import { clustersOf } from './clusters.js';
import type { Cluster } from './clusters.js';
import { fullWidth } from './full-width.js';

/** A glyph ready to be placed. */
export interface Glyph {
  /** What it is extracted as: what was typed. */
  text: string;
  face: FaceName;
  /** Its number in the embedded subset. */
  code: number;
  /** In thousandths of the font's size. */
  advance: number;
}

export type Weight = 'regular' | 'bold';

export interface Setting {
  /** `bold` falls back to `regular` as a whole: one thin character in a bold heading looks broken. */
  weight: Weight;
  /** Full-width letters and digits take their full width, so that they are told from half-width ones. */
  wide?: boolean;
}

/** A glyph of the subset and what it is extracted as. */
export interface UsedGlyph extends SubsetGlyph {
  text: string;
}

interface Picture {
  face: FaceName;
  /** The number in the whole font. */
  glyph: number;
}

/** Printed for a character that no font has, so that its place is seen. */
const GETA = 0x3013;
/** What JSON or a clipboard may bring along; shown as two spaces, extracted as a tab. */
const TAB = 0x09;
/** Codes have two bytes; the parts of composite glyphs come after them. */
const MAX_CODE = 60_000;
const CHAINS: Record<Weight, readonly FaceName[]> = {
  regular: ['regular', 'fallback'],
  bold: ['bold', 'regular', 'fallback'],
};

/**
 * Turns text into glyphs and remembers which ones the document uses.
 *
 * Each pair of a picture and what it stands for gets a code of its own. Fonts share pictures between characters
 * (〜 and ～, a plain kanji and its first variant); with one code for both, one of them would be extracted as the other.
 */
export class Typesetter {
  readonly #faces: Record<FaceName, Face>;
  readonly #codes: Record<FaceName, Map<string, UsedGlyph & { code: number }>>;
  readonly #missing = new Map<string, MissingCharacter>();

  /** @throws Error when a font cannot be read */
  constructor(fonts: PdfFonts) {
    this.#faces = { regular: readFace(fonts.regular), bold: readFace(fonts.bold), fallback: readFace(fonts.fallback) };
    this.#codes = { regular: new Map(), bold: new Map(), fallback: new Map() };
  }

  /**
   * @param text one line, without line breaks
   * @param label what to name when a character is missing
   * @throws Error when the document has more different characters than a font can hold
   */
  set(text: string, { weight, wide = false }: Setting, label: string): Glyph[] {
    const clusters = clustersOf(text);
    const bold = weight === 'bold' && clusters.every((cluster) => this.#find(cluster.base, ['bold']));
    const chain = CHAINS[bold ? 'bold' : 'regular'];
    return clusters.flatMap((cluster) => this.#setCluster(cluster, chain, wide, label));
  }

  /** The characters that were printed as 〓 so far. */
  missing(): MissingCharacter[] {
    return [...this.#missing.values()];
  }

  /** A font, and the glyphs used of it so far in the order of their codes (the first has code 1). */
  used(name: FaceName): { face: Face; glyphs: UsedGlyph[] } {
    return { face: this.#faces[name], glyphs: [...this.#codes[name].values()] };
  }

  #setCluster(cluster: Cluster, chain: readonly FaceName[], wide: boolean, label: string): Glyph[] {
    const whole = this.#wholePicture(cluster, chain);
    if (whole) return [this.#glyph(whole, cluster.text, wide)];
    // What belongs together has no common picture: one after the other then.
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
      // An unknown variant is still the character it varies.
      return marks === undefined ? this.#find(base, chain) : undefined;
    }
    if (marks === undefined) return base === TAB ? this.#find(0x3000, chain) : this.#find(base, chain);
    // Names of files from macOS come decomposed: カ + ゛ has a picture as ガ. Never applied to a lone kanji,
    // for the normal form of U+FA10 is another character.
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
    const room = wide ? fullWidth(text, face.metrics(glyph).advance, face.unitsPerEm) : {};
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
