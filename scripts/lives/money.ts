import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { dollars } from '../config/amounts.ts';
import type { Person } from '../config/people.ts';
import { done } from '../demo/demo-book.ts';
import { buy, decide, file, gas, itemOf, passDays, passInstant, versionOf, type LivedBook } from './lived-book.ts';

const CAPITAL_OUT = 4;
const ZONE = 310_000;

/** Money that does not go straight to its payee, and capital that comes and goes. */
export async function moveMoney(book: LivedBook): Promise<void> {
  await bank(book);
  await holds(book);
  await leave(book);
  await short(book);
  await carrier(book);
}

/** Three payments by bank: made, refused by the bank, and never heard of again. */
async function bank(book: LivedBook): Promise<void> {
  const { contracts, walletOf, addresses } = book;
  const pool = addresses.pools.PROPERTY;
  const attestor = contracts.treasuryDesk.connect(walletOf('attestor'));
  for (let count = 0; count < 3; count += 1) {
    const claimId = await file(book, 'bo', await buy(book, 'bo', { versionId: versionOf(book, 'bank') }));
    await decide(book, claimId);
  }
  await done(attestor.attestSettlement(pool, 1, labelToBytes32('SWIFT-1'), gas));
  await done(attestor.attestRejection(pool, 2, labelToBytes32('ACCOUNT_CLOSED'), gas));
  await passDays(book, 11);
  await done(contracts.pools.PROPERTY.connect(walletOf('chen')).returnInstruction(3, gas));
  const { address } = walletOf('bo');
  await done(contracts.pools.PROPERTY.connect(walletOf('bo')).collectCredit(address, address, gas));
}

/** Chen's payments wait under a hold that two people renew; one is lifted, then the money is fetched; a hold of Bo's runs. */
async function holds(book: LivedBook): Promise<void> {
  const { contracts, walletOf } = book;
  const chen = walletOf('chen').address;
  const attestor = contracts.eligibilityDesk.connect(walletOf('attestor'));
  const order = labelToBytes32('ORDER-7');
  await done(attestor.placeHold(chen, order, gas));
  await paidTo(book, 'chen');
  await done(attestor.proposeRenewal(chen, order, gas));
  await done(contracts.eligibilityDesk.connect(walletOf('recoveryOfficerA')).approveRenewal(chen, order, gas));
  await paidTo(book, 'chen');
  await done(attestor.liftHold(chen, gas));
  await done(contracts.pools.PROPERTY.connect(walletOf('chen')).collectCredit(chen, chen, gas));
  await done(attestor.placeHold(walletOf('bo').address, labelToBytes32('ORDER-8'), gas));
  await paidTo(book, 'bo');
}

async function paidTo(book: LivedBook, person: Person): Promise<void> {
  await decide(book, await file(book, person, await buy(book, person, { versionId: versionOf(book, 'course') })));
}

/** A capital provider asks to leave, takes it back, asks again, is held up by a pause, leaves; shares change hands. */
async function leave(book: LivedBook): Promise<void> {
  const { contracts, walletOf, clock } = book;
  const provider = walletOf('capitalProvider');
  const pool = contracts.pools.TRAVEL.connect(provider);
  await done(pool.requestExit(1_000n, gas));
  await done(pool.cancelExit(gas));
  await done(pool.transfer(walletOf('bo').address, dollars('1000'), gas));
  const shares = await pool.balanceOf(provider.address);
  await done(pool.requestExit(shares, gas));
  const endsAt = (await clock.now()) + 3 * 86_400;
  await done(contracts.pauseControl.connect(walletOf('pauseOfficerA')).proposePause(CAPITAL_OUT, endsAt, gas));
  await done(contracts.pauseControl.connect(walletOf('pauseOfficerB')).approvePause(CAPITAL_OUT, endsAt, gas));
  const [, matureAt] = await pool.exitOf(provider.address);
  await passInstant(book, matureAt);
  await done(pool.accrue(400, gas));
  await done(pool.redeemExit(provider.address, 0n, gas));
}

/** A pool with little left: a claim that wants more reserved than there is, paid in part; the rest is owed until money comes. */
async function short(book: LivedBook): Promise<void> {
  const { contracts, walletOf, addresses } = book;
  const pool = contracts.pools.TRAVEL;
  await done(
    contracts.treasuryDesk
      .connect(walletOf('actuary'))
      .setZoneCap(addresses.pools.TRAVEL, ZONE, dollars('900000'), gas),
  );
  const cover = { versionId: versionOf(book, 'thin'), limitAssets: dollars('500000'), zone: ZONE };
  await done(pool.connect(walletOf('carrier')).recapitalise(dollars('6000'), gas));
  const policyId = await buy(book, 'ana', cover);
  const waiting = await file(book, 'ana', policyId, { items: [itemOf('30000')] });
  const owed = await file(book, 'ana', policyId, { items: [itemOf('20029')] });
  await decide(book, owed, [], 'seniorAdjuster');
  await done(pool.connect(walletOf('carrier')).recapitalise(dollars('5000'), gas));
  await done(pool.connect(walletOf('chen')).payDebts(5, gas));
  await done(contracts.claimBook.connect(walletOf('ana')).withdraw(waiting, gas));
}

/** The carrier lays money aside, takes some of it back, and takes of the fees what nobody can ask back. */
async function carrier(book: LivedBook): Promise<void> {
  const { contracts, walletOf, addresses } = book;
  const { address } = walletOf('carrier');
  const treasury = contracts.treasuryDesk.connect(walletOf('carrier'));
  const pool = contracts.pools.PROPERTY.connect(walletOf('chen'));
  await done(treasury.withdrawDeposit(addresses.pools.PROPERTY, address, dollars('5'), gas));
  await done(pool.accrue(400, gas));
  await done(pool.ripenFees(gas));
  const [feesAssets] = await treasury.withdrawableOf(addresses.pools.PROPERTY);
  await done(treasury.withdrawFees(addresses.pools.PROPERTY, address, feesAssets, gas));
}
