import type { Attachment } from 'svelte/attachments';

/**
 * Brings what was just said into view if it lies outside of it: an answer below the edge of the window, under the
 * button that was pressed, looks like no answer.
 * @param said what the element says; nothing moves while it is empty
 */
export const inView =
  (said: unknown): Attachment<HTMLElement> =>
  (element) => {
    if (said) element.scrollIntoView({ block: 'nearest' });
  };
