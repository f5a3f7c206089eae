import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';
import type { TypedDataDomain } from 'ethers';

import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import type { QuoteStruct } from '../../types/ethers-contracts/contracts/policies/SalesDesk.ts';
import { defaults } from './defaults.ts';
import { loadFunded } from './fixtures.ts';
import type { TestDeployment } from './test-deployment.ts';

/** The EIP-712 type of an underwriter's offer, written down here on its own. */
export const quoteTypes = {
  Quote: [
    { name: 'versionId', type: 'uint32' },
    { name: 'buyer', type: 'address' },
    { name: 'holder', type: 'address' },
    { name: 'insured', type: 'address' },
    { name: 'limitAssets', type: 'uint96' },
    { name: 'deductibleAssets', type: 'uint96' },
    { name: 'premiumAssets', type: 'uint96' },
    { name: 'startAt', type: 'uint40' },
    { name: 'termDays', type: 'uint16' },
    { name: 'objectKey', type: 'bytes32' },
    { name: 'zone', type: 'uint32' },
    { name: 'nonce', type: 'uint256' },
    { name: 'expiresAt', type: 'uint40' },
  ],
};

export function quoteDomain({ addresses, network }: TestDeployment): TypedDataDomain {
  const chainId = network.networkConfig.chainId ?? 31_337;
  return { name: 'Makewhole SalesDesk', version: '1', chainId, verifyingContract: addresses.salesDesk };
}

/** An offer to Ana: $900 of phone cover for a year at $77, with a deductible of $10; what differs is given. */
export async function buildQuote(deployment: TestDeployment, changes: Partial<QuoteStruct> = {}): Promise<QuoteStruct> {
  const { people, versions, network } = deployment;
  return {
    versionId: versions['phone'] ?? 0,
    buyer: people.ana.address,
    holder: people.ana.address,
    insured: defaults.nobody,
    limitAssets: dollars('900'),
    deductibleAssets: dollars('10'),
    premiumAssets: dollars('77'),
    startAt: 0,
    termDays: 365,
    objectKey: defaults.nothing,
    zone: 0,
    nonce: 1,
    expiresAt: (await network.networkHelpers.time.latest()) + DAY,
    ...changes,
  };
}

export function signQuote(
  deployment: TestDeployment,
  signer: HardhatEthersSigner,
  quote: QuoteStruct,
  domain: TypedDataDomain = {},
): Promise<string> {
  return signer.signTypedData({ ...quoteDomain(deployment), ...domain }, quoteTypes, quote);
}

/** {@link loadFunded}, and the underwriter signed the offer of {@link buildQuote} to Ana. */
export async function loadQuoted(changes: Partial<QuoteStruct> = {}) {
  const deployment = await loadFunded();
  const { contracts, people } = deployment;
  const quote = await buildQuote(deployment, changes);
  const signature = await signQuote(deployment, people.underwriter, quote);
  const signer = people.underwriter.address;
  return { ...deployment, quote, signature, signer, salesDesk: contracts.salesDesk.connect(people.ana) };
}
