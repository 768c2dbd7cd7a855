import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A group of modules that become one file, because small files compress badly: everything that the given modules
 * import statically, however indirectly. What they import with `import()` stays apart.
 * @param {string} name the file's name
 * @param {readonly string[]} entries module ids (absolute paths)
 * @returns {{ name: (id: string, ctx: import('vite').Rolldown.ChunkingContext) => string | null }}
 */
export function loadedTogether(name, entries) {
  /** @type {WeakMap<object, ReadonlySet<string>>} One closure for each build (client, server). */
  const closures = new WeakMap();
  return {
    name(id, ctx) {
      let closure = closures.get(ctx);
      if (!closure) closures.set(ctx, (closure = staticImports(entries, ctx)));
      return closure.has(id) ? name : null;
    },
  };
}

/**
 * @param {readonly string[]} entries
 * @param {import('vite').Rolldown.ChunkingContext} ctx
 * @returns {ReadonlySet<string>}
 */
function staticImports(entries, ctx) {
  const found = new Set(entries);
  for (const id of found) for (const imported of ctx.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

/**
 * The modules of a folder and of all folders in it.
 * @param {string} folder absolute
 */
export function modulesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
