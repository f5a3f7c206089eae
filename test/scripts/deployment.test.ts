import { expect } from 'chai';
import { network as hardhat } from 'hardhat';

import { addresses as generated } from '../../domain/chain/addresses.ts';
import { products } from '../../scripts/config/products.ts';
import type { DeployContext } from '../../scripts/deploy/deploy-context.ts';
import { memoryManifest } from '../../scripts/deploy/manifest.ts';
import { hardhatContext } from '../../scripts/deploy/open-hardhat.ts';
import { runDeployment } from '../../scripts/deploy/run-deployment.ts';

describe('deploying', () => {
  describe('given an empty chain', () => {
    it('puts everything where the generated addresses say', async () => {
      const { addresses } = await runDeployment(await hardhatContext(await hardhat.create()));
      const { startBlock, testDollar, ...rest } = generated[31_337];
      expect(addresses).to.deep.equal(rest);
      expect(testDollar).to.equal(addresses.asset);
      expect(startBlock).to.equal(0);
    });

    it('makes every version sellable', async () => {
      const { contracts, manifest } = await runDeployment(await hardhatContext(await hardhat.create()));
      expect(Object.keys(manifest.versions)).to.deep.equal(products.map(({ productId }) => productId));
      for (const versionId of Object.values(manifest.versions)) {
        expect(await contracts.productBook.isSellable(versionId)).to.equal(true);
      }
    });
  });

  describe('given a finished deployment', () => {
    it('sends nothing the second time', async () => {
      const context = await hardhatContext(await hardhat.create());
      const first = await runDeployment(context);
      const block = await context.provider.getBlockNumber();
      const second = await runDeployment(context);
      expect(first.sent).to.be.above(0);
      expect(second.sent).to.equal(0);
      expect(await context.provider.getBlockNumber()).to.equal(block);
    });

    it('sends nothing when the manifest was lost', async () => {
      const context = await hardhatContext(await hardhat.create());
      const first = await runDeployment(context);
      const second = await runDeployment({ ...context, manifest: memoryManifest() });
      expect(second.sent).to.equal(0);
      expect(second.manifest.versions).to.deep.equal(first.manifest.versions);
    });
  });

  describe('given a run that is cut off', () => {
    for (const after of [0, 1, 6, 13, 14, 15, 18, 22, 23, 24, 29, 36, 37, 44]) {
      it(`goes on after ${after} transactions and sends the rest once`, async () => {
        const context = await hardhatContext(await hardhat.create());
        const whole = await runDeployment(await hardhatContext(await hardhat.create()));
        await expectRejection(runDeployment({ ...context, onSend: failAfter(after) }), 'the power went');
        const rest = await runDeployment(context);
        expect(after + rest.sent).to.equal(whole.sent);
        expect(rest.manifest.versions).to.deep.equal(whole.manifest.versions);
        expect(rest.addresses).to.deep.equal(whole.addresses);
        expect((await runDeployment(context)).sent).to.equal(0);
      });
    }
  });

  describe('given a chain that holds something else', () => {
    it('names the contract that is of another build', async () => {
      const network = await hardhat.create();
      const context = await hardhatContext(network);
      await runDeployment(context);
      await network.networkHelpers.setCode(generated[31_337].claimBook, '0x60006000fd');
      await expectRejection(runDeployment(context), `At ${generated[31_337].claimBook} there is another contract`);
    });

    it('says so when the deployer has sent something in between', async () => {
      const context = await hardhatContext(await hardhat.create());
      await expectRejection(runDeployment({ ...context, onSend: failAfter(3) }), 'the power went');
      await context.deployer.sendTransaction({ to: await context.deployer.getAddress() });
      await expectRejection(runDeployment(context), 'needs the deployer’s transaction number 3, but 4 is next');
    });

    it('refuses a node of another network', async () => {
      const context = await hardhatContext(await hardhat.create());
      const elsewhere = { ...context, network: { ...context.network, name: 'elsewhere', chainId: 5 } };
      await expectRejection(runDeployment(elsewhere), 'The node is on chain 31337; elsewhere is chain 5.');
    });
  });
});

/** Lets a number of transactions through and stops before the next. */
function failAfter(count: number): DeployContext['onSend'] {
  let sent = 0;
  return () => {
    if (sent === count) throw new Error('the power went');
    sent += 1;
  };
}

async function expectRejection(running: Promise<unknown>, words: string): Promise<void> {
  const outcome = await running.then(
    () => 'it went through',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  expect(outcome.replaceAll("'", '’')).to.include(words.replaceAll("'", '’'));
}
