import {
  BaseError,
  encodeErrorResult,
  HttpRequestError,
  InsufficientFundsError,
  parseAbi,
  UserRejectedRequestError,
} from 'viem';
import { describe, expect, it } from 'vitest';
import { failureFrom, TransactionRefusal } from './transaction-failure.ts';

const errors = parseAbi(['error PoolCapacityExceeded(uint32 versionId, uint256 lockAssets, uint256 freeAssets)']);
const data = encodeErrorResult({ abi: errors, errorName: 'PoolCapacityExceeded', args: [1, 300n, 20n] });

describe('failureFrom', () => {
  describe('when the person declined', () => {
    it.each([
      ['viem wraps it', new BaseError('x', { cause: new UserRejectedRequestError(new Error('no')) })],
      ['a wallet sends the bare code', { code: 4001, message: 'User denied' }],
      ['a wallet uses the older name', Object.assign(new Error('no'), { code: 'ACTION_REJECTED' })],
    ])('is rejected, however %s', (_, error) => {
      expect(failureFrom(error, errors)).toEqual({ code: 'rejected' });
    });
  });

  describe('when a contract reverted', () => {
    const named = {
      code: 'reverted',
      error: { name: 'PoolCapacityExceeded', args: { versionId: 1, lockAssets: 300n, freeAssets: 20n } },
      data,
    };
    it.each([
      ['at the top', { code: 3, data }],
      ['inside a cause', Object.assign(new Error('x'), { cause: { data } })],
      ['inside a data object, as some nodes do', Object.assign(new Error('x'), { cause: { data: { data } } })],
    ])('finds the data %s and names error and arguments', (_, error) => {
      expect(failureFrom(error, errors)).toEqual(named);
    });
    it('keeps data nobody can name', () => {
      expect(failureFrom({ data: '0xdeadbeef' }, errors)).toEqual({
        code: 'reverted',
        error: undefined,
        data: '0xdeadbeef',
      });
    });
  });

  describe('when the way there failed', () => {
    it('says the chain does not answer', () => {
      expect(failureFrom(new HttpRequestError({ url: 'http://localhost:1' }), errors)).toEqual({
        code: 'chainUnreachable',
      });
      expect(failureFrom(new TypeError('Failed to fetch'), errors)).toEqual({ code: 'chainUnreachable' });
    });
    it('says there is no gas money', () => {
      expect(failureFrom(new InsufficientFundsError(), errors)).toEqual({ code: 'noGas' });
    });
  });

  describe('when a step already knew why', () => {
    it('keeps its reason', () => {
      expect(failureFrom(new TransactionRefusal({ code: 'wrongNetwork' }), errors)).toEqual({ code: 'wrongNetwork' });
    });
  });

  it('quotes anything else, shortened', () => {
    expect(failureFrom(new Error('y'.repeat(500)), errors)).toEqual({ code: 'unknown', detail: 'y'.repeat(300) });
  });
});
