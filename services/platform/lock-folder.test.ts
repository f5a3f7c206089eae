import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { FolderInUseError, lockFolder } from './lock-folder.ts';

const holder = `
  const { lockFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'lock-folder.ts'))});
  lockFolder(process.argv[1]);
  console.log('held');
  setInterval(() => undefined, 1000);
`;

describe('lockFolder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'makewhole-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  describe('given nobody holds the folder', () => {
    it('takes it, gives it back and takes it again', () => {
      lockFolder(folder).release();
      lockFolder(folder).release();
    });
  });

  describe('given this process holds the folder', () => {
    it('refuses a second time with FolderInUseError', () => {
      const lock = lockFolder(folder);
      expect(() => lockFolder(folder)).to.throw(FolderInUseError, folder);
      lock.release();
    });
  });

  describe('given another process holds the folder', () => {
    it('refuses with FolderInUseError, and takes it as soon as that process was killed', async function () {
      this.timeout(30_000);
      const child = spawn(process.execPath, ['--input-type=module', '-e', holder, folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      expect(() => lockFolder(folder)).to.throw(FolderInUseError);
      child.kill('SIGKILL');
      await once(child, 'exit');
      lockFolder(folder).release();
    });
  });
});
