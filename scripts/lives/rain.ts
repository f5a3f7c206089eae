import { periodStartAt } from '../../domain/oracles/observation-message.ts';
import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { dollars } from '../config/amounts.ts';
import { sources } from '../config/observations.ts';
import { done } from '../demo/demo-book.ts';
import { signObservation } from '../demo/sign-observation.ts';
import { buy, gas, versionOf, type LivedBook } from './lived-book.ts';

const HONG_KONG = 852;
/** Tenths of a millimetre in a day: half of the limit. */
const HEAVY = 2_000n;

/**
 * It rains on Ana's cover: two operators say how much, nobody disputes it, and anybody has her paid without a form. Returns her
 * policy.
 */
export async function letItRain(book: LivedBook): Promise<bigint> {
  const { contracts, walletOf, addresses, clock } = book;
  const treasury = contracts.treasuryDesk.connect(walletOf('actuary'));
  await done(treasury.setZoneCap(addresses.pools.PROPERTY, HONG_KONG, dollars('1000000'), gas));
  const policyId = await buy(book, 'ana', { versionId: versionOf(book, 'rain'), zone: HONG_KONG });

  const source = present(sources[0], 'there is a source of rain');
  const today = present(periodStartAt(await clock.now(), source), 'this is after 1970');
  const periodStart = today + source.periodSeconds;
  await clock.moveTo(periodStart + source.periodSeconds + 60);
  const ref = { product: labelToBytes32('rain'), source: labelToBytes32(source.label), region: HONG_KONG, periodStart };
  const observedAt = periodStart + source.periodSeconds + 30;
  const observation = { ref, value: HEAVY, unit: source.unit, observedAt, round: 1, attempt: 0 };
  const anybody = walletOf('chen');
  const signatures = await signObservation(book, observation, source.quorum);
  await done(contracts.observationFeed.connect(anybody).report(observation, signatures, gas));
  await clock.moveTo((await clock.now()) + source.disputePeriod + 1);
  await done(contracts.parametricTrigger.connect(anybody).settle(ref, [policyId], gas));
  return policyId;
}
