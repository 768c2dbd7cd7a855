import ts from 'typescript';
import { isJapanese, withHoles } from './pattern.mjs';

/** Parts of a definition that are examples of values and no text about them. */
const VALUES = new Set(['example', 'examples', 'sample']);

/**
 * The Japanese texts of a script: string literals, and template literals with holes. Strings joined with `+` are one
 * text. Types, keys and example values are left out.
 * @param {string} code TypeScript
 * @param {(text: string, position: number, name: string) => void} found `name` is the property that holds the text
 */
export function readScript(code, found) {
  const file = ts.createSourceFile('text.ts', code, ts.ScriptTarget.Latest, true);
  let name = '';
  /** @param {ts.Node} node @returns {(string | undefined)[]} */
  const pieces = (node) => {
    if (ts.isStringLiteralLike(node)) return [node.text];
    if (ts.isParenthesizedExpression(node)) return pieces(node.expression);
    if (ts.isTemplateExpression(node))
      return [node.head.text, ...node.templateSpans.flatMap(({ literal }) => [undefined, literal.text])];
    if (isJoined(node)) return [...pieces(node.left), ...pieces(node.right)];
    return [undefined];
  };
  /** @param {ts.Node} node */
  const holes = (node) => {
    if (ts.isTemplateExpression(node)) for (const { expression } of node.templateSpans) visit(expression);
    else if (ts.isParenthesizedExpression(node)) holes(node.expression);
    else if (isJoined(node)) {
      holes(node.left);
      holes(node.right);
    } else if (!ts.isStringLiteralLike(node)) visit(node);
  };
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isTaggedTemplateExpression(node)) return;
    if (ts.isPropertyAssignment(node)) {
      const outside = name;
      name = node.name.getText(file);
      if (!VALUES.has(name)) visit(node.initializer);
      name = outside;
      return;
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || isJoined(node)) {
      const text = withHoles(pieces(node));
      if (isJapanese(text)) found(text, node.getStart(file), name);
      holes(node);
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}

/** @param {ts.Node} node @returns {node is ts.BinaryExpression} */
function isJoined(node) {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
    [node.left, node.right].some(
      (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side) || isJoined(side),
    )
  );
}
