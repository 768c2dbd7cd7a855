// The bare page's HTML, written when it is built: no page can be faster than one that arrives ready.
/** @import { Field, Form, Repeat } from '../form.mjs' */

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** @param {Field} field @param {string} name */
function control(field, name) {
  const { type, required, maxLength, pattern, message, matches, matchMessage } = field;
  const own = `name="${name}"${required ? ' required' : ''}`;
  if (type === 'textarea') return `<textarea ${own} maxlength="${maxLength}" rows="3"></textarea>`;
  const options = field.options ?? [];
  if (type === 'select')
    return `<select ${own}><option value=""></option>${options.map(({ value, text }) => `<option value="${value}">${escape(text)}</option>`).join('')}</select>`;
  if (type === 'radio')
    return options
      .map(({ value, text }) => `<label><input type="radio" ${own} value="${value}">${escape(text)}</label>`)
      .join('');
  const check = pattern ? ` pattern="${escape(pattern)}" title="${escape(message ?? '')}"` : '';
  const same = matches ? ` data-matches="${matches}" data-message="${escape(matchMessage ?? '')}"` : '';
  const input = type === 'tel' || type === 'email' ? type : 'text';
  return `<input type="${input}" ${own} maxlength="${maxLength}"${check}${same}>`;
}

/** @param {Field} field */
function block(field, name = field.name) {
  const shown = field.showIf ? ` data-if="${field.showIf.field}" data-equals="${field.showIf.equals}"` : '';
  const inner = control(field, name);
  return field.type === 'radio'
    ? `<fieldset class="f"${shown}><legend>${escape(field.label)}</legend>${inner}<small></small></fieldset>`
    : `<div class="f"${shown}><label>${escape(field.label)}${inner}</label><small></small></div>`;
}

/** @param {Repeat} list */
function blocks({ repeat, fields, start, min, max }) {
  const inner = fields.map((field) => block(field, `${repeat}.#.${field.name}`)).join('');
  const row = `<div class="row">${inner}<button type="button" class="remove">削除</button></div>`;
  const rows = Array.from({ length: start }, (_, at) => row.replaceAll('.#.', `.${at}.`)).join('');
  return `<div class="list" data-min="${min}" data-max="${max}">${rows}<template>${row}</template><button type="button" class="add">追加</button></div>`;
}

/** @param {Form} form */
export function markup({ title, screens }) {
  const sections = screens.map(
    (screen, at) =>
      `<section${at > 0 ? ' hidden' : ''}><h2>${escape(screen.title)}</h2>${screen.items.map((item) => ('repeat' in item ? blocks(item) : block(item))).join('')}</section>`,
  );
  return `<form novalidate><h1>${escape(title)}</h1>${sections.join('')}<button type="button" id="prev">戻る</button> <button type="button" id="next">次へ</button></form>`;
}
