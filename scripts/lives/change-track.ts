import { keccak256, toBytes } from 'viem';

import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { dollars } from '../config/amounts.ts';
import { done } from '../demo/demo-book.ts';
import { gas, type LivedBook } from './lived-book.ts';

const line = labelToBytes32('TRAVEL');
const modelHash = keccak256(toBytes('a model for lost luggage'));
const reasonsHash = keccak256(toBytes('Its first month let through what people would not have.'));

/** Two people let another model count and set another cap; one stops the model and one the track; two let it run again. */
export async function changeTrack(book: LivedBook): Promise<void> {
  const { walletOf, addresses } = book;
  const managers = book.contracts.fastTrack.connect(walletOf('adjudicationManager'));
  const actuaries = book.contracts.fastTrack.connect(walletOf('actuary'));
  const auditors = book.contracts.fastTrack.connect(walletOf('auditor'));
  const model = { signer: walletOf('chen').address, minAgeDays: 14, maxYearClaims: 2, drawBps: 1_000, state: 1 };
  await done(managers.proposeModel(line, modelHash, model, gas));
  await done(managers.proposeDailyCap(addresses.pools.TRAVEL, dollars('2500'), gas));
  await passDelay(book);
  await done(actuaries.approveModel(line, modelHash, model, gas));
  await done(actuaries.approveDailyCap(addresses.pools.TRAVEL, dollars('2500'), gas));
  await done(managers.stopModel(line, modelHash, reasonsHash, gas));
  await done(auditors.haltTrack(reasonsHash, gas));
  await done(managers.proposeRestart(reasonsHash, gas));
  await passDelay(book);
  await done(auditors.approveRestart(reasonsHash, gas));
}

async function passDelay({ contracts, clock }: LivedBook): Promise<void> {
  await clock.moveTo((await clock.now()) + Number(await contracts.fastTrack.changeDelay()) + 1);
}
