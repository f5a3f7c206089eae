import { expect } from 'chai';
import { TypedDataEncoder } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { deskDomain, interestTypes } from '../../support/seat-signature.ts';

/** The adjuster signs declarations; Chen brings them. */
async function load() {
  const deployment = await loadDeployment();
  const { contracts, people, network } = deployment;
  const { adjuster, ana, chen } = people;
  const desk = contracts.adjusterDesk.connect(chen);
  const expiresAt = (await network.networkHelpers.time.latest()) + DAY;
  const sign = (declared: boolean, number: number) =>
    adjuster.signTypedData(deskDomain(deployment), interestTypes, {
      adjuster: adjuster.address,
      party: ana.address,
      declared,
      number,
      expiresAt,
    });
  const bring = (declared: boolean, signature: string) =>
    desk.declareInterestSigned(adjuster, ana, declared, expiresAt, signature);
  return { ...deployment, desk, adjuster, ana, expiresAt, sign, bring };
}

describe('AdjusterDesk.declareInterestSigned', () => {
  describe('when the declaration is no longer valid', () => {
    it('reverts with SeatSignatureExpired', async () => {
      const { desk, adjuster, network, expiresAt, sign, bring } = await load();
      const signature = await sign(true, 0);
      await network.networkHelpers.time.setNextBlockTimestamp(expiresAt + 1);
      await expect(bring(true, signature))
        .to.be.revertedWithCustomError(desk, 'SeatSignatureExpired')
        .withArgs(adjuster.address, expiresAt, expiresAt + 1 + 7 * DAY);
    });
  });

  describe('when it is brought in the last second in which it is valid', () => {
    it('keeps it', async () => {
      const { desk, adjuster, ana, network, expiresAt, sign, bring } = await load();
      const signature = await sign(true, 0);
      await network.networkHelpers.time.setNextBlockTimestamp(expiresAt);
      await bring(true, signature);
      expect(await desk.hasInterest(adjuster, ana)).to.equal(true);
    });
  });

  describe('when it says something else or was used before', () => {
    it('A30: reverts with SeatSignatureInvalid', async () => {
      const { desk, adjuster, ana, sign, bring } = await load();
      const declares = await sign(true, 0);
      const refused = async (call: Promise<unknown>) =>
        expect(call).to.be.revertedWithCustomError(desk, 'SeatSignatureInvalid').withArgs(adjuster.address);
      await refused(bring(false, declares));
      await refused(bring(true, await sign(true, 1)));
      await bring(true, declares);
      const ends = await sign(false, 1);
      await bring(false, ends);
      await refused(bring(true, declares));
      await refused(bring(false, ends));
      expect(await desk.hasInterest(adjuster, ana)).to.equal(false);
    });
  });

  describe('when somebody brings what the adjuster signed', () => {
    it('keeps it for the adjuster and emits InterestDeclared', async () => {
      const { desk, adjuster, ana, sign, bring } = await load();
      await expect(bring(true, await sign(true, 0)))
        .to.emit(desk, 'InterestDeclared')
        .withArgs(adjuster.address, ana.address, true);
      expect(await desk.hasInterest(adjuster, ana)).to.equal(true);
      expect([...(await desk.signingOf(adjuster))]).to.deep.equal([0n, 1n]);
    });
  });
});

describe('AdjusterDesk.interestDigest', () => {
  describe('given declarations were signed before, or none', () => {
    it('A30: is what the wallet signs, with the number of the next', async () => {
      const situation = await load();
      const { desk, adjuster, ana, expiresAt, sign, bring } = situation;
      const isSigned = async (declared: boolean, number: number): Promise<void> => {
        const message = { adjuster: adjuster.address, party: ana.address, declared, number, expiresAt };
        expect(await desk.interestDigest(adjuster, ana, declared, expiresAt)).to.equal(
          TypedDataEncoder.hash(deskDomain(situation), interestTypes, message),
        );
      };
      await isSigned(true, 0);
      await bring(true, await sign(true, 0));
      await isSigned(false, 1);
    });
  });
});
