import { periodStartAt, type Observation, type ObservationRef } from '../../domain/oracles/observation-message.ts';
import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { DAY, HOUR } from '../../domain/primitives/time.ts';
import { dollars } from '../config/amounts.ts';
import { DISPUTE_BOND, operators, sources } from '../config/observations.ts';
import { done } from '../demo/demo-book.ts';
import { signObservation } from '../demo/sign-observation.ts';
import { operatorWallet } from '../deploy/open-operators.ts';
import { gas, passDays, type LivedBook } from './lived-book.ts';

const HONG_KONG = 852;
/** Tenths of a millimetre: half of the limit, a quarter of it, and nothing. */
const [HEAVY, LESS, LIGHT] = [2_000n, 1_500n, 200n];
/** Longer than the other operators have to answer, and than a first word may take. */
const [TOO_LONG_DAYS, TOO_LATE_DAYS] = [3, 4];
const source = present(sources[0], 'there is a source of rain');
/** Those who did not sign the report. */
const OTHERS = source.quorum;
/** An account of the development phrase nobody signs with yet. */
const NEW_KEY = 30;

/** Ana and an operator doubt what was observed; keys and sources change; a page leaves somebody out. */
export async function doubtTheRain(book: LivedBook, policyId: bigint): Promise<void> {
  await changeRegister(book);
  const revised = await disputedByAna(book, policyId, { said: HEAVY, answered: LESS });
  await done(book.contracts.observationFeed.connect(book.walletOf('ana')).collectBond(gas));
  await settle(book, revised, [policyId, 1n]);
  await raiseAndRevise(book, revised, policyId);
  await disputedByAna(book, policyId, { said: LIGHT, answered: LIGHT });
  await done(book.contracts.observationFeed.connect(book.walletOf('bo')).sweepForfeits(gas));
  await leaveUnresolved(book);
}

/** An operator's key is another and is dropped, and a source is registered: each by two people. */
async function changeRegister(book: LivedBook): Promise<void> {
  const { sourceRegister } = book.contracts;
  const manager = sourceRegister.connect(book.walletOf('adjudicationManager'));
  const actuary = sourceRegister.connect(book.walletOf('actuary'));
  const { label } = present(operators.at(-1), 'there are operators');
  const operator = labelToBytes32(label);
  const { address } = operatorWallet(NEW_KEY);
  const { label: daily, ...figures } = source;
  const [name, weekly] = [labelToBytes32(`${daily}-WEEK`), { ...figures, periodSeconds: 7 * DAY }];
  await done(manager.proposeSigner(operator, address, gas));
  await done(manager.proposeSource(name, weekly, gas));
  await passDays(book, TOO_LONG_DAYS);
  await done(actuary.approveSigner(operator, address, gas));
  await done(actuary.approveSource(name, weekly, gas));
  await done(manager.dropSigner(operator, gas));
}

/** Two operators say something of yesterday, Ana lays down a bond against it, and two others answer. */
async function disputedByAna(
  book: LivedBook,
  policyId: bigint,
  { said, answered }: { readonly said: bigint; readonly answered: bigint },
): Promise<ObservationRef> {
  const feed = book.contracts.observationFeed.connect(book.walletOf('ana'));
  const told = await reportYesterday(book, said);
  await done(feed.dispute(told.ref, policyId, { ...gas, value: DISPUTE_BOND }));
  await book.clock.moveTo((await book.clock.now()) + HOUR);
  const word = { ...told, value: answered, attempt: 1 };
  await done(feed.answer(word, await signObservation(book, word, source.quorum, OTHERS), gas));
  return told.ref;
}

/** A person lets the event be paid beyond its cap; then the first operators correct themselves upwards. */
async function raiseAndRevise(book: LivedBook, ref: ObservationRef, policyId: bigint): Promise<void> {
  const trigger = book.contracts.parametricTrigger.connect(book.walletOf('claimsManager'));
  await done(trigger.raiseEventCap(ref, dollars('300000'), labelToBytes32('a great storm'), gas));
  await report(book, { ...(await observed(book, ref, HEAVY)), round: 2 });
  await book.clock.moveTo((await book.clock.now()) + source.disputePeriod + 1);
  await settle(book, ref, [policyId]);
}

/** An operator doubts and nobody answers; of another day nobody ever says anything. */
async function leaveUnresolved(book: LivedBook): Promise<void> {
  const { observationFeed } = book.contracts;
  const { ref } = await reportYesterday(book, HEAVY);
  const doubting = operatorWallet(present(operators[OTHERS], 'somebody did not sign').index);
  const wallet = doubting.connect(present(book.walletOf('ana').provider, 'a wallet has a chain'));
  await done(book.walletOf('ana').sendTransaction({ to: wallet.address, value: DISPUTE_BOND }));
  await done(observationFeed.connect(wallet).dispute(ref, 0n, gas));
  await passDays(book, TOO_LONG_DAYS);
  const anybody = observationFeed.connect(book.walletOf('chen'));
  await done(anybody.conclude(ref, gas));
  const silent = { ...ref, periodStart: ref.periodStart + source.periodSeconds };
  await passDays(book, TOO_LATE_DAYS);
  await done(anybody.conclude(silent, gas));
}

async function settle(book: LivedBook, ref: ObservationRef, policyIds: readonly bigint[]): Promise<void> {
  const trigger = book.contracts.parametricTrigger.connect(book.walletOf('chen'));
  await done(trigger.settle(ref, [...policyIds], gas));
}

/** A day that is whole passes, and the first operators say what was observed on it. */
async function reportYesterday(book: LivedBook, value: bigint): Promise<Observation> {
  const today = present(periodStartAt(await book.clock.now(), source), 'this is after 1970');
  const periodStart = today + source.periodSeconds;
  await book.clock.moveTo(periodStart + source.periodSeconds + HOUR);
  const ref = { product: labelToBytes32('rain'), source: labelToBytes32(source.label), region: HONG_KONG, periodStart };
  return report(book, await observed(book, ref, value));
}

async function observed({ clock }: LivedBook, ref: ObservationRef, value: bigint): Promise<Observation> {
  return { ref, value, unit: source.unit, observedAt: await clock.now(), round: 1, attempt: 0 };
}

async function report(book: LivedBook, told: Observation): Promise<Observation> {
  const feed = book.contracts.observationFeed.connect(book.walletOf('chen'));
  await done(feed.report(told, await signObservation(book, told, source.quorum), gas));
  return told;
}
