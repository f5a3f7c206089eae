import { fileClaim } from '../support/actors.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildFiling } from '../support/builders.ts';
import { buildCovered, type Covered } from '../support/fixtures.ts';
import { passOn } from '../support/transfer.ts';

const PLACES = 16;
const twin = [
  {
    contract: 'contracts/policies/PolicyBook.sol',
    take: '? _takePlace(policyId, number, lossAt)',
    put: '? openClaims <= MAX_OPEN_CLAIMS',
  },
] as const;

/** Ana held the policy first, Bo holds it now. */
async function buildSold(): Promise<Covered> {
  const situation = await buildCovered();
  await passOn(situation, situation.people.ana, situation.people.bo);
  await situation.network.networkHelpers.time.increase(60);
  return situation;
}

/** Files as often as there are places, and then as somebody else; says whether that one was let in. */
async function crowd(situation: Covered, who: 'ana' | 'bo', other: 'ana' | 'bo'): Promise<boolean> {
  const { people, network, policyId } = situation;
  const now = await network.networkHelpers.time.latest();
  const lossAt = { ana: 1, bo: now - 1 };
  for (let i = 0; i < PLACES; i += 1) {
    await succeeds(fileClaim(situation, people[who], { policyId, lossAt: lossAt[who] }));
  }
  return await succeeds(fileClaim(situation, people[other], { policyId, lossAt: lossAt[other] }));
}

defineAttack({
  title: 'POL-8: who sold a policy fills its places, and its new holder cannot file',
  build: buildSold,
  address: ({ addresses }) => addresses.policyBook,
  twin,
  attack: async (situation) =>
    (await crowd(situation, 'ana', 'bo')) ? undefined : 'the holder’s loss is not recorded, and the tail goes by',
});

defineAttack({
  title: 'POL-8: who bought a policy fills its places, and a loss from before cannot be filed',
  build: buildSold,
  address: ({ addresses }) => addresses.policyBook,
  twin,
  attack: async (situation) =>
    (await crowd(situation, 'bo', 'ana')) ? undefined : 'the limit is kept for the one who bought the policy',
});

defineAttack({
  title: 'POL-8: who sold a policy has claims open, and its new holder cannot report a loss by phone',
  build: buildSold,
  address: ({ addresses }) => addresses.libraries['Reporting'] ?? '',
  twin: [
    {
      contract: 'contracts/claims/Reporting.sol',
      take: 'if (!basis.cover.marks.has(PolicyMarks.MOVED)) _requireRoom(',
      put: '_requireRoom(',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, policyId, network } = situation;
    for (let i = 0; i < PLACES / 2; i += 1) await fileClaim(situation, people.ana, { policyId, lossAt: 1 });
    const filing = buildFiling({ policyId, lossAt: await network.networkHelpers.time.latest() });
    const told = await succeeds(contracts.claimOffice.connect(people.adjuster).notify(filing));
    return told ? undefined : 'the holder’s loss is not recorded by phone';
  },
});
