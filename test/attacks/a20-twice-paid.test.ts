import { decideClaim, fileClaim } from '../support/actors.ts';
import { buildRefusal } from '../support/builders.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildDenied, buildFiled, buildGranted } from '../support/fixtures.ts';

const BOOK = 'contracts/claims/ClaimBook.sol';
const CASEWORK = 'contracts/claims/Casework.sol';
/** The contract or library that draws an arrow, without asking whether there is one. */
const anyArrowOf = (contract: string) =>
  ({
    contract,
    file: CASEWORK,
    take: 'require(next != ClaimPhase.None, IClaimBook.ClaimActionNotAllowed(claimId, phase, action));',
    put: '',
  }) as const;
const anyFile = {
  contract: BOOK,
  file: CASEWORK,
  take: 'require(head == kept, IClaimBook.ClaimFilingMismatch(claimId, head, kept));',
  put: '',
} as const;

defineAttack({
  title: 'A20, T22: a claim that was refused is decided again, and paid',
  build: buildDenied,
  address: ({ addresses }) => addresses.claimBook,
  twin: [anyArrowOf(BOOK), anyFile],
  attack: async (situation) => {
    const { contracts, people, claim } = situation;
    const before = await contracts.testDollar.balanceOf(people.ana);
    await succeeds(decideClaim(situation, claim));
    const got = (await contracts.testDollar.balanceOf(people.ana)) - before;
    return got === 0n ? undefined : `a second decision paid ${got}`;
  },
});

defineAttack({
  title: 'A29: a claim nobody decided is accepted away',
  build: buildFiled,
  address: ({ addresses }) => addresses.libraries['Disagreement'] ?? '',
  twin: [anyArrowOf('contracts/claims/Disagreement.sol')],
  attack: async ({ contracts, people, claim }) => {
    const accepted = await succeeds(contracts.claimBook.connect(people.ana).accept(claim.claimId));
    return accepted ? 'a claim that waits for its decision was closed' : undefined;
  },
});

defineAttack({
  title: 'A29, T22: a claim that is closed is withdrawn, and its reserve released twice',
  build: async () => {
    const situation = await buildFiled();
    // A second open claim, so that the count of open claims has room to fall again.
    await fileClaim(situation, situation.people.ana, { policyId: situation.policyId });
    await decideClaim(situation, situation.claim);
    return situation;
  },
  address: ({ addresses }) => addresses.libraries['Handling'] ?? '',
  twin: [anyArrowOf('contracts/claims/Handling.sol')],
  attack: async ({ contracts, people, claim, policyId }) => {
    await succeeds(contracts.claimBook.connect(people.ana).withdraw(claim.claimId));
    const { openClaims, usedAssets } = await contracts.policyBook.policyOf(policyId);
    return openClaims === 1n
      ? undefined
      : `${openClaims} open claims and ${usedAssets} used after a withdrawal of nothing`;
  },
});

defineAttack({
  title: 'T2, POL-3: a claim that is over still counts as open, and the policy never closes',
  build: buildFiled,
  address: ({ addresses }) => addresses.policyBook,
  twin: [{ contract: 'contracts/policies/PolicyBook.sol', take: '--openClaims;', put: '' }],
  attack: async (situation) => {
    const { contracts, people, claim, policyId, network } = situation;
    await decideClaim(situation, claim);
    const second = await fileClaim(situation, people.ana, { policyId });
    await decideClaim(situation, second, { assessments: [buildRefusal()] });
    await contracts.claimBook.connect(people.ana).accept(second.claimId);
    const third = await fileClaim(situation, people.ana, { policyId });
    await contracts.claimBook.connect(people.ana).withdraw(third.claimId);
    await network.networkHelpers.time.increaseTo(await contracts.policyBook.closableAt(policyId));
    const closed = await succeeds(contracts.policyBook.close([policyId]));
    return closed ? undefined : 'three claims are over and the policy cannot be closed';
  },
});

defineAttack({
  title: 'CLM-4: whoever decides brings another claim file than was filed',
  build: buildFiled,
  address: ({ addresses }) => addresses.claimBook,
  twin: [
    anyFile,
    {
      contract: BOOK,
      file: CASEWORK,
      take: 'require(seen, IClaimBook.ClaimHeadUnknown(claimId, seenHead, kept));',
      put: '',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, claim } = situation;
    const payees = [{ to: people.bo.address, shareBps: 10_000n }];
    const other = { ...claim, filed: { ...claim.filed, filing: { ...claim.filed.filing, payees } } };
    const before = await contracts.testDollar.balanceOf(people.bo);
    await succeeds(decideClaim(situation, other));
    const got = (await contracts.testDollar.balanceOf(people.bo)) - before;
    return got === 0n ? undefined : `Bo, whom nobody named, was paid ${got}`;
  },
});

defineAttack({
  title: 'A20: the same claim is granted twice',
  build: async () => {
    const situation = await buildGranted();
    await fileClaim(situation, situation.people.ana, { policyId: situation.policyId });
    return situation;
  },
  address: ({ addresses }) => addresses.claimBook,
  twin: [anyArrowOf(BOOK), anyFile],
  attack: async (situation) => {
    const { contracts, people, claim } = situation;
    const before = await contracts.testDollar.balanceOf(people.ana);
    await succeeds(decideClaim(situation, claim));
    const got = (await contracts.testDollar.balanceOf(people.ana)) - before;
    return got === 0n ? undefined : `the same claim was paid again, ${got}`;
  },
});
