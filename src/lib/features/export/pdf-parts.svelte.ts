import { pathOf } from '../../definition/path-of.js';
import type { Procedure } from '../../definition/types.js';
import { loadSetting, saveSetting } from '../../storage/settings.js';

/** The parts of the PDF that the user can choose, in page order. */
export const PARTS = [
  { id: 'cover', title: '表紙', hint: '企業名、確認の結果、目次' },
  { id: 'application', title: '利用申込書', hint: '1枚にまとめた控え。公式の様式ではありません' },
  { id: 'answers', title: '回答のすべて', hint: 'NSSの画面の順。直すところの一覧が付きます' },
  { id: 'forms', title: '申請する予定の様式', hint: '様式対応表で選んだもの' },
  { id: 'timeline', title: '日程', hint: '申込みから利用開始まで' },
  { id: 'characters', title: '確かめる文字', hint: 'NSSで使えないかもしれない文字' },
] as const;

/** The parts that a draft of this procedure can have. */
export function partsFor(procedure: Procedure): readonly (typeof PARTS)[number][] {
  const without = [...(procedure.form ? [] : ['application']), ...(pathOf(procedure, 'plannedForms') ? [] : ['forms'])];
  return PARTS.filter(({ id }) => !without.includes(id));
}

type PartId = (typeof PARTS)[number]['id'];
interface Stored {
  without: readonly PartId[];
  embed: boolean;
}

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && Array.isArray((value as Stored).without);

/** The chosen contents of the PDF, remembered in this browser. */
export class PdfChoiceState {
  without: readonly PartId[] = $state.raw([]);
  embed = $state(true);

  /** Resolves when the stored choice is loaded; without a readable one everything is included. */
  readonly ready = loadSetting('pdf').then(
    (stored) => {
      if (!isStored(stored)) return;
      this.without = PARTS.map(({ id }) => id).filter((id) => stored.without.includes(id));
      this.embed = stored.embed !== false;
    },
    () => undefined,
  );

  has(part: PartId): boolean {
    return !this.without.includes(part);
  }

  set(part: PartId, wanted: boolean): void {
    const others = this.without.filter((one) => one !== part);
    this.without = wanted ? others : [...others, part];
    this.#keep();
  }

  setEmbed(embed: boolean): void {
    this.embed = embed;
    this.#keep();
  }

  get choices() {
    return { parts: Object.fromEntries(this.without.map((id) => [id, false])), embed: this.embed };
  }

  #keep(): void {
    void saveSetting('pdf', { without: [...this.without], embed: this.embed }).catch(() => undefined);
  }
}
