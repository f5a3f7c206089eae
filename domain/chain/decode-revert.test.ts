import { expect } from 'chai';
import { encodeErrorResult, parseAbi } from 'viem';

import { decodeRevert } from './decode-revert.ts';

const abi = parseAbi(['error PoolAmountTooLarge(uint256 offered, uint256 limit)', 'error PoolAmountZero()']);

describe('decodeRevert', () => {
  it('gives name and arguments by name', () => {
    const data = encodeErrorResult({ abi, errorName: 'PoolAmountTooLarge', args: [12n, 10n] });
    expect(decodeRevert(data, [[], abi])).to.deep.equal({
      name: 'PoolAmountTooLarge',
      args: { offered: 12n, limit: 10n },
    });
    expect(decodeRevert(encodeErrorResult({ abi, errorName: 'PoolAmountZero' }), [abi])).to.deep.equal({
      name: 'PoolAmountZero',
      args: {},
    });
  });
  it('knows plain reasons and panics', () => {
    const [reason, panic] = [parseAbi(['error Error(string)']), parseAbi(['error Panic(uint256)'])];
    expect(decodeRevert(encodeErrorResult({ abi: reason, args: ['no'] }), [])).to.deep.equal({
      name: 'Error',
      args: { reason: 'no' },
    });
    expect(decodeRevert(encodeErrorResult({ abi: panic, args: [17n] }), [])).to.deep.equal({
      name: 'Panic',
      args: { code: 17n },
    });
  });
  it('says when it does not know', () => {
    expect(decodeRevert('0x', [abi])).to.equal(undefined);
    expect(decodeRevert('0xdeadbeef', [abi])).to.equal(undefined);
    expect(decodeRevert('0x12', [abi])).to.equal(undefined);
  });
});
