import { defineAttack, succeeds } from '../support/attack.ts';
import { buildFiled } from '../support/fixtures.ts';
import { twoPeopleActs } from '../support/two-people.ts';

for (const act of twoPeopleActs) {
  defineAttack({
    title: `T12, ACC-2: who asked is dismissed, and still counts as the first of two (${act.title})`,
    build: async () => {
      const situation = await buildFiled();
      await act.ask(situation);
      return situation;
    },
    address: act.address,
    twin: [
      {
        contract: act.contract,
        file: 'contracts/access/Makers.sol',
        take: 'require(may || delay > 0, MakerLeft(maker));',
        put: '',
      },
    ],
    attack: async (situation) => {
      const { contracts, people, network } = situation;
      await contracts.accessManager.connect(people.admin).revokeRole(act.role, people[act.maker]);
      await network.networkHelpers.time.increase(act.rests);
      return (await succeeds(act.agree(situation))) ? 'one person acted for two' : undefined;
    },
  });
}
