/**
 * Writes what stands in each box as a text after it, for paper alone (`print.css`): a box prints as much of its text as fits
 * into it.
 */
export function writeValues(): void {
  liftValues();
  for (const box of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.input:not([type=password])')) {
    const textContent = 'selectedOptions' in box ? (box.selectedOptions[0]?.text ?? '') : box.value;
    // In an element that no other language and no reading is put into.
    box.after(Object.assign(document.createElement('bdi'), { className: 'written', hidden: true, textContent }));
  }
}

/** Removes these texts again. */
export function liftValues(): void {
  for (const text of document.querySelectorAll('.written')) text.remove();
}
