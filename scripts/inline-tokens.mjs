import { readFileSync } from 'node:fs';
import postcss from 'postcss';

/** The look that somebody has chosen, and whoever has chosen none. */
const CHOSEN = ":root[data-theme='dark']";
const UNCHOSEN = ':root:not([data-theme])';

/**
 * Replaces the design tokens in the styles by their values: they never change while the app runs, and as variables they
 * would make the CSS of a first load an eighth larger. Those with a dark value stay variables; the rule for a dark
 * system is made from the one for the chosen look.
 * @param {string} tokens path of the style sheet that defines them
 * @returns {import('postcss').Plugin}
 */
export function inlineTokens(tokens) {
  /** @type {Map<string, string>} */
  const values = new Map();
  /** @type {Set<string>} */
  const dark = new Set();
  postcss.parse(readFileSync(tokens, 'utf8')).walkDecls(/^--/, ({ prop, value, parent }) => {
    if (parent?.type === 'rule' && /** @type {import('postcss').Rule} */ (parent).selector === CHOSEN) dark.add(prop);
    else values.set(prop, value);
  });
  for (const prop of dark) values.delete(prop);
  return {
    postcssPlugin: 'inline-tokens',
    AtRule: {
      media(rule) {
        const chosen = rule.nodes?.find((node) => node.type === 'rule' && node.selector === CHOSEN);
        const next = rule.next();
        if (!chosen || (next?.type === 'atrule' && next.params === 'screen and (prefers-color-scheme: dark)')) return;
        const system = rule.clone({ params: 'screen and (prefers-color-scheme: dark)' });
        system.walkRules((copy) => void (copy.selector = UNCHOSEN));
        rule.after(system);
      },
    },
    Declaration(declaration) {
      if (values.has(declaration.prop)) declaration.remove();
      else declaration.value = declaration.value.replace(/var\((--[\w-]+)\)/g, (use, name) => values.get(name) ?? use);
    },
  };
}
