import { HDNodeWallet, MaxUint256, Mnemonic } from 'ethers';

import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { lawProfiles } from '../config/law-profiles.ts';
import { networks } from '../config/networks.ts';
import { DEVELOPMENT_PHRASE, everyPerson, people, type Person } from '../config/people.ts';
import { autoCsl } from '../config/products/auto-csl.ts';
import { awaitReceipt } from '../deploy/await-receipt.ts';
import type { DeployedContracts } from '../deploy/deployed-contracts.ts';
import { memoryManifest } from '../deploy/manifest.ts';
import { phraseAssessor } from '../deploy/open-assessor.ts';
import { phraseOperators } from '../deploy/open-operators.ts';
import { runDeployment } from '../deploy/run-deployment.ts';
import type { PlannedClaim } from './plan-replay.ts';
import type { ReplayChain } from './replay-chain.ts';

/** Development accounts from here on belong to the replay. */
const DEPLOYER_INDEX = 900;
const HOLDER_INDEX = 1_000;
const HOLDERS = 40;

/** A book that can carry the file: product, capital, authority and customers with money. */
export interface ReplayBook {
  readonly contracts: DeployedContracts;
  readonly versionId: number;
  readonly pool: string;
  readonly asset: string;
  readonly holders: readonly HDNodeWallet[];
  readonly walletOf: (person: Person) => HDNodeWallet;
}

/** Deploys by the real scripts, with the quoted auto product only. Returns once it can be sold. */
export async function deployBook(chain: ReplayChain, chainId: number, isOwn: boolean): Promise<ReplayBook> {
  const root = HDNodeWallet.fromMnemonic(Mnemonic.fromPhrase(DEVELOPMENT_PHRASE), "m/44'/60'/0'/0");
  const account = (index: number): HDNodeWallet => root.deriveChild(index).connect(chain.provider);
  const wallets = new Map(everyPerson().map((person) => [person, account(people[person].index)]));
  const walletOf = (person: Person): HDNodeWallet => present(wallets.get(person), `${person} has an account`);
  const deployer = isOwn ? walletOf('admin') : account(DEPLOYER_INDEX);
  const holders = Array.from({ length: HOLDERS }, (_, index) => account(HOLDER_INDEX + index));
  for (const wallet of [deployer, ...wallets.values(), ...holders]) await chain.fund(wallet.address);
  const { contracts, addresses, manifest } = await runDeployment({
    network: { ...networks.local, chainId },
    provider: chain.provider,
    deployer,
    seatOf: (person) => Promise.resolve({ address: walletOf(person).address, signer: walletOf(person) }),
    asset: undefined,
    firstNonce: isOwn ? 0 : 'current',
    laws: lawProfiles.filter(({ label }) => label === autoCsl.law),
    products: [autoCsl],
    assessor: phraseAssessor(),
    operators: phraseOperators(),
    manifest: memoryManifest(),
    clock: chain.clock,
    onSend: () => undefined,
    onStep: () => undefined,
  });
  return {
    contracts,
    versionId: present(manifest.versions[autoCsl.productId], 'the quoted auto product is published'),
    pool: addresses.pools[autoCsl.line],
    asset: addresses.asset,
    holders,
    walletOf,
  };
}

/** Brings what the file asks for: capital for all limits, premiums for the holders, authority for the largest payment. */
export async function fundBook(book: ReplayBook, claims: readonly PlannedClaim[]): Promise<void> {
  const { contracts, walletOf } = book;
  const dollar = contracts.testDollar;
  const provider = walletOf('capitalProvider');
  const limits = claims.map(({ record }) => record.limitAssets);
  const capital = limits.reduce((sum, limit) => sum + limit, 0n);
  await awaitReceipt(await dollar.mint(provider.address, capital));
  await awaitReceipt(await dollar.connect(provider).approve(book.pool, capital));
  await awaitReceipt(await contracts.pools.MOTOR.connect(provider).deposit(capital, provider.address));
  const largest = limits.reduce((most, limit) => (limit > most ? limit : most), 0n);
  const line = labelToBytes32(autoCsl.line);
  const authority = {
    payAssets: largest,
    cutAssets: largest,
    advanceAssets: largest,
    improveAssets: largest,
    reserveAssets: largest,
  };
  const desk = contracts.adjusterDesk.connect(walletOf('claimsManager'));
  await awaitReceipt(await desk.grantAuthority(walletOf('adjuster').address, line, authority));
  for (const [index, holder] of book.holders.entries()) {
    const premiums = claims
      .filter((claim) => claim.index % book.holders.length === index)
      .reduce((sum, { record }) => sum + record.premiumAssets, 0n);
    if (premiums === 0n) continue;
    await awaitReceipt(await dollar.mint(holder.address, premiums));
    await awaitReceipt(await dollar.connect(holder).approve(book.pool, MaxUint256));
  }
}

/** Who holds the policy of a row: rows go round, so that many accounts buy and file. */
export function holderOf(book: ReplayBook, claim: PlannedClaim): HDNodeWallet {
  return present(book.holders[claim.index % book.holders.length], 'rows go round the holders');
}
