// For the stack of an error Chrome parses once more each whole file from which it comes: 6 ms for the one that all pages load,
// 25 ms on a slow phone. Svelte and SvelteKit each make an error while a page is loaded, for nobody to see.

/** Where they do, and what does the same without. @type {readonly { id: RegExp, made: RegExp, instead: string }[]} */
const NEEDLESS = [
  {
    id: /svelte\/src\/internal\/client\/constants\.js/,
    // What it says is for effects that ask for an abort signal; the app has none.
    made: /new \(class StaleReactionError extends Error \{[^}]*\}\)\(\)/,
    instead: 'Object.create(Error.prototype)',
  },
  {
    // A new tab has nothing stored yet, which is no JSON.
    id: /kit\/src\/runtime\/client\/session-storage\.js/,
    made: /return parse\(sessionStorage\[key\]\);/,
    instead: 'if (key in sessionStorage) return parse(sessionStorage[key]);',
  },
];

/** @returns {import('vite').Plugin[]} */
export function noNeedlessErrors() {
  return NEEDLESS.map(({ id, made, instead }) => ({
    name: 'no-needless-errors',
    transform: {
      filter: { id },
      handler(code) {
        if (!made.test(code)) this.error(`${id} no longer makes this error: see scripts/no-needless-errors.mjs.`);
        return { code: code.replace(made, instead), map: null };
      },
    },
  }));
}
