import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

import type { CheckResult, Finding } from './check.ts';
import { listFiles } from './list-files.ts';

const DECLARATION = /^\s*error (?<name>\w+)\((?<inputs>[^)]*)\);/gm;
const SELECTOR = /(?:getError|selectorOf)\([^()]*'(?<name>\w+)'\)/g;
const SOLIDITY_ASSERTION = /encodeWithSelector\(\s*(?:\w+\.)*(?<name>\w+)\.selector\s*,/g;

/**
 * Every error that carries something is asserted with what it carries, by at least one test: as
 * `revertedWithCustomError(…, 'Name').withArgs(…)`, in a row that names it beside its arguments, or in Solidity. Of an error
 * that is only told as a cause, by its selector, a test reads the selector.
 */
export async function checkRefusals(root: string): Promise<CheckResult> {
  const contracts = listFiles(root, /^contracts\/(?!mocks\/).*\.sol$/);
  const errors = contracts.flatMap((file) => declaredIn(root, file));
  const code = contracts.map((file) => readFileSync(join(root, file), 'utf8').replace(DECLARATION, '')).join('\n');
  const isThrown = (name: string): boolean => code.includes(`${name}(`) || !code.includes(`${name}.selector`);
  const told = new Set([
    ...listFiles(root, /^test\/.*\.ts$/).flatMap((file) => assertedIn(root, file)),
    ...listFiles(root, /^test\/.*\.sol$/).flatMap((file) => assertedInSolidity(root, file)),
  ]);
  const read = new Set(listFiles(root, /^test\/.*\.ts$/).flatMap((file) => selectorsIn(root, file)));
  const missed = errors.filter(({ name }) => !told.has(name) && (isThrown(name) || !read.has(name)));
  const findings = missed.map(({ name, file, line }) => {
    const message = `${name} is asserted by no test with its arguments.`;
    return line === undefined ? { file, message } : { file, line, message };
  });
  return { findings, looked: errors.length, unit: 'errors' };
}

interface Declared extends Finding {
  readonly name: string;
}

function declaredIn(root: string, file: string): Declared[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(DECLARATION)].flatMap((match) => {
    const { name = '', inputs = '' } = match.groups ?? {};
    const line = text.slice(0, match.index + match[0].indexOf('error ')).split('\n').length;
    return inputs.trim() === '' ? [] : [{ name, file, line, message: '' }];
  });
}

/** `getError('Name')` and helpers that end in it: `selectorOf(…, 'Name')`. */
function selectorsIn(root: string, file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(SELECTOR)].map((match) => match.groups?.['name'] ?? '');
}

function assertedInSolidity(root: string, file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(SOLIDITY_ASSERTION)].map((match) => match.groups?.['name'] ?? '');
}

function assertedIn(root: string, file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && (isChained(node) || hasArgumentsBeside(node))) names.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** `expect(…).to.be.revertedWithCustomError(…, 'Name').withArgs(…)`. */
function isChained(name: ts.StringLiteralLike): boolean {
  const call = name.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  if (call.expression.name.text !== 'revertedWithCustomError') return false;
  return ts.isPropertyAccessExpression(call.parent) && call.parent.name.text === 'withArgs';
}

/** `refuses(…, 'Name', […])`, `[…, 'Name', […]]` or `{ error: 'Name', args: […] }`. */
function hasArgumentsBeside(name: ts.StringLiteralLike): boolean {
  const { parent } = name;
  if (ts.isCallExpression(parent)) return isFollowedByList(name, parent.arguments);
  if (ts.isArrayLiteralExpression(parent)) return isFollowedByList(name, parent.elements);
  if (!ts.isPropertyAssignment(parent) || parent.name.getText() !== 'error') return false;
  return parent.parent.properties.some((property) => property.name?.getText() === 'args');
}

function isFollowedByList(name: ts.Node, list: readonly ts.Node[]): boolean {
  const next = list[list.indexOf(name) + 1];
  return next !== undefined && ts.isArrayLiteralExpression(next);
}
