import { describe, expect, it } from 'vitest';
import type { ClaimPayment } from '@/lib/claim/claim-view.ts';
import { whereIsMoney } from './where-is-money.ts';

const me = '0x1111111111111111111111111111111111111111';
const workshop = '0x2222222222222222222222222222222222222222';
const payment = (kind: ClaimPayment['kind'], payee: ClaimPayment['payee'], assets: bigint): ClaimPayment => ({
  kind,
  payee,
  assets,
  at: 900,
  blockNumber: 9n,
  txHash: '0x00',
});

const filed: Parameters<typeof whereIsMoney>[0] = {
  phase: 'Filed',
  verdict: 'None',
  flags: [],
  claimant: me,
  decideBy: 1_000,
  appealBy: null,
  expectedAssets: 300n,
  reservedAssets: 300n,
  paidAssets: 0n,
  interestAssets: 0n,
  decidedAt: null,
  closedAt: null,
  payments: [],
};

describe('whereIsMoney', () => {
  describe('given the claim waits for a decision', () => {
    it('says what is set aside', () => {
      expect(whereIsMoney(filed, 500)).toEqual({ kind: 'setAside', reserved: 300n, short: 0n, decideBy: 1_000 });
    });
    it('says what capital withheld', () => {
      expect(whereIsMoney({ ...filed, reservedAssets: 120n }, 500)).toMatchObject({ reserved: 120n, short: 180n });
    });
    it('promises nothing when the deductible takes all of the loss', () => {
      const small = { ...filed, expectedAssets: 0n, reservedAssets: 0n };
      expect(whereIsMoney(small, 500)).toEqual({ kind: 'nothingDue', late: false, decideBy: 1_000 });
      expect(whereIsMoney(small, 1_001)).toMatchObject({ kind: 'nothingDue', late: true });
    });
    it('is late from the second after the deadline on', () => {
      expect(whereIsMoney(filed, 1_000).kind).toBe('setAside');
      expect(whereIsMoney(filed, 1_001).kind).toBe('late');
    });
  });

  describe('given a bank pays', () => {
    const granted = { ...filed, phase: 'Closed', verdict: 'Granted', reservedAssets: 0n, paidAssets: 300n } as const;
    const agent = '0x3333333333333333333333333333333333333333';
    const instructed = payment('instructed', me, 300n);
    it('says what the bank has and until when, as long as nobody attests it', () => {
      expect(whereIsMoney({ ...granted, payments: [instructed] }, 2_000)).toEqual({
        kind: 'atBank',
        atBank: 300n,
        paid: { claimant: 0n, others: 0n, kept: 0n },
        returnsAt: 900 + 864_000,
      });
    });
    it('counts once what the bank paid, and not what the pool pays back to its agent', () => {
      const settled = [payment('bankPaid', me, 300n), payment('paid', agent, 300n)].map((row) => {
        return { ...row, txHash: '0x01' } as const;
      });
      expect(whereIsMoney({ ...granted, payments: [instructed, ...settled] }, 2_000)).toMatchObject({
        kind: 'paid',
        paid: { claimant: 300n, others: 0n, kept: 0n },
      });
    });
    it('says that late interest is with the bank after the rest has come', () => {
      const settled = [
        payment('bankPaid', me, 300n),
        payment('bankLate', me, 4n),
        payment('instructed', me, 4n),
        payment('paid', agent, 300n),
      ].map((row) => ({ ...row, txHash: '0x01' }) as const);
      expect(whereIsMoney({ ...granted, payments: [instructed, ...settled] }, 2_000)).toMatchObject({
        kind: 'atBank',
        atBank: 4n,
        paid: { claimant: 300n, others: 0n, kept: 0n },
      });
    });
    it('keeps what the bank returned, with the interest', () => {
      const returned = [
        payment('bankReturned', me, 300n),
        payment('credit', me, 300n),
        payment('bankLate', me, 4n),
        payment('credit', me, 4n),
      ].map((row) => ({ ...row, txHash: '0x01' }) as const);
      expect(whereIsMoney({ ...granted, payments: [instructed, ...returned] }, 2_000)).toMatchObject({
        kind: 'paid',
        paid: { claimant: 0n, others: 0n, kept: 304n },
      });
    });
  });

  describe('given the claim was granted', () => {
    const granted = { ...filed, phase: 'Closed', verdict: 'Granted', reservedAssets: 0n, paidAssets: 300n } as const;
    it('tells apart what the claimant got, what others got, and what is kept for a payee the currency refused', () => {
      const payments = [payment('paid', me, 180n), payment('paid', workshop, 90n), payment('credit', workshop, 30n)];
      expect(whereIsMoney({ ...granted, payments }, 2_000)).toEqual({
        kind: 'paid',
        paid: { claimant: 180n, others: 90n, kept: 30n },
        at: 900,
      });
    });
    it('says what the pool still owes before anything else', () => {
      const payments = [
        payment('paid', me, 100n),
        payment('debt', me, 200n),
        payment('debtPaid', me, 50n),
        payment('paid', me, 50n),
      ];
      expect(whereIsMoney({ ...granted, payments }, 2_000)).toEqual({
        kind: 'owed',
        owed: 150n,
        paid: { claimant: 150n, others: 0n, kept: 0n },
        at: 900,
      });
    });
  });

  describe('given the claim was denied and is closed', () => {
    const denied = { ...filed, phase: 'Closed', verdict: 'Denied', reservedAssets: 0n } as const;
    it('says that nothing was paid, unless an award paid beyond the decision', () => {
      expect(whereIsMoney(denied, 2_000)).toEqual({ kind: 'deniedFinal' });
      const awarded = { ...denied, payments: [payment('paid', me, 40n)] };
      expect(whereIsMoney(awarded, 2_000)).toMatchObject({ kind: 'paid', paid: { claimant: 40n } });
    });
  });

  describe('given the claim is in dispute', () => {
    const disputed = { ...filed, phase: 'Appealed' } as const;
    it('does not call denied what nobody decided', () => {
      expect(whereIsMoney(disputed, 2_000)).toMatchObject({ kind: 'disputed', silent: true, reserved: 300n });
    });
    it('says what was paid before the claimant disagreed', () => {
      const payments = [payment('paid', me, 100n)];
      expect(whereIsMoney({ ...disputed, decidedAt: 950, paidAssets: 100n, payments }, 2_000)).toMatchObject({
        kind: 'disputed',
        silent: false,
        paid: { claimant: 100n, others: 0n, kept: 0n },
      });
    });
  });
});
