import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { keyOfRef, loadFinal, loadRained, rainSource } from '../../support/observe.ts';
import { clauses } from '../../support/trigger.ts';

const reasons = `0x${'7e'.repeat(32)}`;

describe('ParametricTrigger.raiseEventCap', () => {
  behavesAsRestricted(async () => {
    const { contracts, people, ref } = await loadFinal();
    const contract = contracts.parametricTrigger;
    const caller = people.adjuster;
    return { contract, caller, send: () => contract.connect(caller).raiseEventCap(ref, 1n, reasons) };
  });

  describe('given nothing is final', () => {
    it('reverts with TriggerNothingObserved', async () => {
      const rained = await loadRained();
      const { contracts, people, ref } = rained;
      const trigger = contracts.parametricTrigger.connect(people.claimsManager);
      await expect(trigger.raiseEventCap(ref, 1n, reasons))
        .to.be.revertedWithCustomError(trigger, 'TriggerNothingObserved')
        .withArgs(keyOfRef(rained, ref));
    });
  });

  describe('when it is not above the cap, or without reasons', () => {
    it('reverts with TriggerCapNotRaised and TriggerReasonsMissing', async () => {
      const rained = await loadFinal();
      const { contracts, people, ref } = rained;
      const trigger = contracts.parametricTrigger.connect(people.claimsManager);
      const { eventCapAssets } = rainSource;
      const key = keyOfRef(rained, ref);
      await expect(trigger.raiseEventCap(ref, eventCapAssets, reasons))
        .to.be.revertedWithCustomError(trigger, 'TriggerCapNotRaised')
        .withArgs(key, eventCapAssets, eventCapAssets);
      await expect(trigger.raiseEventCap(ref, eventCapAssets + 1n, `0x${'00'.repeat(32)}`))
        .to.be.revertedWithCustomError(trigger, 'TriggerReasonsMissing')
        .withArgs(key);
    });
  });

  describe('given the cap of the event is reached', () => {
    it('A41: leaves the rest out until a person raised it', async () => {
      const rained = await loadFinal();
      const { contracts, people, ref, policies, network } = rained;
      const first = await clauses.settle(rained, [policies.chen, policies.ana, policies.bo]);
      await clauses.skips(rained, first, policies.bo, 'CapReached');
      const { eventCapAssets } = rainSource;
      expect([...(await contracts.parametricTrigger.eventOf(ref))]).to.deep.equal([eventCapAssets, eventCapAssets]);
      const raised = eventCapAssets + dollars('1000');
      const trigger = contracts.parametricTrigger.connect(people.claimsManager);
      await expect(trigger.raiseEventCap(ref, raised, reasons))
        .to.emit(trigger, 'EventCapRaised')
        .withArgs(keyOfRef(rained, ref), people.claimsManager.address, raised, reasons);
      const second = await clauses.settle(rained, [policies.ana, policies.bo]);
      await expect(second).to.changeTokenBalance(network.ethers, contracts.testDollar, people.bo, dollars('1000'));
    });
  });
});
