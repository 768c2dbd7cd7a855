/**
 * Subsets the fonts that PDFs embed and writes them packed (`fonts/pack.mjs`) and gzipped into static/generated/fonts/.
 *
 * - regular: BIZ UDPGothic with all its code points and ideographic variants. Hinting and layout tables are dropped,
 *   because a PDF positions every glyph itself and printers do not use hints.
 * - bold: only the characters of our own sources, which is all that headings can contain. Typed text is never bold, so
 *   the complete bold font (2 MB) is not needed.
 * - fallback: what BIZ UDPGothic lacks of Noto Sans JP's kanji beyond the BMP (𠮷) and its symbols. The 4,000 rare kanji
 *   of the BMP would add 0.8 MB, and NACCS accepts none of them; they are printed as 〓 and reported.
 *
 * The same inputs always give the same bytes, and nothing is done if the inputs have not changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { packFont } from './fonts/pack.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = join(root, 'node_modules/@expo-google-fonts');
const output = join(root, 'static/generated/fonts');
const stamp = join(root, 'node_modules/.cache/shitagaki/fonts.json');

const SOURCES = {
  regular: join(packages, 'biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'),
  bold: join(packages, 'biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf'),
  fallback: join(packages, 'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
};
/** The Open Font License requires that it is distributed with the fonts. */
const LICENCES = {
  'OFL-BIZUDPGothic.txt': join(packages, 'biz-udpgothic/LICENSE_FONT'),
  'OFL-NotoSansJP.txt': join(packages, 'noto-sans-jp/LICENSE_FONT'),
};
/** The folders with the texts that may be printed in bold. */
const TEXT_SOURCES = ['src/procedures', 'src/lib/sheet', 'src/lib/calendar', 'src/lib/exports/pdf'];
const DROPPED_TABLES = ['GSUB', 'GPOS', 'GDEF', 'BASE', 'vhea', 'vmtx', 'VORG', 'meta', 'STAT', 'gasp', 'DSIG'];

/** @param {number} from @param {number} to both inclusive */
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Variation selectors; without them, subsetting would drop the glyphs of the variants. */
const VARIATION_SELECTORS = [...range(0xfe00, 0xfe0f), ...range(0xe0100, 0xe01ef)];
/** ASCII, punctuation, kana and full-width forms are always included, for future headings. */
const BOLD_BASICS = [
  ...range(0x20, 0x7e),
  ...range(0x3000, 0x303f),
  ...range(0x3041, 0x30ff),
  ...range(0xff01, 0xff5e),
];

/** @param {number} code a code point that only Noto Sans JP has */
function isWorthAFallback(code) {
  const isBmpKanji =
    (code >= 0x2e80 && code < 0x2fe0) || (code >= 0x3400 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00);
  const isEnclosedLatin = code >= 0x1f100 && code < 0x1f300;
  const isVerticalForm = code >= 0xfe10 && code < 0xfe70;
  return !isBmpKanji && !isEnclosedLatin && !isVerticalForm;
}

/** All characters of the TypeScript sources in these folders, sorted. */
function charactersOfTexts() {
  const found = new Set();
  for (const folder of TEXT_SOURCES) {
    const entries = existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      : [];
    for (const entry of entries.filter((name) => extname(name) === '.ts')) {
      for (const character of readFileSync(join(root, folder, entry), 'utf8')) found.add(character.codePointAt(0));
    }
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * The code points for which a font has a glyph, ascending.
 * @param {Uint8Array} font must have a cmap of format 12, as all large Japanese fonts do
 */
function codePoints(font) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tag = (/** @type {number} */ at) => String.fromCharCode(...font.subarray(at, at + 4));
  const cmap = range(0, view.getUint16(4) - 1)
    .map((index) => 12 + index * 16)
    .find((at) => tag(at) === 'cmap');
  if (cmap === undefined) throw new Error('The font has no cmap.');
  const start = view.getUint32(cmap + 8);
  const subtables = range(0, view.getUint16(start + 2) - 1).map(
    (index) => start + view.getUint32(start + 8 + index * 8),
  );
  const groups = subtables.find((at) => view.getUint16(at) === 12);
  if (groups === undefined) throw new Error('The font has no cmap of format 12.');
  return new Set(
    range(0, view.getUint32(groups + 12) - 1)
      .map((index) => groups + 16 + index * 12)
      .flatMap((group) => range(view.getUint32(group), view.getUint32(group + 4))),
  );
}

/** Writes atomically, because parallel test runs read the file. @param {string} path @param {Uint8Array | string} data */
function writeWhole(path, data) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, data);
  renameSync(draft, path);
}

/** @param {Buffer} font @param {Iterable<number>} codes @returns {Promise<Buffer>} packed and gzipped */
async function cut(font, codes) {
  // Loaded only when needed, because loading is slow. The package has no types.
  const subset = createRequire(import.meta.url)('subset-font');
  const text = String.fromCodePoint(...codes);
  const ttf = await subset(font, text, {
    targetFormat: 'truetype',
    noHinting: true,
    noLayoutClosure: true,
    keepFeatures: [],
    dropTables: DROPPED_TABLES,
  });
  const packed = gzipSync(packFont(ttf), { level: 9 });
  packed[9] = 0xff; // The header contains the operating system, which would make builds differ.
  return packed;
}

/**
 * Builds the fonts if anything they depend on has changed.
 * @returns {Promise<{ folder: string, built: boolean, sizes: Record<string, number> }>} `sizes`: packed bytes by face
 */
export async function buildFonts() {
  const fonts = {
    regular: readFileSync(SOURCES.regular),
    bold: readFileSync(SOURCES.bold),
    fallback: readFileSync(SOURCES.fallback),
  };
  const texts = charactersOfTexts();
  const hash = createHash('sha256').update(JSON.stringify(texts));
  for (const code of ['fonts.mjs', 'fonts/pack.mjs', 'fonts/characters.mjs'])
    hash.update(readFileSync(fileURLToPath(new URL(code, import.meta.url))));
  for (const font of Object.values(fonts)) hash.update(font);
  const inputs = hash.digest('hex');
  const files = [...Object.keys(SOURCES).map((face) => `${face}.font.gz`), ...Object.keys(LICENCES)];
  const last = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : {};
  if (last.inputs === inputs && files.every((file) => existsSync(join(output, file)))) {
    return { folder: output, built: false, sizes: last.sizes };
  }
  const has = {
    regular: codePoints(fonts.regular),
    bold: codePoints(fonts.bold),
    fallback: codePoints(fonts.fallback),
  };
  const cuts = {
    regular: [...has.regular, ...VARIATION_SELECTORS],
    bold: [...new Set([...BOLD_BASICS, ...texts])].filter((code) => has.bold.has(code)),
    fallback: [...has.fallback].filter((code) => !has.regular.has(code) && isWorthAFallback(code)),
  };
  /** @type {Record<string, number>} */
  const sizes = {};
  for (const face of /** @type {const} */ (['regular', 'bold', 'fallback'])) {
    const packed = await cut(fonts[face], cuts[face]);
    writeWhole(join(output, `${face}.font.gz`), packed);
    sizes[face] = packed.length;
  }
  for (const [file, source] of Object.entries(LICENCES)) writeWhole(join(output, file), readFileSync(source));
  writeWhole(stamp, JSON.stringify({ inputs, sizes }));
  return { folder: output, built: true, sizes };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { built, sizes } = await buildFonts();
  const list = Object.entries(sizes).map(([face, size]) => `${face} ${Math.round(size / 1024)} KB`);
  console.log(`fonts: ${built ? 'built' : 'unchanged'} (${list.join(', ')})`);
}
