interface PictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

const SIZE = { width: 420, height: 640 };

/**
 * Copies the page's style sheets, language and look. Resolves when they are loaded, have failed, or take over two seconds.
 */
async function copyStyles(from: Document, to: Document): Promise<void> {
  to.documentElement.lang = from.documentElement.lang;
  Object.assign(to.documentElement.dataset, from.documentElement.dataset);
  to.title = 'NSSへ写す（転記）';
  const loads: Promise<unknown>[] = [];
  for (const sheet of from.querySelectorAll('link[rel="stylesheet"], style')) {
    const copy = to.importNode(sheet, true) as HTMLLinkElement | HTMLStyleElement;
    // The resolved address: after client-side navigation a relative href would resolve against another page.
    const href = sheet instanceof HTMLLinkElement ? sheet.sheet?.href : undefined;
    if (href) {
      (copy as HTMLLinkElement).href = href;
      loads.push(new Promise((resolve) => (copy.onload = copy.onerror = resolve)));
    }
    to.head.append(copy);
  }
  const timeout = new Promise((resolve) => setTimeout(resolve, 2000));
  await Promise.race([Promise.all(loads), timeout]);
}

/** Whether the small window stays above others; a pop-up goes behind the window that is used. */
export const staysOnTop = (): boolean => 'documentPictureInPicture' in globalThis;

/** The pop-up that this page opened, to be used again while it is there. */
let popup: Window | undefined;

/**
 * A pop-up of this page's own. It has no name: a window of that name might be another page's, with something in it that
 * the pad would overwrite.
 */
function openPopup(page: Window): Window | undefined {
  if (popup && !popup.closed) {
    popup.focus();
    return popup;
  }
  popup = page.open('', '_blank', `popup,width=${SIZE.width},height=${SIZE.height}`) ?? undefined;
  return popup;
}

/**
 * Opens a small window for the pad: always on top (Document Picture-in-Picture) if the browser has that, otherwise a
 * pop-up. Returns undefined if neither opens. Call it from a click: browsers block it otherwise.
 */
export async function openPadWindow(page: Window): Promise<Window | undefined> {
  const { documentPictureInPicture: onTop } = page as { documentPictureInPicture?: PictureInPicture };
  const opened = (await onTop?.requestWindow(SIZE).catch(() => undefined)) ?? openPopup(page);
  if (!opened) return undefined;
  opened.document.body.replaceChildren();
  opened.document.head.replaceChildren();
  // Wait for the styles: scrolling to the current row needs the final layout.
  await copyStyles(page.document, opened.document);
  // For what looks after all texts of a page (features/language).
  page.dispatchEvent(new CustomEvent('shitagaki:window', { detail: opened }));
  return opened;
}
