import { AbiCoder, keccak256 } from 'ethers';

import { present } from '../../../domain/primitives/assert.ts';
import type { ProductRow } from '../../config/product-terms.ts';
import { callAsStaff, type DeploymentRun } from '../deployment-run.ts';
import { productStruct } from '../product-struct.ts';

/** Publishes the products that have no version with exactly these terms; each version then gets its cap and adjudicators. */
export async function publishProducts(run: DeploymentRun): Promise<string> {
  const before = run.sent;
  for (const product of run.context.products) {
    const versionId = await publishVersion(run, product);
    if (versionId === undefined) continue;
    await setCap(run, product, versionId);
    await pinAdjudicators(run, product, versionId);
  }
  const count = `${run.context.products.length} products`;
  return run.sent === before ? `${count}, unchanged` : `${count}, ${run.sent - before} transactions`;
}

async function publishVersion(run: DeploymentRun, product: ProductRow): Promise<number | undefined> {
  const { productBook } = run.contracts;
  const profileId = run.manifest.profiles[product.law];
  if (profileId === undefined) return undefined;
  const terms = productStruct(product, {
    pool: run.addresses.pools[product.line],
    profileId,
    arbitrator: run.addresses.appealPanel,
  });
  const known = await findVersion(run, hashTerms(run, terms));
  if (known !== undefined) return remember(run, product, known);
  const data = productBook.interface.encodeFunctionData('publishVersion', [terms]);
  const what = `publish ${product.productId}`;
  const to = run.addresses.productBook;
  if (!(await callAsStaff(run, { by: 'productManager', what, to, data }))) return undefined;
  return remember(run, product, Number(await productBook.versionCount()));
}

function remember(run: DeploymentRun, product: ProductRow, versionId: number): number {
  if (run.manifest.versions[product.productId] !== versionId) {
    run.manifest.versions[product.productId] = versionId;
    run.save();
  }
  return versionId;
}

/** keccak256 of the ABI-encoded terms, as the ProductBook computes it. */
function hashTerms(run: DeploymentRun, terms: ReturnType<typeof productStruct>): string {
  const fragment = run.contracts.productBook.interface.getFunction('publishVersion');
  const type = present(fragment.inputs[0], 'publishVersion takes the terms');
  return keccak256(AbiCoder.defaultAbiCoder().encode([type], [terms]));
}

async function findVersion(run: DeploymentRun, termsHash: string): Promise<number | undefined> {
  const { productBook } = run.contracts;
  for (let id = Number(await productBook.versionCount()); id > 0; id -= 1) {
    if ((await productBook.termsHashOf(id)) === termsHash) return id;
  }
  return undefined;
}

async function setCap(run: DeploymentRun, product: ProductRow, versionId: number): Promise<void> {
  const { lens, productBook } = run.contracts;
  const [row] = await lens.versions(versionId, 1);
  if (row !== undefined && (row.capAssets > 0n || row.retired)) return;
  const data = productBook.interface.encodeFunctionData('setCap', [versionId, product.capAssets]);
  const what = `set the exposure cap of ${product.productId}`;
  await callAsStaff(run, { by: 'actuary', what, to: run.addresses.productBook, data });
}

async function pinAdjudicators(run: DeploymentRun, product: ProductRow, versionId: number): Promise<void> {
  const { productBook } = run.contracts;
  if ((await productBook.adjudicatorsOf(versionId)).length > 0 || (await productBook.isRetired(versionId))) return;
  const { adjusterDesk, fastTrack, parametricTrigger } = run.addresses;
  const adjudicators = [adjusterDesk];
  if (product.index !== undefined) adjudicators.push(parametricTrigger);
  if (product.fastTrackLimitAssets > 0n) adjudicators.push(fastTrack);
  const data = productBook.interface.encodeFunctionData('pinAdjudicators', [versionId, adjudicators]);
  const what = `pin who decides claims of ${product.productId}`;
  await callAsStaff(run, { by: 'adjudicationManager', what, to: run.addresses.productBook, data });
}
