import { textOfPdf, type PdfText } from '../../exports/pdf/pdf-text.js';
import { BROKEN } from '../../transcription/read-back-text.js';

/** Size limit in bytes; a printed page has a few hundred kilobytes. */
const MAX_BYTES = 50_000_000;

/** A PDF that cannot be compared; the message tells the user what to do instead. */
export class PdfTextError extends Error {
  override readonly name = 'PdfTextError';
}

/** The text of a PDF. Throws `PdfTextError` if it is too big, encrypted, damaged, or has no text. */
export async function readPdfText(file: Blob): Promise<PdfText> {
  if (file.size > MAX_BYTES)
    throw new PdfTextError('PDFが大きすぎます（50 MBまで）。NSSの確認画面だけを印刷してください。');
  let read: PdfText;
  try {
    read = await textOfPdf(new Uint8Array(await file.arrayBuffer()), BROKEN);
  } catch (error) {
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
  return read;
}
