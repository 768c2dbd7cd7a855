/** The way before the clipboard's own interface, where that is missing or refuses. */
function copyBySelection(document: Document, text: string): boolean {
  const area = document.createElement('textarea');
  const focused = document.activeElement;
  area.value = text;
  area.setAttribute('aria-hidden', 'true');
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof (document.defaultView?.HTMLElement ?? HTMLElement)) focused.focus();
  return copied;
}

/** Puts a text on the clipboard from the window that holds the focus; false where the browser refuses. */
export async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    await document.defaultView!.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(document, text);
  }
}

/** Leaves nothing of the application on the clipboard. */
export async function emptyClipboard(document: Document): Promise<boolean> {
  try {
    await document.defaultView!.navigator.clipboard.writeText('');
    return true;
  } catch {
    // Nothing selected copies nothing: a space takes the place of what stood there.
    return copyBySelection(document, ' ');
  }
}
