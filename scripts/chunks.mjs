import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A chunk group for Rolldown: the given modules and everything they import statically, directly or indirectly, become
 * one file, because many small files compress badly. What they load with `import()` stays separate.
 * @param {string} name the chunk's name
 * @param {readonly string[]} entries module ids (absolute paths)
 * @returns {{ debugName: string, name: (id: string, ctx: import('vite').Rolldown.ChunkingContext) => string | null }}
 */
export function loadedTogether(name, entries) {
  /** @type {WeakMap<object, ReadonlySet<string>>} One set of modules per build (client, server). */
  const closures = new WeakMap();
  return {
    debugName: name,
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
 * The modules in a folder and its subfolders.
 * @param {string} folder absolute
 */
export function modulesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
