import { describe, expect, it } from 'vitest';
import { nextStage, type TransactionStage } from './transaction.ts';

const hash = '0xabc1230000000000000000000000000000000000000000000000000000000000';

describe('nextStage', () => {
  describe('given the check is running', () => {
    const checking: TransactionStage = { at: 'checking' };
    it('is ready with the cost once checked', () => {
      expect(nextStage(checking, { type: 'checked', gasCost: 7n })).toEqual({ at: 'ready', gasCost: 7n });
    });
    it('does not take a signature', () => {
      expect(nextStage(checking, { type: 'askSignature' })).toBe(checking);
    });
    it('does not jump to sent', () => {
      expect(nextStage(checking, { type: 'sent', hash })).toBe(checking);
    });
  });

  describe('given it was sent', () => {
    const sent: TransactionStage = { at: 'sent', hash };
    it('is mined with its block', () => {
      expect(nextStage(sent, { type: 'mined', hash, blockNumber: 9n })).toEqual({
        at: 'mined',
        hash,
        blockNumber: 9n,
        indexLate: false,
      });
    });
    it('keeps its hash when it fails', () => {
      expect(nextStage(sent, { type: 'fail', failure: { code: 'lost' } })).toEqual({
        at: 'failed',
        failure: { code: 'lost' },
        hash,
      });
    });
    it('cannot be checked again: what is on its way is not sent twice', () => {
      expect(nextStage(sent, { type: 'check' })).toBe(sent);
    });
  });

  describe('given it is mined', () => {
    const mined: TransactionStage = { at: 'mined', hash, blockNumber: 9n, indexLate: false };
    it('says when the index is late and is recorded after all', () => {
      const late = nextStage(mined, { type: 'indexLate' });
      expect(late).toEqual({ ...mined, indexLate: true });
      expect(nextStage(late, { type: 'recorded' })).toEqual({ at: 'recorded', hash, blockNumber: 9n });
    });
  });

  describe('given it is recorded', () => {
    const recorded: TransactionStage = { at: 'recorded', hash, blockNumber: 9n };
    it('never changes', () => {
      expect(nextStage(recorded, { type: 'fail', failure: { code: 'lost' } })).toBe(recorded);
      expect(nextStage(recorded, { type: 'check' })).toBe(recorded);
    });
  });
});
