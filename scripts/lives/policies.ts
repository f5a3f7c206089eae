import { id, Wallet } from 'ethers';

import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { dollars } from '../config/amounts.ts';
import { done } from '../demo/demo-book.ts';
import { ANY_PREMIUM, buy, coverFor, decide, file, gas, passDays, versionOf, type LivedBook } from './lived-book.ts';
import { signQuote, signTransfer } from './sign-offers.ts';

/** Everything that can happen to a policy between its sale and its end. */
export async function servePolicies(book: LivedBook): Promise<void> {
  await endEarly(book);
  await payInParts(book);
  await renewed(book);
  await pass(book);
  await recover(book);
  await quoted(book);
}

/** Two covers at once: one undone at once; the insurer cancels the other, after a notice it first took back. */
async function endEarly(book: LivedBook): Promise<void> {
  const { contracts, walletOf } = book;
  const covers = [0, 1].map(() => coverFor(book, 'ana', { versionId: versionOf(book, 'course') }));
  await done(contracts.salesDesk.connect(walletOf('ana')).buyMany(covers, ANY_PREMIUM, gas));
  const last = await contracts.policyBook.policyCount();
  await done(contracts.serviceDesk.connect(walletOf('ana')).coolOff(last - 1n, gas));
  const underwriter = contracts.serviceDesk.connect(walletOf('underwriter'));
  await done(underwriter.giveCancelNotice(last, labelToBytes32('MISREPRESENTATION'), gas));
  await done(underwriter.withdrawCancelNotice(last, gas));
  await done(underwriter.giveCancelNotice(last, labelToBytes32('NON_DISCLOSURE'), gas));
  await passDays(book, 31);
  await done(underwriter.cancelByInsurer(last, gas));
}

/** Four parts: the second is paid late, after notice and after cover was suspended; the third not at all. */
async function payInParts(book: LivedBook): Promise<void> {
  const { contracts, walletOf } = book;
  const cover = coverFor(book, 'bo', { versionId: versionOf(book, 'course') });
  await done(contracts.salesDesk.connect(walletOf('bo')).buyInInstalments(cover, ANY_PREMIUM, 4, gas));
  const policyId = await contracts.policyBook.policyCount();
  const underwriter = contracts.serviceDesk.connect(walletOf('underwriter'));
  await passDays(book, 93);
  await done(underwriter.giveInstalmentNotice(policyId, gas));
  await passDays(book, 20);
  await done(contracts.serviceDesk.connect(walletOf('bo')).payInstalment(policyId, gas));
  await passDays(book, 91);
  await done(underwriter.giveInstalmentNotice(policyId, gas));
}

/** The same phone covered again, so that waiting periods are not served twice. */
async function renewed(book: LivedBook): Promise<void> {
  const { contracts, walletOf } = book;
  const cover = { versionId: versionOf(book, 'course'), termDays: 40, objectKey: id('Ana’s phone') };
  const previous = await buy(book, 'ana', cover);
  await passDays(book, 35);
  const sales = contracts.salesDesk.connect(walletOf('ana'));
  await done(sales.renew(previous, coverFor(book, 'ana', cover), ANY_PREMIUM, gas));
}

/** Policies that change hands: with the underwriter's consent, to a successor, to a new key; and one that does not. */
async function pass(book: LivedBook): Promise<void> {
  const { contracts, walletOf, addresses } = book;
  const [ana, bo] = [walletOf('ana'), walletOf('bo')];
  const desk = contracts.transferDesk;
  const policyId = await buy(book, 'ana', { versionId: versionOf(book, 'course') });
  await done(contracts.policyBook.connect(ana).nameBeneficiary(policyId, walletOf('chen').address, gas));
  await done(contracts.policyBook.connect(ana).addLossPayee(policyId, walletOf('carrier').address, 1_500, gas));
  await done(contracts.policyBook.connect(ana).addLossPayee(policyId, walletOf('chen').address, 500, gas));
  await done(contracts.policyBook.connect(walletOf('chen')).releaseLossPayee(policyId, gas));
  await decide(book, await file(book, 'ana', policyId), ['200']);
  const { consent, signature } = await signTransfer(book, { policyId, from: ana.address, to: bo.address });
  await done(desk.connect(ana).transfer(consent, walletOf('underwriter').address, signature, gas));

  await done(desk.connect(bo).nameSuccessor(walletOf('chen').address, gas));
  await done(desk.connect(walletOf('chen')).requestSuccession(bo.address, gas));
  await done(desk.connect(bo).veto(gas));
  await done(desk.connect(walletOf('chen')).requestSuccession(bo.address, gas));
  await passDays(book, 31);
  const pools = [addresses.pools.PROPERTY];
  await done(desk.connect(walletOf('chen')).takeOver(bo.address, [policyId], pools, gas));
}

/** Chen lost a key: two officers see to it that policies, claims and credits follow to the new one. */
async function recover(book: LivedBook): Promise<void> {
  const { contracts, walletOf, addresses } = book;
  const chen = walletOf('chen').address;
  const policyId = await buy(book, 'chen', { versionId: versionOf(book, 'course') });
  await decide(book, await file(book, 'chen', policyId), ['250']);
  const key = Wallet.createRandom().address;
  const document = id('identity papers');
  const officer = contracts.transferDesk.connect(walletOf('recoveryOfficerA'));
  await done(officer.proposeRecovery(chen, key, document, gas));
  const other = contracts.transferDesk.connect(walletOf('recoveryOfficerB'));
  await done(other.approveRecovery(chen, key, document, gas));
  await passDays(book, 31);
  await done(officer.completeRecovery(chen, [policyId], [addresses.pools.PROPERTY], gas));
}

/** An underwriter's own offer, with a deductible of its own. */
async function quoted(book: LivedBook): Promise<void> {
  const { contracts, walletOf } = book;
  const { quote, signature } = await signQuote(book, {
    versionId: versionOf(book, 'course'),
    holder: walletOf('ana').address,
    premiumAssets: dollars('77'),
    deductibleAssets: dollars('10'),
  });
  const sales = contracts.salesDesk.connect(walletOf('ana'));
  await done(sales.buyQuoted(quote, walletOf('underwriter').address, signature, gas));
}
