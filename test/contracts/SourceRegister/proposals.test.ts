import { expect } from 'chai';

import { labelToBytes32 } from '../../../domain/primitives/label.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { CHANGE_DELAY_DAYS, operators } from '../../../scripts/config/observations.ts';
import { operatorWallet } from '../../../scripts/deploy/open-operators.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { registerOf } from '../../support/register.ts';

const NEW = labelToBytes32('OBSERVER_9');
const FIRST = labelToBytes32('OBSERVER_1');
const WEEK = 7 * DAY;
const delay = CHANGE_DELAY_DAYS * DAY;
const signerOf = (place: number): string => operatorWallet(operators[place]?.index ?? 0).address;
const isHash = (hash: unknown): boolean => /^0x[0-9a-f]{64}$/.test(String(hash));

describe('SourceRegister.proposeSigner', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadDeployment();
    const contract = contracts.sourceRegister;
    return {
      contract,
      caller: people.actuary,
      send: () => contract.connect(people.actuary).proposeSigner(NEW, people.bo),
    };
  });

  describe('when it comes through the manager, without a label, without a key, or with a key in use', () => {
    it('reverts with RegisterCallerIsManager, OperatorLabelInvalid, SignerInvalid, SignerTaken', async () => {
      const deployment = await loadDeployment();
      const { contracts, people, addresses } = deployment;
      const { register, proposer } = registerOf(deployment);
      const data = register.interface.encodeFunctionData('proposeSigner', [NEW, people.bo.address]);
      const manager = contracts.accessManager.connect(people.adjudicationManager);
      await expect(manager.execute(addresses.sourceRegister, data))
        .to.be.revertedWithCustomError(register, 'RegisterCallerIsManager')
        .withArgs(addresses.accessManager);
      const nothing = labelToBytes32('');
      await expect(proposer.proposeSigner(nothing, people.bo))
        .to.be.revertedWithCustomError(register, 'OperatorLabelInvalid')
        .withArgs(nothing);
      const nobody = `0x${'00'.repeat(20)}`;
      await expect(proposer.proposeSigner(NEW, nobody))
        .to.be.revertedWithCustomError(register, 'SignerInvalid')
        .withArgs(NEW, nobody);
      await expect(proposer.proposeSigner(NEW, signerOf(2)))
        .to.be.revertedWithCustomError(register, 'SignerTaken')
        .withArgs(signerOf(2), 3);
    });
  });
});

describe('SourceRegister.approveSigner', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadDeployment();
    const contract = contracts.sourceRegister;
    const caller = people.adjudicationManager;
    return { contract, caller, send: () => contract.connect(caller).approveSigner(NEW, people.bo) };
  });

  describe('when nobody proposed it, a second too early, a second too late, or by who proposed it', () => {
    it('A50, ACC-2: reverts with RegisterNotProposed, RegisterTooEarly, RegisterNeedsTwoPeople', async () => {
      const deployment = await loadDeployment();
      const { people, network, contracts } = deployment;
      const { time } = network.networkHelpers;
      const { register, proposer, approver } = registerOf(deployment);
      await expect(approver.approveSigner(NEW, people.bo))
        .to.be.revertedWithCustomError(register, 'RegisterNotProposed')
        .withArgs(NEW, isHash);
      await proposer.proposeSigner(NEW, people.bo);
      const fromAt = (await time.latest()) + delay;
      await time.setNextBlockTimestamp(fromAt - 1);
      await expect(approver.approveSigner(NEW, people.bo))
        .to.be.revertedWithCustomError(register, 'RegisterTooEarly')
        .withArgs(NEW, fromAt);
      await contracts.accessManager.connect(people.admin).grantRole(2n, people.adjudicationManager, 0);
      await expect(proposer.approveSigner(NEW, people.bo))
        .to.be.revertedWithCustomError(register, 'RegisterNeedsTwoPeople')
        .withArgs(NEW, people.adjudicationManager.address);
      await time.setNextBlockTimestamp(fromAt + WEEK + 1);
      await expect(approver.approveSigner(NEW, people.bo))
        .to.be.revertedWithCustomError(register, 'RegisterNotProposed')
        .withArgs(NEW, isHash);
    });
  });

  describe('when two people and the delay agree', () => {
    it('seats a new operator behind the others', async () => {
      const deployment = await loadDeployment();
      const { people, network } = deployment;
      const { register, proposer, approver } = registerOf(deployment);
      await proposer.proposeSigner(NEW, people.bo);
      await network.networkHelpers.time.increase(delay);
      await expect(approver.approveSigner(NEW, people.bo))
        .to.emit(register, 'SignerSet')
        .withArgs(
          NEW,
          6,
          people.bo.address,
          `0x${'00'.repeat(20)}`,
          people.adjudicationManager.address,
          people.actuary.address,
        );
      expect(await register.seatOf(people.bo)).to.equal(6n);
    });

    it('gives a known operator another key on the same seat, and the old one counts no more', async () => {
      const deployment = await loadDeployment();
      const { people, network } = deployment;
      const { register, proposer, approver } = registerOf(deployment);
      await proposer.proposeSigner(FIRST, people.bo);
      await network.networkHelpers.time.increase(delay);
      await approver.approveSigner(FIRST, people.bo);
      expect([await register.seatOf(people.bo), await register.seatOf(signerOf(0))]).to.deep.equal([1n, 0n]);
      expect((await register.operators()).map(({ signer }) => signer)[0]).to.equal(people.bo.address);
    });
  });
});

describe('SourceRegister.dropSigner', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadDeployment();
    const contract = contracts.sourceRegister;
    return { contract, caller: people.bo, send: () => contract.connect(people.bo).dropSigner(FIRST) };
  });

  describe('when the operator is unknown, or dropped before', () => {
    it('reverts with OperatorUnknown and SignerInvalid', async () => {
      const { register, proposer } = registerOf(await loadDeployment());
      await expect(proposer.dropSigner(NEW)).to.be.revertedWithCustomError(register, 'OperatorUnknown').withArgs(NEW);
      await proposer.dropSigner(FIRST);
      await expect(proposer.dropSigner(FIRST)).to.be.revertedWithCustomError(register, 'SignerInvalid');
    });
  });

  describe('when a key was stolen', () => {
    it('A50: counts no more at once, by one person', async () => {
      const deployment = await loadDeployment();
      const { register, proposer } = registerOf(deployment);
      await expect(proposer.dropSigner(FIRST))
        .to.emit(register, 'SignerDropped')
        .withArgs(FIRST, 1, signerOf(0), deployment.people.adjudicationManager.address);
      expect(await register.seatOf(signerOf(0))).to.equal(0n);
    });
  });
});

describe('SourceRegister.approveSigner', () => {
  describe('given two hundred and fifty-five operators', () => {
    it('reverts with OperatorsExhausted for one more', async () => {
      const deployment = await loadDeployment();
      const { addresses, network, people } = deployment;
      const { register, proposer, approver } = registerOf(deployment);
      await network.networkHelpers.setStorageAt(addresses.sourceRegister, 1, 255);
      await proposer.proposeSigner(NEW, people.bo);
      await network.networkHelpers.time.increase(delay);
      await expect(approver.approveSigner(NEW, people.bo))
        .to.be.revertedWithCustomError(register, 'OperatorsExhausted')
        .withArgs(255);
    });
  });
});
