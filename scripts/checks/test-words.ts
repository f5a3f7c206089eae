import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

import type { CheckResult, Finding } from './check.ts';
import { listFiles } from './list-files.ts';

const CONTRACT_TESTS = /^test\/contracts\//;
const FUNCTION_TITLE = /^[A-Z]\w*\.[a-z_]\w*$/;

/**
 * The suite is a tree that can be read: below the subject every branch begins with "given" (what was there before) or
 * "when" (what this call brings); a leaf says what can be observed and never "should". Tests of contracts have a
 * function as their subject.
 */
export async function checkTestWords(root: string): Promise<CheckResult> {
  const files = listFiles(root, /\.test\.tsx?$/);
  return { findings: files.flatMap((file) => judgeFile(root, file)), looked: files.length, unit: 'test files' };
}

function judgeFile(root: string, file: string): Finding[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const findings: Finding[] = [];
  const visit = (node: ts.Node, depth: number): void => {
    const call = blockOf(node);
    const message = call === undefined ? undefined : judgeTitle(call, file, depth);
    if (message !== undefined) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      findings.push({ file, line: line + 1, message });
    }
    const inner = call?.kind === 'describe' || isComputedBranch(node) || isBehaviour(node) ? depth + 1 : depth;
    ts.forEachChild(node, (child) => visit(child, inner));
  };
  visit(source, 0);
  return findings;
}

interface Block {
  readonly kind: 'describe' | 'it';
  readonly title: string;
}

function judgeTitle({ kind, title }: Block, file: string, depth: number): string | undefined {
  if (kind === 'it') return /^should\b/i.test(title) ? `"${title}": say what happens, not what should.` : undefined;
  if (depth === 0) {
    if (!CONTRACT_TESTS.test(file) || FUNCTION_TITLE.test(title)) return undefined;
    return `"${title}": the subject of a contract test is Contract.function.`;
  }
  return /^(given|when) /.test(title) ? undefined : `"${title}": a branch begins with "given" or "when".`;
}

/** What several subjects have in common stands in a named function and is called below each of them. */
function isBehaviour(node: ts.Node): boolean {
  return ts.isFunctionDeclaration(node);
}

/** A branch whose title is put together where it stands: its words are not known here, its depth is. */
function isComputedBranch(node: ts.Node): boolean {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'describe';
}

/** `describe('…')`, `it('…')`, also with `.skip` and the like; undefined for everything else and for computed titles. */
function blockOf(node: ts.Node): Block | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.expression : node.expression;
  const [first] = node.arguments;
  if (!ts.isIdentifier(callee) || first === undefined) return undefined;
  const kind =
    callee.text === 'describe' || callee.text === 'context' ? 'describe' : callee.text === 'it' ? 'it' : undefined;
  if (kind === undefined) return undefined;
  if (ts.isStringLiteralLike(first)) return { kind, title: first.text };
  return ts.isTemplateExpression(first) && first.head.text !== '' ? { kind, title: first.head.text } : undefined;
}
