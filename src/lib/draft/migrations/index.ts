/** The envelope of an old version, made that of the next one. A function per step, named after the version it leaves. */
export type Migration = (envelope: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * Keyed by the version they read: `{ 1: from1to2 }` once there is a version 2. Each step has a fixture of its own
 * under `tests/fixtures`, because people's files live longer than the app's versions.
 */
const migrations: Readonly<Record<number, Migration>> = {};

/** Brings an envelope from `version` to `target`, step by step. */
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
