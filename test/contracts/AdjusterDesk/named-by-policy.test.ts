import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { dollars } from '../../../scripts/config/amounts.ts';
import { limitsOf } from '../../support/authority.ts';
import { defaults } from '../../support/defaults.ts';
import { loadAppealed } from '../../support/dispute.ts';
import { loadLarge, loadProposed, type Large } from '../../support/proposal.ts';
import type { TestDeployment } from '../../support/test-deployment.ts';

type Person = TestDeployment['people']['adjuster'];

/** The two ways in which a policy names who is paid where a filing names nobody. */
const namings = [
  {
    title: 'beneficiary',
    name: async ({ contracts, people }: TestDeployment, policyId: bigint, to: Person) => {
      await contracts.policyBook.connect(people.ana).nameBeneficiary(policyId, to);
    },
  },
  {
    title: 'second loss payee',
    name: async ({ contracts, people }: TestDeployment, policyId: bigint, to: Person) => {
      const book = contracts.policyBook.connect(people.ana);
      await book.addLossPayee(policyId, people.capitalProvider, 1_000);
      await book.addLossPayee(policyId, to, 1);
    },
  },
] as const;

/** Everything one decides or moves money with while a claim is open. */
const acts = [
  {
    title: 'AdjusterDesk.decide',
    load: loadLarge,
    by: ({ people }: Large) => people.adjuster,
    send: (desk: Large['contracts']['adjusterDesk'], { claimId, claim, decision }: Large) =>
      desk.decide(claimId, claim.filed, decision),
  },
  {
    title: 'AdjusterDesk.propose',
    load: loadLarge,
    by: ({ people }: Large) => people.adjuster,
    send: (desk: Large['contracts']['adjusterDesk'], { claimId, claim, decision }: Large) =>
      desk.propose(claimId, claim.filed, decision),
  },
  {
    title: 'AdjusterDesk.approve',
    load: loadProposed,
    by: ({ people }: Large) => people.seniorAdjuster,
    send: (desk: Large['contracts']['adjusterDesk'], { claimId, claim, decision }: Large) =>
      desk.approve(claimId, claim.filed, decision),
  },
  {
    title: 'AdjusterDesk.advance',
    load: loadLarge,
    by: ({ people }: Large) => people.adjuster,
    send: (desk: Large['contracts']['adjusterDesk'], { claimId, claim }: Large) =>
      desk.advance(claimId, claim.filed, dollars('1')),
  },
  {
    title: 'AdjusterDesk.reviseReserve',
    load: loadLarge,
    by: ({ people }: Large) => people.seniorAdjuster,
    send: (desk: Large['contracts']['adjusterDesk'], { claimId, claim, decision }: Large) =>
      desk.reviseReserve(claimId, claim.filed, {
        by: defaults.nobody,
        reason: decision.rationaleHash,
        reservedAssets: dollars('200'),
        determinedAssets: 0n,
      }),
  },
] as const;

for (const { title, load, by, send } of acts) {
  describe(title, () => {
    for (const naming of namings) {
      describe(`given the policy names the adjuster as ${naming.title}, and the filing nobody`, () => {
        it('ACC-2: reverts with AdjusterInConflict', async () => {
          const situation = await load();
          const { contracts, claimId } = situation;
          const person = by(situation);
          await naming.name(situation, claimId >> 16n, person);
          await expect(send(contracts.adjusterDesk.connect(person), situation))
            .to.be.revertedWithCustomError(contracts.adjusterDesk, 'AdjusterInConflict')
            .withArgs(claimId, person.address, person.address);
        });
      });
    }
  });
}

describe('AdjusterDesk.approve', () => {
  describe('given the policy names the first person since the proposal', () => {
    it('ACC-2: reverts with AdjusterInConflict for the first seat', async () => {
      const situation = await loadProposed();
      const { contracts, people, claimId, claim, decision } = situation;
      await contracts.policyBook.connect(people.ana).nameBeneficiary(claimId >> 16n, people.adjuster);
      const desk = contracts.adjusterDesk.connect(people.seniorAdjuster);
      await expect(desk.approve(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claimId, people.adjuster.address, people.adjuster.address);
    });
  });
});

describe('AdjusterDesk.decide', () => {
  describe('given a declared interest in whom the policy names', () => {
    it('ACC-2: reverts with AdjusterInConflict', async () => {
      const situation = await loadLarge();
      const { contracts, people, claimId, claim, decision } = situation;
      await contracts.policyBook.connect(people.ana).addLossPayee(claimId >> 16n, people.chen, 1_000);
      const desk = contracts.adjusterDesk.connect(people.seniorAdjuster);
      await desk.declareInterest(people.chen, true);
      await expect(desk.decide(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claimId, people.seniorAdjuster.address, people.chen.address);
    });
  });

  describe('given the policy names somebody else', () => {
    it('pays whom it names', async () => {
      const situation = await loadLarge();
      const { contracts, people, claimId, claim, decision, payableAssets, network } = situation;
      await contracts.policyBook.connect(people.ana).addLossPayee(claimId >> 16n, people.chen, 2_500);
      const sent = await contracts.adjusterDesk.connect(people.seniorAdjuster).decide(claimId, claim.filed, decision);
      const shares = [(payableAssets * 3n) / 4n, payableAssets / 4n];
      await expect(sent).to.changeTokenBalances(
        network.ethers,
        contracts.testDollar,
        [people.ana, people.chen],
        shares,
      );
    });
  });
});

describe('AdjusterDesk.improve', () => {
  describe('given the policy names the adjuster', () => {
    it('ACC-2: reverts with AdjusterInConflict', async () => {
      const course = await loadAppealed();
      const { contracts, people, claimId } = course;
      const limit = limitsOf({ payAssets: dollars('1000'), improveAssets: dollars('240') });
      const line = encodeBytes32String('PROPERTY');
      await contracts.adjusterDesk.connect(people.claimsManager).grantAuthority(people.adjuster, line, limit);
      await contracts.policyBook.connect(people.ana).nameBeneficiary(claimId >> 16n, people.adjuster);
      const desk = contracts.adjusterDesk.connect(people.adjuster);
      await expect(desk.improve(claimId, dollars('240')))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claimId, people.adjuster.address, people.adjuster.address);
    });
  });
});
