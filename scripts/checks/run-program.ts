import { spawn } from 'node:child_process';

/** What a program has said, and how it ended. */
export interface ProgramOutcome {
  readonly output: string;
  readonly code: number | null;
}

/** Runs a Node program to its end and collects both of its outputs. */
export function runProgram(cwd: string, args: readonly string[]): Promise<ProgramOutcome> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...args], { cwd });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.on('error', fail);
    child.on('close', (code) => done({ output, code }));
  });
}
