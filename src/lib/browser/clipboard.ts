/** Fallback with execCommand, for browsers where the Clipboard API is missing or refuses. */
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

/** Copies a text; resolves to false if the browser refuses. `document` must be the one with the focus. */
export async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    await document.defaultView!.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(document, text);
  }
}

/** Clears the clipboard, so that no data of the application stays on it; resolves to false if the browser refuses. */
export async function emptyClipboard(document: Document): Promise<boolean> {
  try {
    await document.defaultView!.navigator.clipboard.writeText('');
    return true;
  } catch {
    // Copying an empty selection leaves the clipboard unchanged, so overwrite it with a space.
    return copyBySelection(document, ' ');
  }
}
