import {
  isBlock,
  isCallExpression,
  isFunctionLikeDeclaration,
  isIdentifier,
  isNonNullExpression,
  isPropertyAccessExpression,
  type Node,
  type SourceFile,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { countComments } from './count-comments.ts';

/** A function that has a block for a body: its first line and how many it takes. */
interface FunctionMeasure {
  line: number;
  lines: number;
}

/** What `npm run house` knows of one file. Lines are counted without blank ones at the end. */
export interface FileMeasure {
  file: string;
  lines: number;
  comments: number;
  functions: FunctionMeasure[];
  any: number;
  nonNull: number;
  console: number;
  todos: number;
}

/** Measures a parsed file. A test's `describe` is a heading, not a function, so its callback is left out. */
export function measureFile(source: SourceFile): FileMeasure {
  const measure: FileMeasure = {
    file: source.fileName,
    lines: source.text.trimEnd().split('\n').length,
    functions: [],
    any: 0,
    nonNull: 0,
    console: 0,
    ...countComments(source),
  };
  countNodes(source, source, measure);
  return measure;
}

function countNodes(node: Node, source: SourceFile, measure: FileMeasure): void {
  if (node.kind === SyntaxKind.AnyKeyword) measure.any += 1;
  if (isNonNullExpression(node)) measure.nonNull += 1;
  if (calls(node, 'console')) measure.console += 1;
  if (hasBlock(node) && !isHeading(node, source)) measure.functions.push(extentOf(node, source));
  node.forEachChild((child) => countNodes(child, source, measure));
}

function hasBlock(node: Node): boolean {
  return isFunctionLikeDeclaration(node) && 'body' in node && node.body !== undefined && isBlock(node.body);
}

function isHeading(node: Node, source: SourceFile): boolean {
  const call = node.parent;
  return isCallExpression(call) && call.expression.getText(source).startsWith('describe');
}

/** Whether the node is a call such as `console.log(…)`. */
function calls(node: Node, object: string): boolean {
  if (!isCallExpression(node) || !isPropertyAccessExpression(node.expression)) return false;
  const owner = node.expression.expression;
  return isIdentifier(owner) && owner.text === object;
}

function extentOf(node: Node, source: SourceFile): FunctionMeasure {
  const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
  const last = source.getLineAndCharacterOfPosition(node.end).line;
  return { line: first + 1, lines: last - first + 1 };
}
