import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { ivLength, openBytes, sealBytes } from './seal-bytes.ts';

describe('sealBytes', () => {
  const key = randomBytes(32);
  const plain = Buffer.from('A cracked screen.');

  describe('when the same key and context open it', () => {
    it('gives the bytes back', () => {
      expect(Buffer.from(openBytes(key, sealBytes(key, plain, 'record|file|1'), 'record|file|1'))).to.deep.equal(plain);
    });
  });

  describe('when context, key or a single bit differ', () => {
    it('does not open', () => {
      const sealed = sealBytes(key, plain, 'record|file|1');
      for (const context of ['other|file|1', 'record|other|1', 'record|file|2', ''])
        expect(() => openBytes(key, sealed, context)).to.throw();
      expect(() => openBytes(randomBytes(32), sealed, 'record|file|1')).to.throw();
      for (let place = 0; place < sealed.length; place += 1) {
        const changed = Uint8Array.from(sealed, (byte, index) => (index === place ? byte ^ 1 : byte));
        expect(() => openBytes(key, changed, 'record|file|1'), `bit in byte ${place}`).to.throw();
      }
      expect(() => openBytes(key, sealed.subarray(0, sealed.length - 1), 'record|file|1')).to.throw();
      expect(() => openBytes(key, new Uint8Array(5), 'record|file|1')).to.throw('too short');
    });
  });

  describe('when many things are sealed', () => {
    it('never uses an initialisation vector twice', () => {
      const count = 20_000;
      const seen = new Set<string>();
      for (let index = 0; index < count; index += 1)
        seen.add(Buffer.from(sealBytes(key, new Uint8Array(1), '').subarray(0, ivLength)).toString('latin1'));
      expect(seen.size).to.equal(count);
    });
  });
});
