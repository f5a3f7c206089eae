import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openLocalKeyProvider } from './local-key-provider.ts';

describe('openLocalKeyProvider', () => {
  let folder: string;
  let path: string;
  const dataKey = new Uint8Array(32).fill(9);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'makewhole-keys-'));
    path = join(folder, 'keys', 'evidence.kek');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  describe('given there is no key yet', () => {
    it('makes one that its owner alone can read, and finds it the next time', () => {
      const first = openLocalKeyProvider(folder);
      expect(statSync(path).mode & 0o777).to.equal(0o600);
      expect(openLocalKeyProvider(folder).keyId).to.equal(first.keyId);
    });
  });

  describe('given the key file can be read by others', () => {
    it('throws and says what to run', () => {
      openLocalKeyProvider(folder);
      chmodSync(path, 0o644);
      expect(() => openLocalKeyProvider(folder)).to.throw('chmod 600');
    });
  });

  describe('given the key file is damaged', () => {
    it('throws instead of making another key', () => {
      openLocalKeyProvider(folder);
      writeFileSync(path, 'nothing');
      expect(() => openLocalKeyProvider(folder)).to.throw('is not a Makewhole key');
      expect(readFileSync(path, 'utf8')).to.equal('nothing');
    });
  });

  describe('when a data key is wrapped', () => {
    it('unwraps for the same record only', async () => {
      const keys = openLocalKeyProvider(folder);
      const wrapped = await keys.wrap(dataKey, 'record');
      expect(await keys.unwrap(wrapped, 'record', keys.keyId)).to.deep.equal(dataKey);
      expect(await keys.unwrap(wrapped, 'other', keys.keyId).catch(() => 'refused')).to.equal('refused');
      expect(String(await keys.unwrap(wrapped, 'record', 'ffff').catch((thrown: unknown) => thrown))).to.contain(
        'wrapped by key ffff',
      );
    });
  });
});
