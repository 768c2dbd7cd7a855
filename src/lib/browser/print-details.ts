/**
 * Opens for paper, on which nobody can open it, what is closed and holds only text, or closes it again. What is too long
 * for paper has `data-stays-closed`.
 * @param open whether the page is about to be printed, or has been
 */
export function unfold(open: boolean): void {
  const which = open ? ':not([open], [data-stays-closed])' : '[data-unfolded]';
  for (const part of document.querySelectorAll<HTMLDetailsElement>(`details${which}`))
    // Beside its summary it has something to read, and nothing to press or to fill in.
    if (!open || (part.children.length > 1 && !part.querySelector('button, input, select, textarea')))
      part.open = part.toggleAttribute('data-unfolded', open);
}
