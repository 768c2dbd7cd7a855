/** The right to move the focus for something that takes a moment; it ends as soon as the user acts. */
export interface FocusClaim {
  /** Whether the focus may still be moved. */
  holds(): boolean;
  /** The focus was moved, or nobody wants to any more. */
  release(): void;
}

const ACTIONS = ['pointerdown', 'keydown', 'focusin'] as const;

/** The page itself: a browser or router that puts the focus there has taken it from nobody. */
const isPage = (target: EventTarget | null) => target === document.body || (target as Element | null)?.id === 'main';

/**
 * Claims the focus for what was just asked for. Who presses a key, presses the mouse or enters a field before it is
 * there has gone on: the caret stays where it is typed into.
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
