/** Milliseconds of work after which the page gets its turn: less than a frame's worth. */
const SLICE = 12;

/** A turn for everything else: input, painting, other tasks. */
export const yieldToPage = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/**
 * Does work step by step and pauses before it is felt. `onPause` hears how many steps are done. An aborted signal ends it
 * with its reason, between two steps.
 */
export async function inSlices<T>(
  steps: Iterable<T>,
  each: (step: T) => void,
  { signal, onPause }: { signal?: AbortSignal | undefined; onPause?: ((done: number) => void) | undefined } = {},
): Promise<void> {
  let since = performance.now();
  let done = 0;
  for (const step of steps) {
    signal?.throwIfAborted();
    each(step);
    done += 1;
    if (performance.now() - since < SLICE) continue;
    onPause?.(done);
    await yieldToPage();
    since = performance.now();
  }
  signal?.throwIfAborted();
  onPause?.(done);
}
