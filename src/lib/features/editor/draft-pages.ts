import { pathOf } from '../../definition/path-of.js';
import type { Procedure } from '../../definition/types.js';
import { urls } from '../../browser/urls.js';

/** A page of a draft in the lists of its pages. */
export interface DraftPage {
  /** The link's text. */
  name: string;
  href: string;
  /** The id of the screen, if it is one. */
  screen?: string;
  /** What stands before and after the link, where its text alone could be mistaken. */
  around?: readonly [string, string] | undefined;
}

/** Pages that belong to one stage of the work. */
export interface PageGroup {
  title: string;
  pages: readonly DraftPage[];
}

/** A draft's pages in the order of the work, the screens first, without those that the procedure does not use. */
export function pageGroups(procedure: Procedure, id: string): readonly PageGroup[] {
  return [
    {
      title: '入力',
      pages: procedure.screens.map(({ id: screen, title: name, around }) => ({
        name,
        around,
        screen,
        href: urls.screen(id, screen),
      })),
    },
    {
      title: '確かめる',
      pages: [
        { name: '入力内容の確認', href: urls.check(id) },
        { name: 'コメント', href: urls.review(id) },
      ],
    },
    {
      title: 'NSSへ写す',
      pages: [
        { name: '転記', around: ['NSSへ写す（', '）'], href: urls.transcribe(id) },
        { name: '予定', href: urls.schedule(id) },
      ],
    },
    {
      title: '申込み後',
      pages: procedure.after ? [{ name: '申込み後の手続', href: urls.after(id) }] : [],
    },
    {
      title: 'その他',
      pages: [
        { name: '履歴', href: urls.history(id) },
        ...(pathOf(procedure, 'plannedForms') ? [{ name: '様式対応表', href: urls.draftForms(id) }] : []),
      ],
    },
  ];
}
