import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { fileClaim } from '../support/actors.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildItem, buildRefusal } from '../support/builders.ts';
import { decisionOn } from '../support/claim.ts';
import { defaults } from '../support/defaults.ts';
import { buildCovered } from '../support/fixtures.ts';
import { openFile } from '../support/open-file.ts';

const DESK = 'contracts/adjudication/AdjusterDesk.sol';

defineAttack({
  title: 'T12, ACC-2: a claimant names every adjuster to be paid, nobody can refuse, and silence pays',
  build: async () => {
    const situation = await buildCovered();
    const { people, policyId, network } = situation;
    await network.networkHelpers.time.increase(40 * DAY);
    const payees = [
      { to: people.ana.address, shareBps: 9_998 },
      { to: people.adjuster.address, shareBps: 1 },
      { to: people.seniorAdjuster.address, shareBps: 1 },
    ];
    return { ...situation, claim: await fileClaim(situation, people.ana, { policyId, payees }) };
  },
  address: ({ addresses }) => addresses.adjusterDesk,
  twin: [
    {
      contract: DESK,
      take: 'if (payableAssets > 0) return _requireFree(',
      put: '_requireFree(',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, claim, network } = situation;
    const { claimId, filed } = claim;
    const refusal = decisionOn(situation, claim, { decidedBy: defaults.nobody, assessments: [buildRefusal()] });
    for (const person of [people.adjuster, people.seniorAdjuster]) {
      await succeeds(contracts.adjusterDesk.connect(person).decide(claimId, filed, refusal));
    }
    const before = await contracts.testDollar.balanceOf(people.ana);
    await network.networkHelpers.time.increaseTo((await contracts.claimBook.silentUntilOf(claimId)) + 1n);
    await succeeds(
      contracts.claimBook.connect(people.chen).escalate(claimId, (await openFile(situation, claimId)).filed),
    );
    const got = (await contracts.testDollar.balanceOf(people.ana)) - before;
    return got === 0n ? undefined : `silence paid her ${got}, and nobody could have refused it`;
  },
});

defineAttack({
  title: 'T12, ACC-2: an adjuster proposes what pays nobody, and by the second signature it pays the adjuster',
  build: async () => {
    const situation = await buildCovered();
    const { contracts, people, policyId, network } = situation;
    await network.networkHelpers.time.increase(2 * DAY);
    const { limitAssets } = await contracts.policyBook.policyOf(policyId);
    const items = [buildItem({ claimedAssets: limitAssets + dollars('29') })];
    const whole = await fileClaim(situation, people.ana, { policyId, items });
    const payees = [{ to: people.adjuster.address, shareBps: 10_000 }];
    return { ...situation, whole, claim: await fileClaim(situation, people.ana, { policyId, payees }) };
  },
  address: ({ addresses }) => addresses.adjusterDesk,
  twin: [
    {
      contract: DESK,
      take: '_requireFreeFor(claimId, filed, claimant, first, person.interestCount > 0, payableAssets);',
      put: '',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, claim, whole } = situation;
    const { adjusterDesk, testDollar } = contracts;
    const decision = decisionOn(situation, claim, { decidedBy: defaults.nobody });
    await succeeds(adjusterDesk.connect(people.adjuster).propose(claim.claimId, claim.filed, decision));
    await contracts.claimBook.connect(people.ana).withdraw(whole.claimId);
    await succeeds(adjusterDesk.connect(people.seniorAdjuster).approve(claim.claimId, claim.filed, decision));
    const got = await testDollar.balanceOf(people.adjuster);
    return got === 0n ? undefined : `the adjuster was paid ${got}`;
  },
});
