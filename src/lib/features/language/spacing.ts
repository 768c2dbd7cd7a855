const INLINE = new Set(['A', 'ABBR', 'B', 'BDI', 'CODE', 'EM', 'I', 'KBD', 'SMALL', 'SPAN', 'STRONG', 'TIME']);
const ELEMENT = 1;
const TEXT = 3;

const speaks = (node: Node) => (node.textContent ?? '').trim() !== '';

/** What stands before or after a text in its line: the next text or inline element that is not empty. */
function beside(node: Node, direction: 'previousSibling' | 'nextSibling'): boolean {
  for (let other = node[direction]; other; other = other[direction]) {
    if (other.nodeType === TEXT && speaks(other)) return true;
    if (other.nodeType === ELEMENT && (other as Element).tagName !== 'WBR')
      return INLINE.has((other as Element).tagName) && speaks(other);
  }
  return false;
}

/**
 * The English of a text node with the spaces that it needs: Japanese runs on where a link or an emphasis begins in the
 * middle of a sentence, English does not.
 */
export function spaced(node: Node, english: string): string {
  const before = /^[\p{L}\p{N}“‘(+]/u.test(english) && beside(node, 'previousSibling') ? ' ' : '';
  const after = /[\p{L}\p{N}.,:;!?)”’%…]$/u.test(english) && beside(node, 'nextSibling') ? ' ' : '';
  return before + english + after;
}
