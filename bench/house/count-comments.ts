import type { Node, SourceFile } from 'typescript/unstable/ast';

const COMMENT = /^\s*(?:\/\/|\/\*|\*)/;
const TODO = /\b(?:TODO|FIXME|XXX|HACK)\b/;

/** Lines that are nothing but a comment, and those of them that put work off. A comment behind code is not counted. */
export function countComments(source: SourceFile): { comments: number; todos: number } {
  const lines = source.text.split('\n');
  const code = linesOfCode(source);
  const comments = lines.filter((line, at) => !code.has(at) && COMMENT.test(line));
  return { comments: comments.length, todos: comments.filter((line) => TODO.test(line)).length };
}

/** Lines on which a node begins or ends; a leaf, such as a text over several lines, takes all its lines. */
function linesOfCode(source: SourceFile): Set<number> {
  const lines = new Set<number>();

  const mark = (node: Node): void => {
    const [first, last] = linesOf(node, source);
    lines.add(first).add(last);
    let isLeaf = true;
    node.forEachChild((child) => {
      isLeaf = false;
      mark(child);
    });
    if (isLeaf) for (let line = first; line < last; line += 1) lines.add(line);
  };

  source.statements.forEach(mark);
  return lines;
}

function linesOf(node: Node, source: SourceFile): [number, number] {
  return [
    source.getLineAndCharacterOfPosition(node.getStart(source)).line,
    source.getLineAndCharacterOfPosition(node.end).line,
  ];
}
