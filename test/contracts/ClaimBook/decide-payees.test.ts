import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buyCover, fileClaim } from '../../support/actors.ts';
import { buildItem } from '../../support/builders.ts';
import * as claims from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { pauseFor } from '../../support/pause.ts';

const { figuresOf, phases } = claims;
const { payableAssets } = defaults.screen;

describe('ClaimBook.decide', () => {
  describe('given several payees', () => {
    it('T14: splits odd units so that they sum to the whole', async () => {
      const situation = await claims.loadDecidable();
      const { people, contracts, asDesk } = situation;
      const policyId = await buyCover(situation, people.ana);
      await situation.network.networkHelpers.time.increase(2 * DAY);
      const shares = [3_333, 3_333, 3_333, 1];
      const receivers = [people.ana, people.bo, people.chen, people.carrier];
      const payees = receivers.map(({ address }, place) => ({ to: address, shareBps: shares[place] ?? 0 }));
      const items = [buildItem({ claimedAssets: dollars('29') + 100_001n })];
      const claim = await fileClaim(situation, people.ana, { policyId, items, payees });
      await expect(
        asDesk.decide(claim.claimId, claim.filed, claims.decisionOn(situation, claim)),
      ).to.changeTokenBalances(situation.network.ethers, contracts.testDollar, receivers, [
        33_330n,
        33_330n,
        33_330n,
        11n,
      ]);
    });
  });

  describe('given the asset refuses one of the payees', () => {
    it('A19: turns that share into a credit, pays the others, and lets it be collected later', async () => {
      const situation = await claims.loadBlacklisted();
      const { people, contracts, asset, claim } = situation;
      const pool = contracts.pools.PROPERTY;
      const asDesk = contracts.claimBook.connect(await claims.playDesk(situation));
      const half = payableAssets / 2n;
      const sent = await asDesk.decide(claim.claimId, claim.filed, claims.decisionOn(situation, claim));
      await expect(sent).to.changeTokenBalances(situation.network.ethers, asset, [people.bo, people.ana], [0n, half]);
      await expect(sent).to.emit(pool, 'CreditBooked').withArgs(claim.claimId, people.bo.address, half);
      await expect(sent).to.emit(pool, 'PaidOut').withArgs(claim.claimId, people.ana.address, half);
      expect(await pool.creditOf(people.bo)).to.equal(half);
      expect(await figuresOf(situation, claim.claimId)).to.include({ phase: phases.Closed, paidAssets: payableAssets });

      await asset.blacklist(people.bo, false);
      for (const flag of [0, 1, 2, 3, 4]) await pauseFor(situation, flag, DAY);
      await expect(pool.connect(people.chen).collectCredit(people.bo, people.bo)).to.changeTokenBalance(
        situation.network.ethers,
        asset,
        people.bo,
        half,
      );
    });
  });
});
