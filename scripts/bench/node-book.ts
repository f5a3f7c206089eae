import { HDNodeWallet, JsonRpcProvider, Mnemonic } from 'ethers';
import { mnemonicToAccount, type HDAccount } from 'viem/accounts';
import type { Hex } from 'viem';

import { present } from '../../domain/primitives/assert.ts';
import { lawProfiles } from '../config/law-profiles.ts';
import { networks } from '../config/networks.ts';
import { DEVELOPMENT_PHRASE, people, type Person } from '../config/people.ts';
import { phone } from '../config/products/phone.ts';
import { createChainClock } from '../deploy/chain-clock.ts';
import { memoryManifest } from '../deploy/manifest.ts';
import { phraseAssessor } from '../deploy/open-assessor.ts';
import { phraseOperators } from '../deploy/open-operators.ts';
import { runDeployment } from '../deploy/run-deployment.ts';
import { callBatch, callOne, receiptOf } from './bench-chain.ts';

const PAGE = 500;
const GAS: Hex = `0x${(3_000_000).toString(16)}`;
const PURSE: Hex = `0x${(10n ** 24n).toString(16)}`;

/** A call of an account that the node plays. */
export interface NodeCall {
  readonly from: Hex;
  readonly to: Hex;
  readonly data: Hex;
  readonly gas?: Hex;
}

/** A book on a node that plays every account, selling phone cover. */
export interface NodeBook {
  readonly url: string;
  readonly chainId: number;
  readonly versionId: number;
  readonly at: Readonly<Record<'salesDesk' | 'policyBook' | 'claimBook' | 'adjusterDesk' | 'pool' | 'asset', Hex>>;
}

/** An account of the development phrase. */
export function accountOf(addressIndex: number): HDAccount {
  return mnemonicToAccount(DEVELOPMENT_PHRASE, { addressIndex });
}

/** Somebody the deployment knows. */
export function personOf(person: Person): HDAccount {
  return accountOf(people[person].index);
}

/** Deploys by the real scripts, with the phone product only, whose cap is `capAssets`. */
export async function openNodeBook(url: string, capAssets: bigint): Promise<NodeBook> {
  const { chainId } = networks.local;
  const provider = new JsonRpcProvider(url, chainId, { staticNetwork: true, batchMaxCount: 1, cacheTimeout: -1 });
  provider.pollingInterval = 50;
  const root = HDNodeWallet.fromMnemonic(Mnemonic.fromPhrase(DEVELOPMENT_PHRASE), "m/44'/60'/0'/0");
  const walletOf = (person: Person): HDNodeWallet => root.deriveChild(people[person].index).connect(provider);
  try {
    const { addresses, manifest } = await runDeployment({
      network: networks.local,
      provider,
      deployer: walletOf('admin'),
      seatOf: (person) => Promise.resolve({ address: walletOf(person).address, signer: walletOf(person) }),
      asset: undefined,
      firstNonce: 0,
      laws: lawProfiles.filter(({ label }) => label === phone.law),
      products: [{ ...phone, capAssets }],
      assessor: phraseAssessor(),
      operators: phraseOperators(),
      manifest: memoryManifest(),
      clock: createChainClock(provider, (method, params) => provider.send(method, params)),
      onSend: () => undefined,
      onStep: () => undefined,
    });
    const { salesDesk, policyBook, claimBook, adjusterDesk, asset } = addresses;
    const places = { salesDesk, policyBook, claimBook, adjusterDesk, asset, pool: addresses.pools[phone.line] };
    const at = {
      salesDesk: hexOf(places.salesDesk),
      policyBook: hexOf(places.policyBook),
      claimBook: hexOf(places.claimBook),
      adjusterDesk: hexOf(places.adjusterDesk),
      pool: hexOf(places.pool),
      asset: hexOf(places.asset),
    };
    return { url, chainId, versionId: present(manifest.versions[phone.productId], 'the phone is published'), at };
  } finally {
    provider.destroy();
  }
}

/** From now on the node plays every account, and a transaction is mined when it is told to. */
export async function playEverybody(url: string): Promise<void> {
  await callOne(url, 'anvil_autoImpersonateAccount', [true]);
  await callOne(url, 'evm_setAutomine', [false]);
}

/** Gives accounts ether for gas. */
export async function giveEther(url: string, addresses: readonly Hex[]): Promise<void> {
  await callBatch(
    url,
    addresses.map((address) => ({ method: 'anvil_setBalance', params: [address, PURSE] })),
  );
}

/** Many calls, in blocks of five hundred. Each says its nonce, for a node reads the calls of a batch side by side. */
export async function playAll(url: string, calls: readonly NodeCall[]): Promise<void> {
  const senders = [...new Set(calls.map(({ from }) => from))];
  const asked = senders.map((from) => ({ method: 'eth_getTransactionCount', params: [from, 'latest'] }));
  const counts = (await callBatch(url, asked)).map(Number);
  const nonces = new Map(senders.map((from, index) => [from, counts[index] ?? 0]));
  for (let from = 0; from < calls.length; from += PAGE) {
    const page = calls.slice(from, from + PAGE).map((one) => {
      const nonce = nonces.get(one.from) ?? 0;
      nonces.set(one.from, nonce + 1);
      return { method: 'eth_sendTransaction', params: [{ gas: GAS, ...one, nonce: `0x${nonce.toString(16)}` }] };
    });
    await callBatch(url, page);
    await callOne(url, 'evm_mine');
  }
}

/** One call in a block of its own: its gas, from the receipt. @throws Error when it reverts. */
export async function gasOfCall(url: string, call: NodeCall): Promise<number> {
  const hash = await callOne(url, 'eth_sendTransaction', [{ gas: GAS, ...call }]);
  await callOne(url, 'evm_mine');
  const { gasUsed, status } = await receiptOf(url, hash);
  if (status !== '0x1') {
    const why = await callOne(url, 'eth_call', [call, 'latest']).catch((error: unknown) => String(error));
    throw new Error(`A measured transaction reverted (${call.data.slice(0, 10)} to ${call.to}): ${String(why)}`);
  }
  return Number(gasUsed);
}

function hexOf(address: string): Hex {
  return `0x${address.slice(2)}`;
}
