import { JobError, runJob, type RunOptions } from '../../exports/jobs/run-job.js';
import type { PdfText } from '../../exports/pdf/pdf-text.js';
import { isOurs } from '../../papers/nss-paper.js';
import { BROKEN } from '../../transcription/read-back-text.js';

/** Size limit in bytes; a printed page has a few hundred kilobytes. */
const MAX_BYTES = 50_000_000;

/** A PDF that cannot be compared; the message tells the user what to do instead. */
export class PdfTextError extends Error {
  override readonly name = 'PdfTextError';
}

/** The time limit for reading a PDF in milliseconds, far more than NSS's pages need on any computer. */
const DEADLINE = 60_000;

/**
 * The text of a PDF. Throws `PdfTextError` if it is too big, encrypted, damaged, has no text, or is this app's own; `JobError` if reading was
 * cancelled or took too long. Each has a message for the user.
 */
export async function readPdfText(file: Blob, options: RunOptions = {}): Promise<PdfText> {
  if (file.size > MAX_BYTES)
    throw new PdfTextError('PDFが大きすぎます（50 MBまで）。NSSの確認画面だけを印刷してください。');
  let read: PdfText;
  try {
    read = await runJob('pdf-text', { file, broken: BROKEN }, { deadline: DEADLINE, ...options });
  } catch (error) {
    if (error instanceof JobError) throw error;
    throw new PdfTextError(
      error instanceof Error && error.name === 'PasswordException'
        ? 'このPDFにはパスワードがかかっています。外して保存したPDFを選ぶか、画面の文字を貼り付けてください。'
        : 'PDFを読み取れませんでした。NSSの画面を「PDFに保存」で印刷し直すか、画面の文字を貼り付けてください。',
    );
  }
  if (read.text.trim() === '') {
    throw new PdfTextError(
      'このPDFには文字が入っていません（画像だけです）。NSSの画面を「PDFに保存」で印刷するか、画面の文字を貼り付けてください。',
    );
  }
  // Compared with its own draft it would agree, whatever stands in NSS.
  if (isOurs(read.text))
    throw new PdfTextError('このアプリの書類のPDFです。NSSの確認画面を印刷したPDFを選んでください。');
  return read;
}
