import {
  PDFDocument,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  PDFString,
  StandardFonts,
  TextRenderingMode,
  endMarkedContent,
  popGraphicsState,
  pushGraphicsState,
  setTextRenderingMode,
} from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { hasUnseenText, type Operators } from '../../../../src/lib/exports/pdf/unseen-text.js';

/** A page with a line of text between some operators, as `hasUnseenText` sees it; `layer` is one that is switched off. */
async function unseen(before: PDFOperator[], after: PDFOperator[] = [], layer = false): Promise<boolean> {
  const made = await PDFDocument.create();
  const page = made.addPage();
  page.setFont(await made.embedFont(StandardFonts.Helvetica));
  page.pushOperators(...before);
  page.drawText('0100-01-234567');
  page.pushOperators(...after);
  if (layer) {
    const group = made.context.register(made.context.obj({ Type: 'OCG', Name: PDFString.of('hidden') }));
    page.node.normalizedEntries().Resources.set(PDFName.of('Properties'), made.context.obj({ L: group }));
    made.catalog.set(PDFName.of('OCProperties'), made.context.obj({ OCGs: [group], D: { OFF: [group] } }));
  }
  const pdf = await getDocument({ data: await made.save(), verbosity: 0 }).promise;
  const layers = await pdf.getOptionalContentConfig();
  const drawn = (await (await pdf.getPage(1)).getOperatorList()) as Operators;
  const found = hasUnseenText(drawn, (one) => layers.isVisible(one as never));
  await pdf.destroy();
  return found;
}

const mode = (which: TextRenderingMode) => [pushGraphicsState(), setTextRenderingMode(which)];
const within = (tag: string, properties: string) =>
  PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [PDFName.of(tag), PDFName.of(properties)]);

describe('hasUnseenText', () => {
  it.each([TextRenderingMode.Invisible, TextRenderingMode.Clip])('finds text without ink: mode %s', async (which) => {
    expect(await unseen(mode(which), [popGraphicsState()])).toBe(true);
  });
  it.each([TextRenderingMode.Fill, TextRenderingMode.Outline])(
    'lets text pass that is drawn: mode %s',
    async (which) => {
      expect(await unseen(mode(which), [popGraphicsState()])).toBe(false);
    },
  );
  it('forgets the way of drawing with the state that it belonged to', async () => {
    expect(await unseen([...mode(TextRenderingMode.Invisible), popGraphicsState()])).toBe(false);
  });
  it('finds text on a layer that is switched off, and none beside it', async () => {
    expect(await unseen([within('OC', 'L')], [endMarkedContent()], true)).toBe(true);
    expect(await unseen([within('OC', 'L'), endMarkedContent()], [], true)).toBe(false);
    expect(await unseen([within('Span', 'L')], [endMarkedContent()])).toBe(false);
  });
});
