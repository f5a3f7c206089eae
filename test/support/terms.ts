import { phone } from '../../scripts/config/products/phone.ts';
import { productStruct } from '../../scripts/deploy/product-struct.ts';
import type { TermsStruct } from '../../types/ethers-contracts/contracts/products/ProductBook.ts';
import type { TestDeployment } from './test-deployment.ts';

/** The phone product's terms in the property pool; what differs is given. */
export function buildTerms({ addresses }: TestDeployment, changes: Partial<TermsStruct> = {}): TermsStruct {
  return {
    ...productStruct(phone, { pool: addresses.pools.PROPERTY, profileId: 1, arbitrator: addresses.appealPanel }),
    ...changes,
  };
}

/** Publishes terms, caps them and pins the adjuster desk; returns the version's number. It does not sell yet. */
export async function publishTerms(deployment: TestDeployment, changes: Partial<TermsStruct> = {}): Promise<bigint> {
  const { contracts, people, addresses } = deployment;
  const { productBook } = contracts;
  await productBook.connect(people.productManager).publishVersion(buildTerms(deployment, changes));
  const versionId = await productBook.versionCount();
  await productBook.connect(people.actuary).setCap(versionId, 10n ** 12n);
  await productBook.connect(people.adjudicationManager).pinAdjudicators(versionId, [addresses.adjusterDesk]);
  return versionId;
}

/** {@link publishTerms}, and the public delay passes. */
export async function sellTerms(deployment: TestDeployment, changes: Partial<TermsStruct> = {}): Promise<bigint> {
  const versionId = await publishTerms(deployment, changes);
  const { contracts, network } = deployment;
  await network.networkHelpers.time.increaseTo(await contracts.productBook.sellableAt(versionId));
  return versionId;
}
