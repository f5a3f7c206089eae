import { expect } from 'chai';
import { network as hardhat } from 'hardhat';

import { DAY } from '../../domain/primitives/time.ts';
import { networks } from '../../scripts/config/networks.ts';
import { ADMIN_ROLE } from '../../scripts/config/roles.ts';
import { hardhatContext, seatPeople } from '../../scripts/deploy/open-hardhat.ts';
import { runDeployment } from '../../scripts/deploy/run-deployment.ts';

/* On a public network nobody holds everybody's keys, some roles must announce what they do, and the deployer steps back. */

describe('deploying where many people sign', () => {
  describe('given the keys of the product manager are elsewhere', () => {
    it('hands out the acts that wait for them and finishes after they acted', async () => {
      const network = await hardhat.create();
      const whole = await hardhatContext(network);
      const context = {
        ...whole,
        seatOf: async (person: Parameters<typeof whole.seatOf>[0]) => {
          const seat = await whole.seatOf(person);
          return person === 'productManager' ? { ...seat, signer: undefined } : seat;
        },
      };
      const first = await runDeployment(context);
      expect(first.waiting.map(({ by, what }) => `${by}: ${what}`)).to.deep.equal([
        'productManager: publish phone',
        'productManager: publish auto',
        'productManager: publish home',
        'productManager: publish hospital-cash',
        'productManager: publish travel',
        'productManager: publish rain',
        'productManager: publish typhoon',
        'productManager: publish flight-delay',
      ]);
      const { productManager } = await seatPeople(network);
      for (const { to, data } of first.waiting) await productManager.sendTransaction({ to, data });
      const second = await runDeployment(context);
      expect(second.waiting).to.deep.equal([]);
      expect(Object.values(second.manifest.versions)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8]);
      expect(await second.contracts.productBook.isSellable(8)).to.equal(true);
    });
  });

  describe('given roles that must announce what they do', () => {
    it('announces, waits and does it when the delay is over', async () => {
      const network = await hardhat.create();
      const context = { ...(await hardhatContext(network)), network: { ...networks.local, hasDelays: true } };
      const first = await runDeployment({ ...context, clock: undefined });
      const asked = first.waiting.filter(({ by }) => by === 'lawEditor').map(({ what }) => what);
      expect(asked.filter((what) => what.startsWith('publish the holidays')).length).to.equal(7);
      expect(asked.length, 'and as many profiles').to.equal(14);
      expect(first.waiting.filter(({ by }) => by === 'claimsManager').length).to.equal(8);
      expect(first.manifest.profiles).to.deep.equal({});
      const again = await runDeployment({ ...context, clock: undefined });
      expect(again.sent, 'nothing is announced twice').to.equal(0);
      await network.networkHelpers.time.increase(2 * DAY);
      const last = await runDeployment(context);
      expect(last.waiting).to.deep.equal([]);
      expect(Object.keys(last.manifest.versions).length).to.equal(8);
      expect((await runDeployment(context)).sent).to.equal(0);
    });
  });

  describe('given an administrator who is not the deployer', () => {
    it('leaves them as the only one', async () => {
      const network = await hardhat.create();
      const whole = await hardhatContext(network);
      const { admin, carrier } = await seatPeople(network);
      const context = {
        ...whole,
        seatOf: async (person: Parameters<typeof whole.seatOf>[0]) =>
          person === 'admin' ? { address: carrier.address, signer: undefined } : whole.seatOf(person),
      };
      const { contracts } = await runDeployment(context);
      expect((await contracts.accessManager.hasRole(ADMIN_ROLE, carrier.address))[0]).to.equal(true);
      expect((await contracts.accessManager.hasRole(ADMIN_ROLE, admin.address))[0]).to.equal(false);
      expect((await runDeployment(context)).sent).to.equal(0);
    });
  });

  describe('given a network with an asset of its own', () => {
    it('deploys no test dollar and keeps the pools in that asset', async () => {
      const network = await hardhat.create();
      const people = await seatPeople(network);
      const asset = await (await network.ethers.deployContract('TestDollar', people.bo)).getAddress();
      const { addresses, contracts, manifest } = await runDeployment(await hardhatContext(network, { asset }));
      expect(addresses.asset).to.equal(asset);
      expect(manifest.contracts['testDollar']).to.equal(undefined);
      expect(await contracts.pools.HEALTH.asset()).to.equal(asset);
    });
  });
});
