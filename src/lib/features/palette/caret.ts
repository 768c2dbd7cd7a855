const isText = (node: Element | null): node is HTMLInputElement | HTMLTextAreaElement =>
  node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement;

/** Inputs other than for text have no selection, and some browsers throw when it is read or set. */
function selectionOf(node: HTMLInputElement | HTMLTextAreaElement): readonly [number, number] | undefined {
  try {
    const { selectionStart: start, selectionEnd: end } = node;
    return start === null || end === null ? undefined : [start, end];
  } catch {
    return undefined;
  }
}

/** Remembers what has the focus, and the caret or the selected text in it. Returns a function that brings both back. */
export function keepCaret(): () => void {
  const node = document.activeElement;
  const selection = isText(node) ? selectionOf(node) : undefined;
  return () => {
    if (!(node instanceof HTMLElement) || !node.isConnected) return;
    node.focus({ preventScroll: true });
    if (selection && isText(node)) node.setSelectionRange(...selection);
  };
}

/** Whether keys go into a text here, so that a single sign is typed and no shortcut. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !/^(?:button|checkbox|color|file|image|radio|range|reset|submit)$/.test(target.type)
  );
}

/** Whether Alt with an arrow opens something here by itself: a select, a combobox, a date. */
export const opensWithAlt = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.matches(
    'select, [list], [role=combobox], [aria-haspopup=listbox], [type=date], [type=time], [type=month], [type=week]',
  );
