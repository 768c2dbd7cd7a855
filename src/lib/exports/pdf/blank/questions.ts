import type { Condition, Field, Item, Path, Procedure, Screen, Section, ValueList } from '../../../definition/types.js';
import { isField, isShown, itemsByPattern } from '../../../definition/walk.js';
import type { Budget } from '../../../definition/budget.js';
import { sectionAnchor } from '../layout/answers.js';
import type { Block } from '../layout/flow.js';
import { runningHeading, sectionHeading } from '../layout/headings.js';
import { STYLE } from '../layout/theme.js';
import type { Typesetter } from '../text/typesetter.js';
import { answerSpace, entriesLeft, listSpace, partsSpace } from './answer-space.js';
import { conditionInWords } from './condition.js';
import { boxes, words } from './controls.js';
import { questionRow, SPACE_WIDTH } from './question-row.js';
import type { Obligation, Question } from './question-row.js';
import type { Tag } from '../layout/types.js';
import { ruleOf, WRITING_RULES } from './rules.js';
import type { WritingRule } from './rules.js';

/** The section whose questions are laid out, and where it belongs. */
interface Place {
  procedure: Procedure;
  screen: Screen;
  section: Section;
  /** The pattern before the ids of its items: `userCodes[].`, or ''. */
  prefix: Path;
}

/** A question without its place. */
type Asking = Omit<Question, 'runningHead' | 'part'>;

/** Turns field definitions into rows and remembers which writing rule each row needs. */
export class Questions {
  readonly #typesetter: Typesetter;
  readonly #rules = new Map<Block, WritingRule>();

  constructor(typesetter: Typesetter) {
    this.#typesetter = typesetter;
  }

  /** The writing rules that these rows need, in order of their numbers. */
  rulesOf(blocks: readonly Block[]): WritingRule[] {
    const needed = new Set(blocks.map((block) => this.#rules.get(block)));
    return WRITING_RULES.filter((rule) => needed.has(rule));
  }

  /** The heading and rows of a section, followed by those of its lists of records. */
  section(place: Place): Block[] {
    const { procedure, screen, section, prefix } = place;
    const rows = this.#rows(place);
    const inner = section.items.flatMap((item) =>
      item.kind === 'records'
        ? item.sections.flatMap((one) =>
            this.section({ procedure, screen, section: one, prefix: `${prefix}${item.id}[].` }),
          )
        : [],
    );
    if (rows.length === 0) return inner;
    const notes = [
      ...(section.when ? [`${conditionInWords(procedure, section.when, prefix, screen.id)}に答えます。`] : []),
      // The section's note is omitted if an earlier screen already asks for everything in it.
      ...(section.note && section.items.some((item) => !askedBefore(place, item)) ? [section.note] : []),
    ];
    const anchor = sectionAnchor(screen.id, prefix + section.id);
    return [sectionHeading(this.#typesetter, section.title, anchor, notes), ...rows, ...inner];
  }

  #rows(place: Place): Block[] {
    const runningHead = runningHeading(this.#typesetter, place.section.title);
    const rows: Block[] = [];
    const part: Tag = { role: 'Table' };
    const add = (question: Asking, rule?: WritingRule): void => {
      const block = questionRow(this.#typesetter, { ...question, runningHead, part });
      if (rule) this.#rules.set(block, rule);
      rows.push(block);
    };
    const items = place.section.items;
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      if (!item || (!isShown(item) && item.kind === 'records')) continue;
      const before = isShown(item) ? undefined : askedBefore(place, item);
      if (before) {
        const rest = items.findIndex(
          (other, at) => at > index && (isShown(other) || askedBefore(place, other) !== before),
        );
        index = (rest < 0 ? items.length : rest) - 1;
        add(
          this.#textRow(place.section.title, `「${before}」の画面と同じ内容が入ります。ここには書く必要はありません。`),
        );
      } else if (isShown(item)) {
        add(this.#textRow(item.label, 'ほかの欄に書いた内容が、NSSの画面に表示されます。'));
      } else if (item.kind === 'values') {
        add(this.#list(place, item), ruleOf(item.item));
      } else {
        const parts =
          item.group === undefined
            ? [item]
            : (items
                .slice(index)
                .filter((other, at, all) => all.slice(0, at + 1).every((one) => isGroup(one, item.group))) as Field[]);
        add(this.#field(place, item, parts), ruleOf(item));
        index += parts.length - 1;
        for (const budget of place.section.budgets ?? [])
          if (budget.fields.at(-1) === item.id) add(this.#total(budget));
      }
    }
    return rows;
  }

  #textRow(label: string, text: string): Asking {
    return { label, space: words(this.#typesetter, text, STYLE.note, SPACE_WIDTH), notes: [] };
  }

  #field(place: Place, field: Field, parts: readonly Field[]): Asking {
    const space =
      parts.length > 1
        ? partsSpace(
            this.#typesetter,
            parts.map(({ label }) => label),
            SPACE_WIDTH,
          )
        : answerSpace(this.#typesetter, field, SPACE_WIDTH, place.section.budgets);
    const examples = parts.flatMap(({ example }) => example ?? []);
    const texts = [
      ...(examples.length > 0 ? [`例 ${examples.join('　')}`] : []),
      ...(field.help ? [field.help] : []),
      ...(field.kind === 'fixed' ? [field.reason] : []),
    ];
    const notes = texts.length > 0 ? [texts.join('　')] : [];
    return { ...this.#asked(place, field, ruleOf(field)), label: field.group ?? field.label, space, notes };
  }

  #list(place: Place, list: ValueList): Asking {
    const left = entriesLeft(list);
    const notes = [
      `${list.item.example ? `例 ${list.item.example}　` : ''}${list.help ?? ''}`,
      ...(left > 0 ? [`書ききれないときは、別の紙に続けてください（${list.max}件まで）。`] : []),
    ].filter(Boolean);
    return {
      ...this.#asked(place, list, ruleOf(list.item)),
      label: list.label,
      space: listSpace(this.#typesetter, list, SPACE_WIDTH),
      notes,
    };
  }

  #asked(
    { procedure, screen, section, prefix }: Place,
    item: Item,
    rule: WritingRule,
  ): Pick<Question, 'tag' | 'way' | 'condition'> {
    const isConditional = item.need === 'required' && (item.when !== undefined || section.when !== undefined);
    // A fixed value needs no answer and therefore no tag.
    const tag: Obligation | undefined = item.kind === 'fixed' ? undefined : isConditional ? 'condition' : item.need;
    const when: Condition | undefined = item.when;
    return {
      tag,
      way: `${rule.short} ※${WRITING_RULES.indexOf(rule) + 1}`,
      condition: when && conditionInWords(procedure, when, prefix, screen.id),
    };
  }

  #total({ title, limit }: Budget): Asking {
    const digits = String(limit).length;
    return {
      label: title,
      space: boxes(this.#typesetter, [{ count: digits, caption: `文字　（空白も数えて、${limit}文字まで）` }]),
      notes: [],
    };
  }
}

const isGroup = (item: Section['items'][number], group: string | undefined): boolean =>
  !isShown(item) && isField(item) && item.group === group;

/** The title of the screen that asks for an item first, if that is a different one. */
function askedBefore({ procedure, screen, prefix }: Place, item: Section['items'][number]): string | undefined {
  if (isShown(item)) return undefined;
  const first = itemsByPattern(procedure).get(prefix + item.id)?.screen;
  return first && first.id !== screen.id ? first.title : undefined;
}
