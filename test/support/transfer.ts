import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';
import { id, type TypedDataDomain } from 'ethers';

import { DAY } from '../../domain/primitives/time.ts';
import type { TransferStruct } from '../../types/ethers-contracts/contracts/policies/TransferDesk.ts';
import { loadCovered, loadFiled, type Covered } from './fixtures.ts';
import type { TestDeployment } from './test-deployment.ts';

/** The EIP-712 type of the insurer's consent, written down here on its own. */
export const transferTypes = {
  Transfer: [
    { name: 'policyId', type: 'uint48' },
    { name: 'from', type: 'address' },
    { name: 'to', type: 'address' },
    { name: 'nonce', type: 'uint256' },
    { name: 'expiresAt', type: 'uint40' },
  ],
};

export function signTransfer(
  { addresses, network }: TestDeployment,
  signer: HardhatEthersSigner,
  consent: TransferStruct,
  domain: TypedDataDomain = {},
): Promise<string> {
  const chainId = network.networkConfig.chainId ?? 31_337;
  const own = { name: 'Makewhole TransferDesk', version: '1', chainId, verifyingContract: addresses.transferDesk };
  return signer.signTypedData({ ...own, ...domain }, transferTypes, consent);
}

/** {@link loadCovered}, and the underwriter agreed that Ana's policy passes to Bo; what differs is given. */
export async function loadConsented(changes: { readonly to?: string } = {}) {
  const situation = await loadCovered();
  const { people, network, policyId, contracts } = situation;
  const consent = {
    policyId,
    from: people.ana.address,
    to: people.bo.address,
    nonce: 1,
    expiresAt: (await network.networkHelpers.time.latest()) + 30 * DAY,
    ...changes,
  };
  const signature = await signTransfer(situation, people.underwriter, consent);
  const transferDesk = contracts.transferDesk.connect(people.ana);
  return { ...situation, transferDesk, consent, signature, signer: people.underwriter.address };
}

/** Passes a policy on with the underwriter's consent. */
export async function passOn(situation: Covered, from: HardhatEthersSigner, to: HardhatEthersSigner, nonce = 1) {
  const { people, network, policyId, contracts } = situation;
  const expiresAt = (await network.networkHelpers.time.latest()) + DAY;
  const consent = { policyId, from: from.address, to: to.address, nonce, expiresAt };
  const signature = await signTransfer(situation, people.underwriter, consent);
  return contracts.transferDesk.connect(from).transfer(consent, people.underwriter, signature);
}

/** The heirs' document both officers have read. */
export const DOCUMENT = id('certificate of inheritance 12/2026');
const NOTICE = 30 * DAY;

/** Both officers agreed to put Chen's key in the place of Ana's. */
export async function loadApproved() {
  const situation = await loadFiled();
  const { contracts, people } = situation;
  const { ana, chen, recoveryOfficerA, recoveryOfficerB } = people;
  await contracts.transferDesk.connect(recoveryOfficerA).proposeRecovery(ana, chen, DOCUMENT);
  const sent = await contracts.transferDesk.connect(recoveryOfficerB).approveRecovery(ana, chen, DOCUMENT);
  const maturesAt = (await situation.network.networkHelpers.time.latest()) + NOTICE;
  return { ...situation, sent, maturesAt, transferDesk: contracts.transferDesk };
}
