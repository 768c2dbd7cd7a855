import type { Typesetter } from '../text/typesetter.js';
import type { PdfInput, PdfParts } from '../types.js';
import { answerBlocks, screenAnchor, sectionAnchor } from './answers.js';
import { applicationBlocks, APPLICATION } from './application/application.js';
import { CHARACTERS, characterBlocks } from './characters.js';
import type { Block } from './flow.js';
import { FORMS, formBlocks } from './forms.js';
import { OPEN_POINTS, openPointBlocks } from './open-points.js';
import type { Entry } from './pages.js';
import { TIMELINE, timelineBlocks } from './timeline.js';

/** A part of the document and its entries in the contents. */
export interface Part {
  entries: readonly Entry[];
  blocks: readonly Block[];
}

/** The requested parts that have content, without the cover, in document order. */
export function partsOf(typesetter: Typesetter, input: PdfInput): Part[] {
  const { sheet, form, parts: wanted = {}, timeline = [] } = input;
  const one = (name: keyof PdfParts, entry: Entry, make: () => Block[]): Part[] => {
    const blocks = wanted[name] === false ? [] : make();
    return blocks.length > 0 ? [{ entries: [entry], blocks }] : [];
  };
  const withAnswers = wanted.answers !== false;
  // The cover already says so where there is nothing to check.
  const isOnCover = wanted.cover !== false && sheet.issues.length === 0;
  const main: Part[] = [
    ...(isOnCover && withAnswers
      ? [{ entries: [OPEN_POINTS], blocks: [] }]
      : one('answers', OPEN_POINTS, () => openPointBlocks(typesetter, sheet))),
    ...one('application', APPLICATION, () => (form ? applicationBlocks(typesetter, form, sheet, withAnswers) : [])),
    ...(withAnswers ? [answerPart(typesetter, input)] : []),
  ];
  const added: Part[] = [
    ...one('forms', FORMS, () => formBlocks(typesetter, sheet)),
    ...one('timeline', TIMELINE, () => timelineBlocks(typesetter, timeline)),
    ...one('characters', CHARACTERS, () => characterBlocks(typesetter, sheet, withAnswers)),
  ];
  // The parts after the answers start on a new page but share pages with each other.
  const [first, ...rest] = added;
  return [...main, ...(first ? [onNewPage(first), ...rest] : [])];
}

function answerPart(typesetter: Typesetter, { sheet }: PdfInput): Part {
  const entries = sheet.screens.map(({ id, title, sections }, index) => ({
    title,
    number: `${index + 1}. `,
    anchor: screenAnchor(id),
    children: sections.map((section) => ({ title: section.title, anchor: sectionAnchor(id, section.id) })),
  }));
  return { entries, blocks: answerBlocks(typesetter, sheet) };
}

function onNewPage({ entries, blocks: [first, ...rest] }: Part): Part {
  return { entries, blocks: first ? [{ ...first, startsPage: true }, ...rest] : [] };
}
