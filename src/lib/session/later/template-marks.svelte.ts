import { untrack } from 'svelte';
import type { Path, Screen } from '../../definition/types.js';
import { markAt } from '../../draft/template/of-draft.js';
import { fieldsOn, ruleKey, type TemplateField } from '../../draft/template/fields.js';
import type { DraftMark, DraftTemplate } from '../../draft/template/types.js';
import type { AnswerReader, CheckedAnswers } from '../session-parts.js';

type Marked = Pick<AnswerReader, 'value'> & CheckedAnswers;

/**
 * What the desk that prepared a draft said about its fields, and which of that the client has set aside: all of it is
 * advice. What is wrong is never behind a lock, nor hidden.
 */
export class TemplateMarks {
  readonly source: DraftTemplate;
  readonly #session: Marked;
  #opened: ReadonlySet<Path> = $state.raw(new Set());
  /** Fields that had a message: they do not vanish while it is being answered. Only ever grows with what is shown. */
  readonly #faulty = new Set<string>();
  /** Fields that are not asked, shown all the same. */
  all = $state(false);

  constructor(session: Marked, source: DraftTemplate) {
    this.#session = session;
    this.source = source;
  }

  /** How the desk is called in a sentence. */
  get desk(): string {
    return this.source.desk || 'ひな形の作成者';
  }

  at(path: Path): DraftMark | undefined {
    return markAt(this.source, path);
  }

  /** The desk's value still stands there. */
  isPrefilled(path: Path): boolean {
    const prefilled = this.at(path)?.prefilled;
    return prefilled !== undefined && this.#session.value(path) === prefilled;
  }

  /** The value is shown as text: locked, as the desk left it, and right. */
  isLocked(path: Path): boolean {
    return Boolean(this.at(path)?.locked) && this.isPrefilled(path) && !this.#isOpen(path);
  }

  /** The field or list is not asked here. */
  hides(path: Path): boolean {
    return Boolean(this.at(path)?.hidden) && !this.all && !this.#isOpen(path);
  }

  /** Lets the client change a field all the same. */
  open(path: Path): void {
    // The page that follows the address calls this from an effect, which must not depend on what it changes.
    untrack(() => {
      if (!this.#opened.has(path)) this.#opened = new Set([...this.#opened, path]);
    });
  }

  /** What NSS asks on a screen now, and the desk does not. */
  hiddenOn(screen: Screen): readonly TemplateField[] {
    const { context } = this.#session;
    const apart = (path: Path) => this.hides(path) || (this.all && Boolean(this.at(path)?.hidden));
    return fieldsOn(screen).filter(({ path }) => apart(path) && context.visible(path));
  }

  /** A field that is asked for by its address, or whose message was ever shown, is there to be answered. */
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
