import { expect } from 'chai';
import { zeroAddress } from 'viem';
import type { SignedStatement } from '../../domain/oracles/signed-observation.ts';
import { heardIn } from './who-is-heard.ts';

const said = {
  chainId: 31_337,
  feed: zeroAddress,
  product: 'rain',
  source: 'HKO-RAIN-DAY',
  region: 852,
  periodStart: 0,
  value: '120',
  unit: 'TenthMillimetre',
  observedAt: 86_400,
  round: 1,
} as const;
const round = {
  value: 0n,
  reportedAt: 0,
  disputedAt: 0,
  round: 1,
  disputerSeat: 3,
  status: 2,
  finals: 0,
  seats: 0b110n,
  disputer: zeroAddress,
  bond: 0n,
};
const signatures = [1, 2, 3, 4, 5].map((seat) => ({ seat, signature: `0x${'0'.repeat(129)}${seat}` as const }));

/** The seats heard of a statement all five signed, where 1 and 2 reported, 3 doubts and 5 was dropped. */
async function seatsHeard(attempt: SignedStatement['attempt']): Promise<readonly number[]> {
  const chain = {
    roundOf: async () => round,
    signedBy: async (_said: unknown, signature: string) => (signature.endsWith('5') ? 0 : Number(signature.at(-1))),
  };
  const heard = await heardIn(chain, { ...said, attempt, signatures });
  return heard.signatures.map(({ seat }) => seat);
}

describe('heardIn', () => {
  describe('given a report', () => {
    it('hears every seat whose key is still its own', async () => {
      expect(await seatsHeard(0)).to.deep.equal([1, 2, 3, 4]);
    });
  });
  describe('given an answer', () => {
    it('hears nobody who reported or doubts', async () => {
      expect(await seatsHeard(1)).to.deep.equal([4]);
    });
  });
});
