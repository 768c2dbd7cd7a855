import { parse } from 'svelte/compiler';
import { readScript } from './script.mjs';
import { isJapanese, withHoles } from './pattern.mjs';

/**
 * The Japanese texts of a component: text with the expressions beside it (Svelte makes one text node of them),
 * attributes, and the strings in its scripts and expressions.
 * @param {string} source a .svelte file
 * @param {(text: string, position: number) => void} found
 */
export function readMarkup(source, found) {
  const root = parse(source, { modern: true });
  const script = (/** @type {{ start: number, end: number }} */ { start, end }) =>
    readScript(source.slice(start, end), (text, at) => found(text, start + at));
  for (const part of [root.module, root.instance]) if (part) script(/** @type {any} */ (part.content));

  /** @param {readonly any[]} nodes */
  const run = (nodes) => {
    const text = withHoles(nodes.map((node) => (node.type === 'Text' ? node.data : undefined)));
    if (nodes.some((node) => node.type === 'Text') && isJapanese(text)) found(text, nodes[0].start);
    for (const node of nodes) if (node.type === 'ExpressionTag') script(node.expression);
  };
  /** @param {any} node */
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach(visit);
    switch (node.type) {
      case 'Fragment':
        return fragment(node.nodes);
      case 'Attribute':
        if (Array.isArray(node.value)) return run(node.value);
        return node.value === true ? undefined : run([node.value]);
      case 'SpreadAttribute':
      case 'AttachTag':
      case 'OnDirective':
      case 'BindDirective':
      case 'ClassDirective':
      case 'StyleDirective':
      case 'UseDirective':
      case 'HtmlTag':
        return node.expression ? script(node.expression) : undefined;
      case 'ConstTag':
      case 'RenderTag':
        return script(node.declaration ?? node.expression);
    }
    for (const key of ['expression', 'test', 'key', 'context']) {
      if (node[key]?.type && typeof node[key].start === 'number') script(node[key]);
    }
    for (const key of [
      'attributes',
      'fragment',
      'body',
      'fallback',
      'consequent',
      'alternate',
      'pending',
      'then',
      'catch',
    ])
      visit(node[key]);
  };
  /** @param {readonly any[]} nodes */
  const fragment = (nodes) => {
    /** @type {any[]} */
    let together = [];
    const end = () => {
      if (together.length > 0) run(together);
      together = [];
    };
    for (const node of nodes) {
      if (node.type === 'Comment') continue;
      if (node.type === 'Text' || node.type === 'ExpressionTag') together.push(node);
      else {
        end();
        visit(node);
      }
    }
    end();
  };
  visit(root.fragment);
}
