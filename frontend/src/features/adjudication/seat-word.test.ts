import type { Decision } from '@makewhole/domain/claims/claim-types.ts';
import { labelToBytes32, zeroAddress } from '@makewhole/domain/primitives/label.ts';
import { claimIdFrom } from '@makewhole/domain/primitives/ids.ts';
import { hashTypedData, verifyTypedData } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { describe, expect, it } from 'vitest';
import {
  approvalTypedData,
  lastWord,
  overtakenWord,
  parseSeatWord,
  proposalOfWord,
  wordDecision,
  wordEnd,
  writeSeatWord,
} from './seat-word.ts';

const account = privateKeyToAccount(`0x${'22'.repeat(32)}`);
const desk = '0x1111111111111111111111111111111111111111';
const caseHead = `0x${'aa'.repeat(32)}` as const;
const decision: Decision = {
  assessments: [
    {
      assessedAssets: 900_000_000n,
      assessedDays: 0,
      depreciationBps: 500,
      reason: labelToBytes32('WEAR'),
      clause: labelToBytes32('4.1'),
    },
  ],
  otherInsuranceAssets: 1n,
  rationaleHash: `0x${'bb'.repeat(32)}`,
  seenHead: caseHead,
  decidedBy: zeroAddress,
  approvedBy: zeroAddress,
};
const claimId = claimIdFrom((3n << 16n) | 3n);
const input = { chainId: 31_337, desk, claimId, seat: account.address, decision, expiresAt: 2_000 } as const;
const signature = await account.signTypedData(approvalTypedData({ ...input, seatSince: 5, epoch: 0 }));
const body = writeSeatWord({ ...input, signature });
const note = { author: account.address, body, at: 1_000 };
const asked = { notes: [note], chainId: 31_337, desk, claimId, caseHead, now: 1_500 } as const;

describe('approvalTypedData', () => {
  it('is signed for one seat, one time of holding it and one count of takings back', async () => {
    const data = approvalTypedData({ ...input, seatSince: 5, epoch: 0 });
    expect(await verifyTypedData({ ...data, address: account.address, signature })).toBe(true);
    for (const change of [{ seatSince: 6 }, { epoch: 1 }, { expiresAt: 2_001 }, { desk: zeroAddress }] as const) {
      const other = approvalTypedData({ ...input, seatSince: 5, epoch: 0, ...change });
      expect(hashTypedData(other)).not.toBe(hashTypedData(data));
    }
  });
});

describe('parseSeatWord', () => {
  it('reads back to the letter what was written', () => {
    const word = parseSeatWord(body);
    expect(word === undefined ? undefined : wordDecision(word)).toEqual(decision);
    expect(word).toMatchObject({ seat: account.address, expiresAt: 2_000, signature, claimId });
  });
  it('takes no other note for a word', () => {
    expect(parseSeatWord(null)).toBeUndefined();
    expect(parseSeatWord('Called the workshop.')).toBeUndefined();
    expect(parseSeatWord('makewhole.seat-word.v1')).toBeUndefined();
    expect(parseSeatWord(body.replace('"seat"', '"chair"'))).toBeUndefined();
  });
});

describe('lastWord', () => {
  it('is the newest that can still be brought', () => {
    expect(
      lastWord({ ...asked, notes: [{ ...note, at: 900 }, note, { ...note, body: 'Thanks.', at: 1_100 }] })?.at,
    ).toBe(1_000);
  });
  it('is none once it is late, or after anything happened to the claim', () => {
    expect(lastWord({ ...asked, now: 2_000 })).toBeDefined();
    expect(lastWord({ ...asked, now: 2_001 })).toBeUndefined();
    expect(lastWord({ ...asked, caseHead: `0x${'cc'.repeat(32)}` })).toBeUndefined();
  });
  it('is none of another desk, chain or claim, and none that somebody else left', () => {
    expect(lastWord({ ...asked, desk: zeroAddress })).toBeUndefined();
    expect(lastWord({ ...asked, chainId: 1 })).toBeUndefined();
    expect(lastWord({ ...asked, claimId: claimIdFrom((3n << 16n) | 4n) })).toBeUndefined();
    expect(lastWord({ ...asked, notes: [{ ...note, author: zeroAddress }] })).toBeUndefined();
  });
});

describe('wordEnd', () => {
  const word = parseSeatWord(body);
  if (word === undefined) throw new Error('a word reads itself');
  it('is none while the word can be brought', () => {
    expect(wordEnd(word, asked)).toBeUndefined();
    expect(wordEnd(word, { ...asked, now: 2_000 })).toBeUndefined();
  });
  it('says that the case file moved on before it says that the time is over', () => {
    expect(wordEnd(word, { ...asked, now: 2_001 })).toBe('late');
    expect(wordEnd(word, { ...asked, now: 2_001, caseHead: `0x${'cc'.repeat(32)}` })).toBe('moved');
    expect(wordEnd(word, { ...asked, chainId: 1, caseHead: `0x${'cc'.repeat(32)}` })).toBe('elsewhere');
  });
});

describe('overtakenWord', () => {
  const moved = { ...asked, caseHead: `0x${'cc'.repeat(32)}` } as const;
  it('is the last word, once the case file moved on', () => {
    expect(overtakenWord(asked)).toBeUndefined();
    expect(overtakenWord(moved)?.word.seat).toBe(account.address);
  });
  it('is none where a later word counts, or where the words are of elsewhere', async () => {
    const later = { ...decision, seenHead: moved.caseHead };
    const again = await account.signTypedData(approvalTypedData({ ...input, decision: later, seatSince: 5, epoch: 0 }));
    const second = { ...note, body: writeSeatWord({ ...input, decision: later, signature: again }), at: 1_200 };
    expect(overtakenWord({ ...moved, notes: [note, second] })).toBeUndefined();
    expect(overtakenWord({ ...moved, desk: zeroAddress })).toBeUndefined();
    expect(overtakenWord({ ...moved, notes: [{ ...note, author: zeroAddress }] })).toBeUndefined();
  });
});

describe('proposalOfWord', () => {
  it('spells reason and clause as the dossier does, and leaves a sealed reason as it is', () => {
    const left = lastWord(asked);
    if (left === undefined) throw new Error('a word waits');
    const [found] = proposalOfWord(left, 854n).decision.assessments;
    expect(found).toMatchObject({ reason: 'WEAR', clause: '4.1', assessedAssets: 900_000_000n });
    expect(proposalOfWord(left, 854n)).toMatchObject({ adjuster: account.address, payableAssets: 854n, at: 1_000 });
  });
});
