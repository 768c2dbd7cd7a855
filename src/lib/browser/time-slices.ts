import { afterFrame } from './after-frame.js';

/** Milliseconds of work before yielding: less than one frame (16.7 ms at 60 Hz). */
const SLICE = 12;

/** Milliseconds after which the page is given a frame: messages alone keep a busy machine from scrolling. */
const FRAME_EVERY = 40;
/** Milliseconds after which a frame that does not come is no longer waited for, such as in a covered window. */
const FRAME_LIMIT = 250;
let framed = 0;

const nextMessage = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    const limit = setTimeout(resolve, FRAME_LIMIT);
    afterFrame(() => {
      clearTimeout(limit);
      resolve();
    });
  });

/** Lets the browser handle input, painting and other tasks. Unlike setTimeout, a message is not delayed by 4 ms. */
export async function yieldToPage(): Promise<void> {
  const paints = typeof document !== 'undefined' && !document.hidden;
  if (!paints || performance.now() - framed < FRAME_EVERY) return nextMessage();
  await nextFrame();
  framed = performance.now();
}

/**
 * Runs `each` for every step, yielding to the browser every 12 ms. `onPause` gets the number of steps done, at each
 * pause and at the end. If `signal` is aborted, throws its reason between two steps.
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
