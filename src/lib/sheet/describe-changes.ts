import type { Difference } from './differences.js';

/** The most sections that are named; with more, the first answer stands for all. */
const FEW = 3;

/** A section's name inside a sentence: 請求先 of 請求先に関する項目. */
const nameOf = (section: string) => section.replace(/に関する項目$/, '');

/**
 * What changed between two states, in a few words: the answer if it is one, else how many in which section (請求先の3項目),
 * or, across many sections, the first answer and how many more (「企業名」ほか12項目). '' if nothing changed.
 */
export function describeChanges(differences: readonly Pick<Difference, 'section' | 'label'>[]): string {
  const [first] = differences;
  if (!first) return '';
  const sections = new Map<string, string[]>();
  for (const { section, label } of differences) {
    const labels = sections.get(section);
    if (labels) labels.push(label);
    else sections.set(section, [label]);
  }
  if (sections.size > FEW) return `「${first.label}」ほか${differences.length - 1}項目`;
  return [...sections]
    .map(
      ([section, labels]) => `${nameOf(section)}の${labels.length > 1 ? `${labels.length}項目` : `「${labels[0]}」`}`,
    )
    .join('、');
}
