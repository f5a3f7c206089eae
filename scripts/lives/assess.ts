import { keccak256 } from 'viem';

import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { DAY, HOUR } from '../../domain/primitives/time.ts';
import { assessmentDomain, assessmentTypes } from '../../domain/risk/assessment-message.ts';
import {
  commitmentOfSecret,
  drawOfClaim,
  isDrawnForAudit,
  secretOfDay,
  type SecretPlace,
} from '../../domain/risk/daily-secret.ts';
import { motorModel } from '../../domain/risk/motor-model.ts';
import { scoreClaim } from '../../domain/risk/score-claim.ts';
import { dollars } from '../config/amounts.ts';
import { ASSESSOR_INDEX, assessedLines } from '../config/assessments.ts';
import { secretPlaceOf } from '../demo/commit-draws.ts';
import { done } from '../demo/demo-book.ts';
import { operatorWallet } from '../deploy/open-operators.ts';
import { buy, file, gas, opened, passDays, versionOf, type LivedBook } from './lived-book.ts';

const DAYS = 10;
const HIT = 'HIT_BY_OTHER';
/** One claim in twenty is drawn for people; so many in a year the model still assesses. */
const MOST_DENTS = 4;

/** Somebody else dents Ana's car: paid on a signed assessment, and the day after the secret of its day comes out. */
export async function assessDents(book: LivedBook): Promise<void> {
  const { clock } = book;
  const place = secretPlaceOf(book);
  const motor = present(assessedLines[0], 'motor claims are assessed');
  const policyId = await buy(book, 'ana', { versionId: versionOf(book, 'auto'), limitAssets: dollars('20000') });
  await passDays(book, motor.minAgeDays);
  await revealPast(book, place);
  const day = await commitDays(book, place);
  await clock.moveTo(day * DAY + DAY / 2);

  for (let dents = 0; dents < MOST_DENTS; dents += 1) {
    const claimId = await dent(book, policyId);
    const draw = drawOfClaim(keccak256, secretOfDay(keccak256, place, day), claimId);
    if (isDrawnForAudit(draw, motor.drawBps)) continue;
    await approve(book, claimId, { modelHash: motor.modelHash, draw });
    break;
  }
  await clock.moveTo((day + 1) * DAY + HOUR);
  await revealPast(book, place);
}

/** Shows the secrets of the days the demo committed and that are over: until they are out, no others are taken. */
async function revealPast({ contracts, walletOf, clock }: LivedBook, place: SecretPlace): Promise<void> {
  const fastTrack = contracts.fastTrack.connect(walletOf('chen'));
  const { dueDay, untilDay } = await fastTrack.track();
  const today = Math.floor((await clock.now()) / DAY);
  for (let day = Number(dueDay); day <= Number(untilDay) && day < today; day += 1) {
    await done(fastTrack.revealDraw(secretOfDay(keccak256, place, day), gas));
  }
}

/** Commits secrets of the days ahead; returns the first of them. */
async function commitDays({ contracts, walletOf, clock }: LivedBook, place: SecretPlace): Promise<number> {
  const { fastTrack } = contracts;
  const today = Math.floor((await clock.now()) / DAY);
  const day = Math.max(today, Number((await fastTrack.track()).untilDay)) + 1;
  const commitments = Array.from({ length: DAYS }, (_, ahead) =>
    commitmentOfSecret(keccak256, secretOfDay(keccak256, place, day + ahead)),
  );
  await done(fastTrack.connect(walletOf('attestor')).commitDraws(commitments, gas));
  return day;
}

function dent(book: LivedBook, policyId: bigint): Promise<bigint> {
  const item = { coverage: 0, cause: labelToBytes32(HIT), claimedAssets: dollars('1200'), claimedDays: 0 };
  return file(book, 'ana', policyId, { items: [item] });
}

async function approve(
  book: LivedBook,
  claimId: bigint,
  found: { readonly modelHash: string; readonly draw: string },
): Promise<void> {
  const { contracts, walletOf, clock } = book;
  const { filed, caseHead } = await opened(book, claimId);
  const { waitingFrom } = await contracts.policyBook.policyOf(claimId >> 16n);
  const { scoreBps } = scoreClaim(motorModel, {
    causes: [HIT],
    coverages: ['COLLISION'],
    coveredFrom: Number(waitingFrom),
    lossAt: Number(filed.filing.lossAt),
  });
  const assessment = { claimId, caseHead, scoreBps, ...found, expiresAt: (await clock.now()) + HOUR };
  const { chainId, fastTrack } = secretPlaceOf(book);
  const signer = operatorWallet(ASSESSOR_INDEX);
  const signature = await signer.signTypedData(assessmentDomain(chainId, fastTrack), assessmentTypes, assessment);
  await done(contracts.fastTrack.connect(walletOf('chen')).approveClaim(filed, assessment, signature, gas));
}
