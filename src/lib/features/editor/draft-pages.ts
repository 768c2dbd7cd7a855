import { pathOf } from '../../definition/path-of.js';
import type { Procedure } from '../../definition/types.js';
import { urls } from '../../browser/urls.js';

/** A draft's pages other than its screens, in the order of the work, without those that the procedure does not use. */
export function draftPages(procedure: Procedure, id: string): { name: string; href: string }[] {
  const pages = [
    { name: '入力内容の確認', href: urls.check(id) },
    { name: '転記', href: urls.transcribe(id) },
    { name: '予定', href: urls.schedule(id) },
    ...(procedure.after ? [{ name: '申込みの後', href: urls.after(id) }] : []),
    { name: '履歴', href: urls.history(id) },
    { name: 'コメント', href: urls.review(id) },
  ];
  const forms = { name: '様式対応表', href: urls.draftForms(id) };
  return pathOf(procedure, 'plannedForms') ? [...pages, forms] : pages;
}
