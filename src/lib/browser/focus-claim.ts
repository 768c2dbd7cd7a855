/** Permission to move the focus after an asynchronous operation; it ends as soon as the user acts. */
export interface FocusClaim {
  /** Whether the focus may still be moved. */
  holds(): boolean;
  /** Ends the claim: the focus was moved, or no longer has to be. */
  release(): void;
}

const ACTIONS = ['pointerdown', 'keydown', 'focusin'] as const;

/** Focus on the page itself or its heading comes from the browser or the router, not from the user. */
const isPage = (target: EventTarget | null) =>
  target === document.body || (target instanceof Element && target.matches('#main, h1'));

/**
 * Claims the focus for something the user has just asked for. If the user presses a key or the mouse, or enters a field
 * before it appears, the claim ends, so that the caret does not jump away while typing.
 */
export function claimFocus(): FocusClaim {
  let holds = true;
  const end = (event?: Event) => {
    if (event?.type === 'focusin' && isPage(event.target)) return;
    holds = false;
    for (const type of ACTIONS) document.removeEventListener(type, end, { capture: true });
  };
  for (const type of ACTIONS) document.addEventListener(type, end, { capture: true });
  return { holds: () => holds, release: () => end() };
}
