/** A node of the compiler's syntax tree, read field by field: what is not there reads as nothing. */
export interface AstNode {
  readonly nodeType: string;
  /** `offset:length:file` in bytes. */
  readonly src: string;
  readonly [field: string]: unknown;
}

export function isNode(value: unknown): value is AstNode {
  if (typeof value !== 'object' || value === null) return false;
  return 'nodeType' in value && typeof value.nodeType === 'string' && 'src' in value && typeof value.src === 'string';
}

/** The nodes directly below, in the order of the source. */
export function childrenOf(node: AstNode): readonly AstNode[] {
  const below = Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? nodesIn(value) : [value]));
  return below.filter(isNode).sort((left, right) => spanOf(left).from - spanOf(right).from);
}

export function nodeAt(node: AstNode, field: string): AstNode | undefined {
  const value = node[field];
  return isNode(value) ? value : undefined;
}

export function nodesAt(node: AstNode, field: string): readonly AstNode[] {
  const value = node[field];
  return Array.isArray(value) ? nodesIn(value) : [];
}

export function textAt(node: AstNode, field: string): string {
  const value = node[field];
  return typeof value === 'string' ? value : '';
}

export function numberAt(node: AstNode, field: string): number | undefined {
  const value = node[field];
  return typeof value === 'number' ? value : undefined;
}

/** The type the compiler found for an expression or declaration, in its own words. */
export function typeOf(node: AstNode | undefined): { readonly words: string; readonly id: string } {
  const found: unknown = node?.['typeDescriptions'];
  if (typeof found !== 'object' || found === null) return { words: '', id: '' };
  const words = 'typeString' in found && typeof found.typeString === 'string' ? found.typeString : '';
  const id = 'typeIdentifier' in found && typeof found.typeIdentifier === 'string' ? found.typeIdentifier : '';
  return { words, id };
}

/** Where a node stands in the bytes of its file. */
export function spanOf(node: AstNode): { readonly from: number; readonly to: number } {
  const [from = 0, length = 0] = node.src.split(':').map(Number);
  return { from, to: from + length };
}

/** Visits a node and everything below it, parents first. */
export function walk(node: AstNode, visit: (node: AstNode, parents: readonly AstNode[]) => void): void {
  const down = (at: AstNode, parents: readonly AstNode[]): void => {
    visit(at, parents);
    const next = [...parents, at];
    for (const child of childrenOf(at)) down(child, next);
  };
  down(node, []);
}

/** The node and everything below it that the question is true of. */
export function findAll(node: AstNode, question: (node: AstNode) => boolean): readonly AstNode[] {
  const found: AstNode[] = [];
  walk(node, (at) => {
    if (question(at)) found.push(at);
  });
  return found;
}

function nodesIn(list: readonly unknown[]): AstNode[] {
  return list.filter(isNode);
}
