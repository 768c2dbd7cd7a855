import { readFileSync } from 'node:fs';

/**
 * Writes the values of the tokens out where the styles use them: nothing changes them while the app runs, and as
 * variables they would make the styles of a first load an eighth heavier.
 * @param {string} tokens path of the style sheet that names them
 * @returns {import('postcss').Plugin}
 */
export function inlineTokens(tokens) {
  const named = readFileSync(tokens, 'utf8').matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm);
  const values = new Map([...named].map(([, name = '', value = '']) => [name, value]));
  return {
    postcssPlugin: 'inline-tokens',
    Declaration(declaration) {
      if (values.has(declaration.prop)) declaration.remove();
      else declaration.value = declaration.value.replace(/var\((--[\w-]+)\)/g, (use, name) => values.get(name) ?? use);
    },
  };
}
