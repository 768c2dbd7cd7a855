import { fieldAt } from '../../definition/walk.js';
import type { Procedure } from '../../definition/types.js';
import { places } from '../../browser/places.js';

/** The pages of a draft beside its screens, in the order of the work; only those that the procedure has a use for. */
export function draftPages(procedure: Procedure, id: string): { name: string; href: string }[] {
  const pages = [
    { name: '入力内容の確認', href: places.check(id) },
    { name: '転記', href: places.transcribe(id) },
    { name: '予定', href: places.schedule(id) },
    ...(procedure.after ? [{ name: '申込みの後', href: places.after(id) }] : []),
    { name: '履歴', href: places.history(id) },
    { name: 'コメント', href: places.review(id) },
  ];
  const forms = { name: '様式対応表', href: places.draftForms(id) };
  return fieldAt(procedure, 'forms.planned') ? [...pages, forms] : pages;
}
