import { describe, expect, it } from 'vitest';
import { keepVote, newSalt, parseVote, readVote, voteHash, voteText } from './sealed-vote.ts';

const vote = {
  chainId: 31_337,
  panel: '0x00000000000000000000000000000000000000AA',
  disputeId: 7n,
  seat: 2,
  arbitrator: '0x00000000000000000000000000000000000000bb',
  choice: 2,
  salt: `0x${'a1'.repeat(32)}`,
  reasons: 'The invoice shows it.',
} as const;

describe('voteHash', () => {
  it('is another for every field', () => {
    const changed = [
      { chainId: 1 },
      { panel: vote.arbitrator },
      { disputeId: 8n },
      { seat: 1 },
      { arbitrator: vote.panel },
      { choice: 1 as const },
      { salt: `0x${'a2'.repeat(32)}` as const },
    ];
    const hashes = [vote, ...changed.map((change) => ({ ...vote, ...change }))].map((one) => voteHash(one));
    expect(new Set(hashes).size).toBe(8);
  });
});

describe('a kept vote', () => {
  it('comes back as it was, from the browser and from its file', () => {
    expect(keepVote(vote)).toBe(true);
    expect(readVote(vote)).toEqual(vote);
    expect(parseVote(voteText(vote))).toEqual(vote);
    expect(readVote({ ...vote, disputeId: 9n })).toBeUndefined();
  });
  it('is nothing when the file is another', () => {
    for (const text of ['', '{}', 'null', JSON.stringify({ ...vote, disputeId: '7', choice: 3 })]) {
      expect(parseVote(text)).toBeUndefined();
    }
  });
  it('has a salt of 32 bytes that never comes twice', () => {
    expect(newSalt()).toMatch(/^0x[0-9a-f]{64}$/);
    expect(newSalt()).not.toBe(newSalt());
  });
});
