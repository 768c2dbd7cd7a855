interface PictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

const SIZE = { width: 420, height: 640 };

/** The new window looks like the page: its style sheets, its language. */
function dress(from: Document, to: Document): void {
  to.documentElement.lang = from.documentElement.lang;
  to.title = '転記';
  for (const sheet of from.querySelectorAll('link[rel="stylesheet"], style')) {
    const copy = to.importNode(sheet, true);
    // Where it came from: the page's address has changed since, and a relative one would lead elsewhere.
    const href = sheet instanceof HTMLLinkElement ? sheet.sheet?.href : undefined;
    if (href) (copy as HTMLLinkElement).href = href;
    to.head.append(copy);
  }
}

/**
 * A small window for the pad: one that stays on top where the browser has it, else a pop-up; undefined where neither
 * opens. To be called from a press, or the browser refuses.
 */
export async function openPadWindow(page: Window): Promise<Window | undefined> {
  const { documentPictureInPicture: onTop } = page as { documentPictureInPicture?: PictureInPicture };
  const opened =
    (await onTop?.requestWindow(SIZE).catch(() => undefined)) ??
    page.open('', 'transcription', `popup,width=${SIZE.width},height=${SIZE.height}`);
  if (!opened) return undefined;
  opened.document.body.replaceChildren();
  opened.document.head.replaceChildren();
  dress(page.document, opened.document);
  return opened;
}
