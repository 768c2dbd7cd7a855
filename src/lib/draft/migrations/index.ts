/** Converts an envelope to the next version; one function per step, named after the versions: `from1to2`. */
export type Migration = (envelope: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * The migrations by the version they read: `{ 1: from1to2 }` once there is a version 2. Each needs a fixture of the old
 * version under `tests/fixtures`, because people keep files longer than any version of the app lasts.
 */
const migrations: Readonly<Record<number, Migration>> = {};

/** Migrates an envelope from `version` to `target`, step by step. @throws RangeError if a step is missing */
export function migrate(
  envelope: Readonly<Record<string, unknown>>,
  version: number,
  target: number,
  steps: Readonly<Record<number, Migration>> = migrations,
): Record<string, unknown> {
  let current: Record<string, unknown> = { ...envelope };
  for (let at = version; at < target; at += 1) {
    const step = steps[at];
    if (!step) throw new RangeError(`no migration from version ${at}`);
    current = { ...step(current), version: at + 1 };
  }
  return current;
}
