// What the bare page does: the browser's own checks at each key, fields shown by an answer, screens, and a list.
import '../style.css';

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

const form = /** @type {HTMLFormElement} */ (document.forms[0]);
const sections = [...form.querySelectorAll('section')];
let current = 0;
let added = 100;

const valueOf = (/** @type {string} */ name) =>
  /** @type {Control | RadioNodeList | null} */ (form.elements.namedItem(name))?.value ?? '';

/** @param {Control} control */
function check(control) {
  const { matches, message } = control.dataset;
  if (matches) control.setCustomValidity(control.value === valueOf(matches) ? '' : (message ?? ''));
  const note = control.closest('.f')?.querySelector('small');
  if (note) note.textContent = control.validationMessage;
  return control.validity.valid;
}

/** Shows the fields that belong to an answer; a hidden one is not checked. @param {string} [name] */
function showBy(name) {
  for (const block of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('[data-if]'))) {
    const { if: by = '', equals } = block.dataset;
    if (name && by !== name) continue;
    block.hidden = valueOf(by) !== equals;
    for (const control of /** @type {NodeListOf<Control>} */ (block.querySelectorAll('input,select,textarea')))
      control.disabled = block.hidden;
  }
}

/** @param {number} at */
function goTo(at) {
  const [from, to] = [sections[current], sections[at]];
  if (!from || !to) return;
  from.hidden = true;
  to.hidden = false;
  current = at;
}

function checkScreen() {
  const controls = /** @type {Control[]} */ ([...(sections[current]?.querySelectorAll('input,select,textarea') ?? [])]);
  return controls.filter((control) => control.willValidate && !check(control)).length === 0;
}

/** @param {HTMLElement} list */
function addRow(list) {
  if (list.querySelectorAll('.row').length >= Number(list.dataset.max)) return;
  const template = /** @type {HTMLTemplateElement} */ (list.querySelector('template'));
  const row = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  for (const control of /** @type {NodeListOf<Control>} */ (row.querySelectorAll('[name]')))
    control.name = control.name.replace('.#.', `.${added}.`);
  added += 1;
  template.before(row);
}

form.addEventListener('input', ({ target }) => {
  const control = /** @type {Control} */ (target);
  check(control);
  const other = /** @type {Control | null} */ (form.querySelector(`[data-matches="${control.name}"]`));
  if (other?.value) check(other);
  if (control.type === 'radio') showBy(control.name);
});

form.addEventListener('click', ({ target }) => {
  const button = /** @type {HTMLElement} */ (target);
  const list = /** @type {HTMLElement | null} */ (button.closest('.list'));
  if (button.id === 'next' && checkScreen()) goTo(current + 1);
  else if (button.id === 'prev') goTo(current - 1);
  else if (list && button.className === 'add') addRow(list);
  else if (list && button.className === 'remove' && list.querySelectorAll('.row').length > Number(list.dataset.min))
    button.closest('.row')?.remove();
});

showBy();
// Written last: a field is usable only once its check runs.
document.documentElement.dataset.ready = '';
