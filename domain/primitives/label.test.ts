import { expect } from 'chai';
import fc from 'fast-check';

import { bytes32ToLabel, labelToBytes32, zeroBytes32 } from './label.ts';

describe('labels', () => {
  it('go to bytes32 and back', () => {
    const ascii = fc.string({ unit: 'grapheme-ascii', maxLength: 32 });
    fc.assert(fc.property(ascii, (label) => bytes32ToLabel(labelToBytes32(label)) === label));
  });
  it('are left-aligned, as Solidity writes them', () => {
    expect(labelToBytes32('SCREEN')).to.equal(`0x53435245454e${'0'.repeat(52)}`);
    expect(bytes32ToLabel(zeroBytes32)).to.equal('');
  });
  it('are not read out of a commitment', () => {
    expect(bytes32ToLabel(`0x${'ab'.repeat(32)}`)).to.equal(undefined);
    expect(bytes32ToLabel(`0x0041${'0'.repeat(60)}`)).to.equal(undefined);
    expect(bytes32ToLabel('0x41')).to.equal(undefined);
  });
  it('refuse what does not fit', () => {
    expect(() => labelToBytes32('x'.repeat(33))).to.throw('no label');
    expect(() => labelToBytes32('保险')).to.throw('no label');
  });
});
