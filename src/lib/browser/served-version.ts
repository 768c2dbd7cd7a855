import { resolve } from '$app/paths';

/** The first pause between two attempts, in milliseconds; each further one is twice as long. */
const FIRST = 1000;
/** After this pause nobody is waiting any more. */
const LONGEST = 100_000;

/** The version that the host serves now, which the service worker does not keep; undefined if the host cannot be reached. */
export async function servedVersion(): Promise<unknown> {
  const answer = await fetch(`${resolve('/')}_app/version.json`, { cache: 'no-store' }).catch(() => undefined);
  if (!answer?.ok) return undefined;
  return ((await answer.json().catch(() => null)) as { version?: unknown } | null)?.version;
}

/**
 * Waits until the host can be reached. A computer says that it is online before anything can be reached, so a page that is
 * loaded again at once fails once more.
 * @returns whether it was reached; false after two minutes of attempts
 */
export async function untilReachable(): Promise<boolean> {
  for (let pause = FIRST; ; pause *= 2) {
    if ((await servedVersion()) !== undefined) return true;
    if (pause > LONGEST) return false;
    await new Promise((done) => setTimeout(done, pause));
  }
}
