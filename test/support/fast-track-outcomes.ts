import { expect } from 'chai';

import { phases } from './claim.ts';
import type { Assessed } from './fast-track.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import type { FiledClaimRecord } from '../../scripts/deploy/filed-claims.ts';
import { buildItem } from './builders.ts';
import type { TestDeployment } from './test-deployment.ts';

const DEDUCTIBLE = dollars('500');

/** The claim is approved, or refused with exactly this. */
export async function expectOutcome(
  situation: TestDeployment,
  claim: FiledClaimRecord,
  call: Promise<unknown>,
  refused?: { readonly error: string; readonly args: readonly unknown[] },
) {
  const { fastTrack, claimBook } = situation.contracts;
  if (refused !== undefined) {
    await expect(call)
      .to.be.revertedWithCustomError(fastTrack, refused.error)
      .withArgs(...refused.args);
  } else await call;
  const { phase } = await claimBook.standingOf(claim.claimId);
  expect(phase).to.equal(BigInt(refused === undefined ? phases.Closed : phases.Filed));
}

/** A dent that pays so much after the deductible. */
export const dentPaying = (assets: bigint) => [
  buildItem({ cause: labelToBytes32('HIT_BY_OTHER'), claimedAssets: assets + DEDUCTIBLE }),
];

/** Refused with exactly this; the claim stands where it stood and nothing was paid. */
export async function expectRefused(
  situation: Assessed,
  call: Promise<unknown>,
  error: string,
  args: readonly unknown[],
) {
  const { contracts, claim, people } = situation;
  const before = await contracts.testDollar.balanceOf(people.ana);
  await expect(call)
    .to.be.revertedWithCustomError(contracts.fastTrack, error)
    .withArgs(...args);
  const after = await contracts.claimBook.standingOf(claim.claimId);
  expect(after.phase).to.equal(BigInt(phases.Filed));
  expect(await contracts.testDollar.balanceOf(people.ana)).to.equal(before);
}
