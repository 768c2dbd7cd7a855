import { decodeTable } from '../../exports/csv/decode.js';
import { JobError, runJob, type RunOptions } from '../../exports/jobs/run-job.js';
import { extractDraftJson } from '../../exports/pdf/extract.js';
import type { PdfText } from '../../exports/pdf/pdf-text.js';
import { PaperError, recognise } from '../../papers/recognise.js';
import type { Cities } from '../../papers/address.js';
import { doubtful, type Reading } from '../../papers/types.js';
import { BROKEN } from '../../transcription/read-back-text.js';

/** Sizes in bytes: of a PDF, and of a text, where one company's papers have some kilobytes. */
const MAX_PDF = 20_000_000;
const MAX_TEXT = 2_000_000;
/** The time limit for reading a PDF in milliseconds. */
const DEADLINE = 60_000;

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((letter, at) => bytes[at] === letter.charCodeAt(0));

/** JPEG, PNG, GIF, TIFF, BMP and HEIC by their first bytes. */
function isPicture(head: Uint8Array): boolean {
  const hex = [...head.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const heic = new TextDecoder('latin1').decode(head.subarray(4, 12));
  return /^(?:ffd8ff|89504e47|47494638|49492a00|4d4d002a|424d)/.test(hex) || /^ftyp(?:heic|heix|mif1|avif)/.test(heic);
}

/** Whether a file is one that this app has written, or a table: the start page opens those. */
async function isOwn(head: Uint8Array, file: Blob): Promise<boolean> {
  if (startsWith(head, 'PK') || startsWith(head, 'age-encryption.org')) return true;
  if (/^\ufeff?\s*[{[]/.test(new TextDecoder().decode(head.subarray(0, 64)))) return true;
  if (!startsWith(head, '%PDF') || file.size > MAX_PDF) return false;
  return (await extractDraftJson(new Uint8Array(await file.arrayBuffer()))) !== undefined;
}

/** A PDF's text. */
async function textOf(file: Blob, options: RunOptions): Promise<PdfText> {
  if (file.size > MAX_PDF)
    throw new PaperError('PDFが大きすぎます（20 MBまで）。要るページだけを保存し直してください。');
  let read: PdfText;
  try {
    read = await runJob('pdf-text', { file, broken: BROKEN, look: true }, { deadline: DEADLINE, ...options });
  } catch (error) {
    if (error instanceof JobError) throw new PaperError(error.message);
    throw new PaperError(
      error instanceof Error && error.name === 'PasswordException'
        ? 'このPDFにはパスワードがかかっています。外して保存したPDFを選ぶか、文字をコピーして貼り付けてください。'
        : 'PDFが壊れているようで、読み取れませんでした。取り直すか、文字をコピーして貼り付けてください。',
    );
  }
  if (read.text.trim() === '')
    throw new PaperError(
      'このPDFには文字が入っていません（スキャンした画像です）。登記情報提供サービスのPDFを使うか、値を直接入力してください。',
    );
  return read;
}

const UNSEEN =
  'このPDFには、見えない文字があります（スキャンした画像の下の文字など）。読み間違いがないか、紙面と1つずつ見比べてください。';
const VERTICAL =
  '縦書きの文字があるため、正しく読み取れません。文字をコピーして貼り付けるか、値を直接入力してください。';

/** Reads a PDF in the two orders in which its text may make sense: line by line, and cell by cell. */
async function readPdf(file: Blob, cities: Cities, options: RunOptions): Promise<Reading> {
  const { plain, text, unseen, vertical } = await textOf(file, options);
  const read = (order: string) => (unseen ? doubtful(recognise(order, cities), UNSEEN) : recognise(order, cities));
  try {
    return read(plain);
  } catch {
    if (vertical) throw new PaperError(VERTICAL);
    return read(text);
  }
}

/**
 * Reads a file as one of a company's papers. Nothing of it is kept.
 * @returns the reading; `own` for a file that the start page opens
 * @throws PaperError with a message for people
 */
export async function readPaperFile(file: Blob, cities: Cities, options: RunOptions = {}): Promise<Reading | 'own'> {
  if (file.size === 0) throw new PaperError('ファイルが空です。別のファイルを選んでください。');
  const head = new Uint8Array(await file.slice(0, 64).arrayBuffer());
  if (isPicture(head))
    throw new PaperError(
      '画像のファイルです。文字は読み取れないので、文字をコピーして貼り付けるか、値を直接入力してください。',
    );
  if (await isOwn(head, file)) return 'own';
  if (startsWith(head, '%PDF')) return readPdf(file, cities, options);
  if (file.size > MAX_TEXT)
    throw new PaperError(
      'ファイルが大きすぎます（2 MBまで）。1社分の行だけ、または要るところの文字を貼り付けてください。',
    );
  const { text } = decodeTable(new Uint8Array(await file.arrayBuffer()));

  if (/[\u0000-\u0008]/.test(text))
    throw new PaperError('文字のファイルではないため、読み取れませんでした。別のファイルを選んでください。');
  return recognise(text, cities);
}
