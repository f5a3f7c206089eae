import { id } from 'ethers';

import { DAY } from '../../domain/primitives/time.ts';
import { buyCover, decideClaim, fileClaim } from '../support/actors.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildFiling } from '../support/builders.ts';
import { buildCovered } from '../support/fixtures.ts';
import { inOneBlock } from '../support/in-one-block.ts';
import { loadApproved, loadConsented, passOn } from '../support/transfer.ts';

const DESK = 'contracts/policies/TransferDesk.sol';
const MAKERS = 'contracts/access/Makers.sol';
const DOCUMENT = id('certificate of inheritance 12/2026');

defineAttack({
  title: 'POL-5, T10: a policy is passed on to somebody the insurer did not mean',
  build: () => loadConsented(),
  address: ({ addresses }) => addresses.transferDesk,
  twin: [
    {
      contract: DESK,
      take: 'require(SignatureChecker.isValidSignatureNow(signer, digest, signature), TransferSignatureInvalid(signer));',
      put: '',
    },
  ],
  attack: async ({ transferDesk, people, consent, signature, signer }) => {
    const other = { ...consent, to: people.chen.address };
    const passed = await succeeds(transferDesk.transfer(other, signer, signature));
    return passed ? 'Chen holds the policy' : undefined;
  },
});

defineAttack({
  title: 'POL-5: a stranger passes a policy on to himself with the consent in his hand',
  build: () => loadConsented(),
  address: ({ addresses }) => addresses.transferDesk,
  twin: [{ contract: DESK, take: 'policy.holder == msg.sender && from == msg.sender', put: 'policy.holder == from' }],
  attack: async ({ contracts, people, consent, signature, signer }) => {
    const passed = await succeeds(contracts.transferDesk.connect(people.bo).transfer(consent, signer, signature));
    return passed ? 'Bo took the policy' : undefined;
  },
});

defineAttack({
  title: 'T10: the consent to one passing on is used for a second',
  build: () => loadConsented(),
  address: ({ addresses }) => addresses.transferDesk,
  twin: [{ contract: DESK, take: '_useNonce(signer, consent.nonce);', put: '' }],
  attack: async (situation) => {
    const { transferDesk, contracts, people, consent, signature, signer } = situation;
    await transferDesk.transfer(consent, signer, signature);
    await passOn(situation, people.bo, people.ana, 7);
    const passed = await succeeds(contracts.transferDesk.connect(people.ana).transfer(consent, signer, signature));
    return passed ? 'a consent once given was used again' : undefined;
  },
});

defineAttack({
  title: 'T12: one recovery officer takes a policy alone',
  build: buildCovered,
  address: ({ addresses }) => addresses.transferDesk,
  twin: [{ contract: DESK, take: 'proposer != msg.sender && ', put: '' }],
  attack: async ({ contracts, people }) => {
    const { ana, chen, recoveryOfficerA } = people;
    const desk = contracts.transferDesk.connect(recoveryOfficerA);
    await desk.proposeRecovery(ana, chen, DOCUMENT);
    return (await succeeds(desk.approveRecovery(ana, chen, DOCUMENT))) ? 'one officer is two' : undefined;
  },
});

defineAttack({
  title: 'A51, T12: one officer proposes through the manager and approves in person',
  build: buildCovered,
  address: ({ addresses }) => addresses.transferDesk,
  twin: [
    { contract: DESK, take: ' && proposer != authority() && msg.sender != authority()', put: '' },
    { contract: DESK, file: MAKERS, take: 'require(may || delay > 0, MakerLeft(maker));', put: '' },
  ],
  attack: async ({ contracts, addresses, people }) => {
    const { ana, chen, recoveryOfficerA } = people;
    const { transferDesk, accessManager } = contracts;
    const data = transferDesk.interface.encodeFunctionData('proposeRecovery', [ana.address, chen.address, DOCUMENT]);
    await succeeds(accessManager.connect(recoveryOfficerA).execute(addresses.transferDesk, data));
    const approved = await succeeds(transferDesk.connect(recoveryOfficerA).approveRecovery(ana, chen, DOCUMENT));
    return approved ? 'one officer is two' : undefined;
  },
});

defineAttack({
  title: "T21: a successor does not wait for the owner's veto",
  build: buildCovered,
  address: ({ addresses }) => addresses.transferDesk,
  twin: [
    {
      contract: DESK,
      take: 'require(block.timestamp >= maturesAt, PassingNotMature(owner, maturesAt));',
      put: '',
    },
  ],
  attack: async ({ contracts, people, policyId, network }) => {
    const { ana, chen } = people;
    await contracts.transferDesk.connect(ana).nameSuccessor(chen);
    await contracts.transferDesk.connect(chen).requestSuccession(ana);
    await network.networkHelpers.time.increase(29 * DAY);
    const taken = await succeeds(contracts.transferDesk.connect(chen).takeOver(ana, [policyId], []));
    return taken ? 'the successor took over before the notice was over' : undefined;
  },
});

defineAttack({
  title: 'T12: a recovery that everybody forgot is completed a year later',
  build: buildCovered,
  address: ({ addresses }) => addresses.transferDesk,
  twin: [{ contract: DESK, take: 'require(block.timestamp <= lapsesAt, PassingLapsed(owner, lapsesAt));', put: '' }],
  attack: async ({ contracts, people, policyId, network }) => {
    const { ana, chen, recoveryOfficerA, recoveryOfficerB } = people;
    await contracts.transferDesk.connect(recoveryOfficerA).proposeRecovery(ana, chen, DOCUMENT);
    await contracts.transferDesk.connect(recoveryOfficerB).approveRecovery(ana, chen, DOCUMENT);
    await network.networkHelpers.time.increase(395 * DAY);
    const taken = await succeeds(contracts.transferDesk.completeRecovery(ana, [policyId], []));
    return taken ? "Ana's policy went by a decision a year old" : undefined;
  },
});

defineAttack({
  title: 'T11: a policy is passed on, and the loss from before pays the new holder',
  build: buildCovered,
  address: ({ addresses }) => addresses.policyBook,
  twin: [
    {
      contract: 'contracts/policies/PolicyBook.sol',
      file: 'contracts/policies/Holders.sol',
      take: 'if (instant <= holding.lastAt) return holding.holder;',
      put: 'if (instant + 1 < 1) return holding.holder;',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, policyId, network } = situation;
    await network.networkHelpers.time.increase(3 * DAY);
    const lossAt = (await network.networkHelpers.time.latest()) - DAY;
    await passOn(situation, people.ana, people.bo);
    const before = await contracts.testDollar.balanceOf(people.bo);
    const filed = await succeeds(
      fileClaim(situation, people.bo, { policyId, lossAt }).then((claim) => decideClaim(situation, claim)),
    );
    const got = (await contracts.testDollar.balanceOf(people.bo)) - before;
    return filed || got > 0n ? `Bo was paid ${got} for Ana's loss` : undefined;
  },
});

defineAttack({
  title: 'T11, CLM-18: a claim of this very second is filed, and the policy passed on before the second is over',
  build: () => loadConsented(),
  address: ({ addresses }) => addresses.policyBook,
  twin: [
    {
      contract: 'contracts/policies/PolicyBook.sol',
      file: 'contracts/policies/Holders.sol',
      take: 'instant <= holding.lastAt',
      put: 'instant < holding.lastAt',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, policyId, consent, signature, signer, network } = situation;
    const lossAt = (await network.networkHelpers.time.latest()) + 100;
    await inOneBlock(network, lossAt, async () => {
      const filing = buildFiling({ policyId, lossAt });
      await contracts.claimBook.connect(people.ana).file(filing, { gasLimit: 1_000_000 });
      await situation.transferDesk.transfer(consent, signer, signature, { gasLimit: 1_000_000 });
    });
    const claimant = await contracts.claimBook.claimantOf((policyId << 16n) | 1n);
    return claimant === people.ana.address ? undefined : "Ana's claim is somebody else's";
  },
});

defineAttack({
  title: 'T10: a stranger completes a recovery for what is held now, and past holdings stay with the lost key',
  build: loadApproved,
  address: ({ addresses }) => addresses.transferDesk,
  twin: [
    {
      contract: DESK,
      take: '!taken || tokens.ownerOf(policyId.asToken()) != owner',
      put: '!taken',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, policyId, claim, maturesAt, network } = situation;
    const { ana, bo, chen } = people;
    await passOn(situation, ana, bo);
    const held = await buyCover(situation, ana);
    await network.networkHelpers.time.increaseTo(maturesAt);
    await succeeds(contracts.transferDesk.connect(bo).completeRecovery(ana, [held], []));
    await succeeds(contracts.transferDesk.connect(chen).completeRecovery(ana, [policyId], []));
    const claimant = await contracts.claimBook.claimantOf(claim.claimId);
    return claimant === chen.address ? undefined : 'the claim pays a key that nobody has any more';
  },
});
