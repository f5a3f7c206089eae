import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { join } from 'node:path';

/**
 * Path of the local chain's program: the program itself and not npm's wrapper, whose death would leave the chain running.
 *
 * @throws when npm has no build of it for this machine.
 */
export function anvilProgram(root: string): string {
  const cpu = arch() === 'x64' ? 'amd64' : arch();
  const name = `@foundry-rs/anvil-${platform()}-${cpu}`;
  const program = platform() === 'win32' ? 'anvil.exe' : 'anvil';
  try {
    return createRequire(join(root, 'package.json')).resolve(`${name}/bin/${program}`);
  } catch {
    throw new Error(`There is no local chain program for this machine (${name} is not installed).`);
  }
}
