import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { roles } from '../../../scripts/config/roles.ts';
import { loadFiled } from '../../support/fixtures.ts';
import { twoPeopleActs } from '../../support/two-people.ts';

for (const { title, address, maker, role, rests, ask, agree } of twoPeopleActs) {
  describe(title, () => {
    describe('given who asked was dismissed since', () => {
      it('T12, ACC-2: reverts with MakerLeft', async () => {
        const situation = await loadFiled();
        const { contracts, people, network } = situation;
        await ask(situation);
        await contracts.accessManager.connect(people.admin).revokeRole(role, people[maker]);
        await network.networkHelpers.time.increase(rests);
        const contract = await network.ethers.getContractAt('PauseControl', address(situation));
        await expect(agree(situation))
          .to.be.revertedWithCustomError(contract, 'MakerLeft')
          .withArgs(people[maker].address);
      });
    });

    describe('given who asked has the seat with a delay now', () => {
      it('counts them', async () => {
        const situation = await loadFiled();
        const { contracts, people, network } = situation;
        await ask(situation);
        await contracts.accessManager.connect(people.admin).grantRole(role, people[maker], DAY);
        await network.networkHelpers.time.increase(rests);
        await expect(agree(situation)).not.to.be.revert(network.ethers);
      });
    });
  });
}

describe('ArbitratorRegister.enactChange', () => {
  for (const [title, person, role] of [
    ['who asked', 'adjudicationManager', roles.ADJUDICATION_MANAGER.id],
    ['who agreed', 'auditor', roles.AUDITOR.id],
  ] as const) {
    describe(`given ${title} was dismissed in the seven days`, () => {
      it('T12, ACC-2: reverts with MakerLeft', async () => {
        const { contracts, people, network } = await loadFiled();
        const change = { act: 0, member: people.chen.address, feeAssets: 0n };
        const register = contracts.arbitratorRegister;
        await register.connect(people.adjudicationManager).proposeChange(change);
        await register.connect(people.auditor).approveChange(change);
        await contracts.accessManager.connect(people.admin).revokeRole(role, people[person]);
        await network.networkHelpers.time.increase(7 * DAY);
        await expect(register.enactChange(change))
          .to.be.revertedWithCustomError(register, 'MakerLeft')
          .withArgs(people[person].address);
      });
    });
  }
});
