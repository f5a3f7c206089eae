import { readableLine } from './readable-line.ts';
import type { Child } from './run-child.ts';

/** One paragraph about a process that ended when it should not have. */
export function describeExit(child: Child, how: number | string | null): string {
  const tail = child.tail().map((line) => `    ${readableLine(line)}`);
  const words = tail.length === 0 ? '    (it wrote nothing)' : tail.join('\n');
  return `${child.name} stopped with ${how ?? 'no code'}. Its last lines:\n${words}\n  The whole log: ${child.log}`;
}
