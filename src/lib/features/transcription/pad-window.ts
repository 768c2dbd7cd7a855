interface PictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

const SIZE = { width: 420, height: 640 };

/** The new window looks like the page: its style sheets, its language. Resolves when they are there, or cannot come. */
async function dress(from: Document, to: Document): Promise<void> {
  to.documentElement.lang = from.documentElement.lang;
  to.title = '転記';
  const loads: Promise<unknown>[] = [];
  for (const sheet of from.querySelectorAll('link[rel="stylesheet"], style')) {
    const copy = to.importNode(sheet, true) as HTMLLinkElement | HTMLStyleElement;
    // Where it came from: the page's address has changed since, and a relative one would lead elsewhere.
    const href = sheet instanceof HTMLLinkElement ? sheet.sheet?.href : undefined;
    if (href) {
      (copy as HTMLLinkElement).href = href;
      loads.push(new Promise((resolve) => (copy.onload = copy.onerror = resolve)));
    }
    to.head.append(copy);
  }
  const patience = new Promise((resolve) => setTimeout(resolve, 2000));
  await Promise.race([Promise.all(loads), patience]);
}

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
 * A small window for the pad: one that stays on top where the browser has it, else a pop-up; undefined where neither
 * opens. To be called from a press, or the browser refuses.
 */
export async function openPadWindow(page: Window): Promise<Window | undefined> {
  const { documentPictureInPicture: onTop } = page as { documentPictureInPicture?: PictureInPicture };
  const opened = (await onTop?.requestWindow(SIZE).catch(() => undefined)) ?? openPopup(page);
  if (!opened) return undefined;
  opened.document.body.replaceChildren();
  opened.document.head.replaceChildren();
  // Before it has its looks, nothing in it stands where it will stand.
  await dress(page.document, opened.document);
  return opened;
}
