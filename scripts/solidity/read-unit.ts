import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { numberAt, spanOf, textAt, walk, type AstNode } from './ast-node.ts';
import { compileSources, treesOnly } from './compile-sources.ts';

/** One file with its tree. */
export interface SolidityFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly tree: AstNode;
}

/** Contracts compiled together: their files, and every declaration by its number, also of what they import. */
export interface SolidityUnit {
  readonly files: readonly SolidityFile[];
  readonly byId: ReadonlyMap<number, AstNode>;
  /** Which file a declaration stands in. */
  readonly fileOf: ReadonlyMap<number, string>;
}

/** Reads and type-checks the files. @throws Error in the compiler's words when they do not compile. */
export function readUnit(root: string, paths: readonly string[]): SolidityUnit {
  const sources = Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
  const { errors, trees } = compileSources({ root, sources, settings: treesOnly });
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const byId = new Map<number, AstNode>();
  const fileOf = new Map<number, string>();
  for (const [path, tree] of trees) {
    walk(tree, (node) => {
      const id = numberAt(node, 'id');
      if (id === undefined) return;
      byId.set(id, node);
      fileOf.set(id, path);
    });
  }
  const files = paths.flatMap((path) => {
    const tree = trees.get(path);
    return tree === undefined ? [] : [{ path, bytes: Buffer.from(sources[path] ?? ''), tree }];
  });
  return { files, byId, fileOf };
}

/** The line a node begins on, from 1. */
export function lineOf({ bytes }: Pick<SolidityFile, 'bytes'>, node: AstNode): number {
  let line = 1;
  for (const byte of bytes.subarray(0, spanOf(node).from)) if (byte === 10) line += 1;
  return line;
}

/** `Contract.function` for what stands in one, `Contract` or nothing for the rest. */
export function placeOf(parents: readonly AstNode[]): string {
  const contract = parents.find(({ nodeType }) => nodeType === 'ContractDefinition');
  const around = parents.findLast(({ nodeType }) => ['FunctionDefinition', 'ModifierDefinition'].includes(nodeType));
  const name = around === undefined ? '' : textAt(around, 'name') || textAt(around, 'kind');
  return [contract === undefined ? '' : textAt(contract, 'name'), name].filter((part) => part !== '').join('.');
}
