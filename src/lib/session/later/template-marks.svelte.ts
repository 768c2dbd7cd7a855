import { untrack } from 'svelte';
import { entryPath } from '../../definition/walk.js';
import type { Path, Screen } from '../../definition/types.js';
import { entryOf, placesIn, type Places } from '../../draft/template/entry-places.js';
import { markAt } from '../../draft/template/of-draft.js';
import { fieldsOn, ruleKey, type TemplateField } from '../../draft/template/fields.js';
import type { DraftMark, DraftTemplate } from '../../draft/template/types.js';
import type { AnswerReader, CheckedAnswers } from '../session-parts.js';

type Marked = Pick<AnswerReader, 'value'> & CheckedAnswers;

/**
 * A template author's marks on the fields of a draft (locked, hidden, prefilled), and which of them the user has
 * overridden. Marks are only advice: a field with a shown error is neither locked nor hidden.
 */
export class TemplateMarks {
  readonly source: DraftTemplate;
  readonly #session: Marked;
  #opened: ReadonlySet<Path> = $state.raw(new Set());
  /** Keys of fields that have shown an error: once visible they stay so, or they would vanish while being corrected. */
  readonly #faulty = new Set<string>();
  readonly #places = new Map<Path, { stored: unknown; places: Places }>();
  /** Whether the hidden fields are shown all the same. */
  all = $state(false);

  constructor(session: Marked, source: DraftTemplate) {
    this.#session = session;
    this.source = source;
  }

  /** The template author's name, for use in a sentence. */
  get desk(): string {
    return this.source.desk || 'ひな形の作成者';
  }

  /** The mark on a field; undefined if there is none. That of a list's entry moves with the entry. */
  at(path: Path): DraftMark | undefined {
    const entry = entryOf(path);
    if (!entry) return markAt(this.source, path);
    const place = this.#placesIn(entry.list)[entry.index];
    return markAt(this.source, place === undefined ? entry.list : entryPath(entry.list, place));
  }

  /** Every entry asks for them, several times: they are worked out once for each state of a list. */
  #placesIn(list: Path): Places {
    const stored = this.#session.value(list);
    const known = this.#places.get(list);
    if (known && known.stored === stored) return known.places;
    const places = placesIn(this.source, list, stored);
    this.#places.set(list, { stored, places });
    return places;
  }

  /** Whether the field still has the value that the template filled in. */
  isPrefilled(path: Path): boolean {
    const prefilled = this.at(path)?.prefilled;
    return prefilled !== undefined && this.#session.value(path) === prefilled;
  }

  /**
   * Whether the value is shown as text: locked, unchanged, not unlocked by the user, and without a shown error. A list is
   * locked as long as one of its entries is.
   */
  isLocked(path: Path): boolean {
    const value = this.#session.value(path);
    if (Array.isArray(value)) return value.some((_, index) => this.isLocked(entryPath(path, index)));
    return Boolean(this.at(path)?.locked) && this.isPrefilled(path) && !this.#isOpen(path);
  }

  /** Whether a field or list is hidden. */
  hides(path: Path): boolean {
    return Boolean(this.at(path)?.hidden) && !this.all && !this.#isOpen(path);
  }

  /** Unlocks or reveals a field at the user's request. */
  open(path: Path): void {
    // Called from an effect that follows the address: without untrack it would depend on the state that it changes.
    untrack(() => {
      if (!this.#opened.has(path)) this.#opened = new Set([...this.#opened, path]);
    });
  }

  /** The fields of a screen that NSS asks for at present and the template hides. */
  hiddenOn(screen: Screen): readonly TemplateField[] {
    const { context } = this.#session;
    const hidden = (path: Path) => this.hides(path) || (this.all && Boolean(this.at(path)?.hidden));
    return fieldsOn(screen).filter(({ path }) => hidden(path) && context.visible(path));
  }

  /** Whether the user has opened the field, or an error was ever shown at it. */
  #isOpen(path: Path): boolean {
    const key = ruleKey(path);
    if (this.#faulty.has(key) || [...this.#opened].some((one) => ruleKey(one) === key)) return true;
    const isError = ({ severity }: { severity: string }) => severity === 'error';
    const faulty = this.#session.issues.some(
      (issue) => ruleKey(issue.path) === key && this.#session.shownIssues(issue.path).some(isError),
    );
    if (faulty) this.#faulty.add(key);
    return faulty;
  }
}
