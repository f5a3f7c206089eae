import { expect } from 'chai';
import { createPublicClient, http } from 'viem';
import { people } from '../test-support/people.ts';
import { startAnvil } from '../test-support/start-anvil.ts';
import type { RunningAnvil } from '../test-support/start-anvil.ts';
import { deployWallet, promiseWallet } from '../test-support/wallet-contract.ts';
import { ChainUnreachableError, createChainReader } from './chain-reader.ts';
import { systemClock } from './clock.ts';

const { ana, bo } = people;
const message = 'localhost:3000 wants you to sign in';

describe('createChainReader', function () {
  this.timeout(90_000);
  let anvil: RunningAnvil;
  before(async () => {
    anvil = await startAnvil();
  });
  after(async () => await anvil.stop());
  const readerOf = (rpcUrl: string) => createChainReader({ clock: systemClock }, { rpcUrl, chainId: 31_337 });

  describe('when a key signed', () => {
    it('accepts its own signature and nobody else’s', async () => {
      const reader = readerOf(anvil.url);
      expect(await reader.isSignedBy(ana.address, message, await ana.signMessage({ message }))).to.equal(true);
      expect(await reader.isSignedBy(ana.address, message, await bo.signMessage({ message }))).to.equal(false);
      expect(await reader.isSignedBy(ana.address, `${message}.`, await ana.signMessage({ message }))).to.equal(false);
    });
  });

  describe('when a wallet contract is asked (ERC-1271)', () => {
    it('accepts what the contract accepts, and nothing it refuses', async () => {
      const reader = readerOf(anvil.url);
      const wallet = await deployWallet(anvil.url, 'Wallet', ana);
      expect(await reader.isSignedBy(wallet, message, await ana.signMessage({ message }))).to.equal(true);
      expect(await reader.isSignedBy(wallet, message, await bo.signMessage({ message }))).to.equal(false);
    });

    it('takes a revert, or a signature of no known form, for a no', async () => {
      const reader = readerOf(anvil.url);
      const hostile = await deployWallet(anvil.url, 'Hostile', ana);
      expect(await reader.isSignedBy(hostile, message, await ana.signMessage({ message }))).to.equal(false);
      for (const signature of ['0x', '0x00', `0x${'00'.repeat(65)}`, `0x${'ff'.repeat(200)}`] as const) {
        expect(await reader.isSignedBy(ana.address, message, signature)).to.equal(false);
      }
    });
  });

  describe('given a wallet contract that does not exist yet (ERC-6492)', () => {
    it('accepts what it will accept, makes nothing, and goes on after it was made', async () => {
      const reader = readerOf(anvil.url);
      const factory = await deployWallet(anvil.url, 'Factory', ana);
      const wallet = promiseWallet(factory, ana);
      const signature = wallet.wrap(await ana.signMessage({ message }));
      expect(await reader.isSignedBy(wallet.address, message, signature)).to.equal(true);
      expect(await reader.isSignedBy(wallet.address, `${message}.`, signature)).to.equal(false);
      const client = createPublicClient({ transport: http(anvil.url) });
      expect(await client.getCode({ address: wallet.address })).to.equal(undefined);
      await wallet.make(anvil.url);
      expect(await reader.isSignedBy(wallet.address, message, signature)).to.equal(true);
      expect(await reader.isSignedBy(wallet.address, message, await ana.signMessage({ message }))).to.equal(true);
    });

    it('refuses another key, a bare signature and a wallet that is made elsewhere', async () => {
      const reader = readerOf(anvil.url);
      const factory = await deployWallet(anvil.url, 'Factory', bo);
      const [wallet, other] = [promiseWallet(factory, ana), promiseWallet(factory, bo)];
      const [byAna, byBo] = [await ana.signMessage({ message }), await bo.signMessage({ message })];
      expect(await reader.isSignedBy(wallet.address, message, wallet.wrap(byBo))).to.equal(false);
      expect(await reader.isSignedBy(wallet.address, message, byAna)).to.equal(false);
      expect(await reader.isSignedBy(wallet.address, message, other.wrap(byBo))).to.equal(false);
      expect(await reader.isSignedBy(people.chen.address, message, wallet.wrap(byAna))).to.equal(false);
    });
  });

  describe('given the chain does not answer', () => {
    it('still knows keys, and throws ChainUnreachableError for the rest', async () => {
      const reader = readerOf('http://127.0.0.1:9');
      expect(await reader.isSignedBy(ana.address, message, await ana.signMessage({ message }))).to.equal(true);
      const asked = reader.isSignedBy(ana.address, message, await bo.signMessage({ message }));
      expect(await asked.catch((thrown: unknown) => thrown)).to.be.instanceOf(ChainUnreachableError);
      expect(await reader.headBlock().catch((thrown: unknown) => thrown)).to.be.instanceOf(ChainUnreachableError);
    });
  });
});
