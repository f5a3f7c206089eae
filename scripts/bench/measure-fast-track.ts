import { AbiCoder, id, keccak256 } from 'ethers';

import { assessmentTypes } from '../../domain/risk/assessment-message.ts';
import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../config/amounts.ts';
import { ASSESSOR_INDEX, assessedLines } from '../config/assessments.ts';
import { readFiledClaim } from '../deploy/filed-claims.ts';
import { operatorWallet } from '../deploy/open-operators.ts';
import { ANY_PREMIUM, gasOf, phoneCover, type BenchBook } from './bench-book.ts';

const SECRET = id('the secret of every day of the benchmark');
const CAPITAL = dollars('700000');
const coder = AbiCoder.defaultAbiCoder();
const motor = present(assessedLines[0], 'motor claims are assessed');

/** Two dents on two cars, approved by signed assessments: the second is measured, on a day on which something was approved. */
export async function measureFastTrack(book: BenchBook): Promise<{ readonly fastTrackDecide: number }> {
  const { contracts, people, network } = book;
  const { time } = network.networkHelpers;
  const pool = contracts.pools.MOTOR;
  await contracts.testDollar.mint(people.capitalProvider.address, CAPITAL);
  await contracts.testDollar.connect(people.capitalProvider).approve(await pool.getAddress(), CAPITAL);
  await pool.connect(people.capitalProvider).deposit(CAPITAL, people.capitalProvider.address);
  const policies = [await buyCar(book), await buyCar(book)];
  await time.increase(motor.minAgeDays * DAY);
  const commitments = Array.from({ length: 3 }, () => keccak256(coder.encode(['bytes32'], [SECRET])));
  await contracts.fastTrack.connect(people.attestor).commitDraws(commitments);
  await time.increaseTo((Math.floor((await time.latest()) / DAY) + 1) * DAY + 3_600);
  const [, fastTrackDecide = 0] = [
    await approveDent(book, present(policies[0], 'a first car')),
    await approveDent(book, present(policies[1], 'a second car')),
  ];
  return { fastTrackDecide };
}

async function buyCar(book: BenchBook): Promise<bigint> {
  const { contracts, people } = book;
  await contracts.testDollar.mint(people.ana.address, dollars('10000'));
  await contracts.testDollar.connect(people.ana).approve(await contracts.pools.MOTOR.getAddress(), dollars('10000'));
  const cover = { ...phoneCover(book, people.ana), versionId: book.auto, limitAssets: dollars('20000') };
  await gasOf(contracts.salesDesk.connect(people.ana).buy(cover, ANY_PREMIUM));
  return contracts.policyBook.policyCount();
}

async function approveDent(book: BenchBook, policyId: bigint): Promise<number> {
  const { contracts, people, network } = book;
  const lossAt = (await network.networkHelpers.time.latest()) - 3_600;
  const cause = labelToBytes32('HIT_BY_OTHER');
  const items = [{ coverage: 0, cause, claimedAssets: dollars('1200'), claimedDays: 0 }];
  const filing = { policyId, lossAt, items, payees: [], evidenceRoot: `0x${'e1'.repeat(32)}` };
  await gasOf(contracts.claimBook.connect(people.ana).file(filing));
  const { claimId, filed, caseHead } = await readFiledClaim(contracts.claimBook, (policyId << 16n) | 1n);
  const assessment = {
    claimId,
    caseHead,
    modelHash: motor.modelHash,
    scoreBps: 1_666,
    draw: keccak256(coder.encode(['bytes32', 'uint64'], [SECRET, claimId])),
    expiresAt: (await network.networkHelpers.time.latest()) + 3_600,
  };
  const domain = {
    name: 'Makewhole FastTrack',
    version: '1',
    chainId: 31_337,
    verifyingContract: await contracts.fastTrack.getAddress(),
  };
  const signature = await operatorWallet(ASSESSOR_INDEX).signTypedData(domain, assessmentTypes, assessment);
  return gasOf(contracts.fastTrack.connect(people.bo).approveClaim(filed, assessment, signature));
}
