import { id, MaxUint256, Signature } from 'ethers';

import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../config/amounts.ts';
import type { HardhatNetwork } from '../deploy/open-hardhat.ts';
import { ANY_PREMIUM, decisionOn, fileScreen, gasOf, openBenchBook, phoneCover, type BenchBook } from './bench-book.ts';
import { measureClocks } from './measure-clocks.ts';
import { measureExits } from './measure-exits.ts';
import { measureFastTrack } from './measure-fast-track.ts';
import { measureGroups } from './measure-groups.ts';
import { measureTriggers } from './measure-triggers.ts';
import type { AsideGas, Gas } from './gas-rows.ts';

/** Plays each row on a new book and reads the gas from the receipts. The situations are in gas-rows.ts. */
export async function measureGas(network: HardhatNetwork): Promise<{ readonly rows: Gas; readonly aside: AsideGas }> {
  const book = await openBenchBook(network);
  const sales = await measureSales(book);
  const claims = await measureClaims(book);
  const clocks = await measureClocks(book);
  const groups = await measureGroups(book);
  const closeEach100 = await measureClosing(book);
  const exits = await measureExits(book);
  const triggers = await measureTriggers(book);
  const fast = await measureFastTrack(book);
  const { firstOfTheDay, ...bought } = sales;
  const { propose, approve, decideNewTokenHolder, decideInPart, ...decided } = claims;
  return {
    rows: {
      ...bought,
      ...decided,
      fourEyes: propose + approve,
      fileToPaid: decided.file + decided.decideAndPay,
      closeEach100,
      ...groups,
      ...clocks,
      ...exits,
      ...triggers,
      ...fast,
    },
    aside: { firstOfTheDay, propose, approve, decideNewTokenHolder, decideInPart },
  };
}

async function measureSales(book: BenchBook) {
  const { contracts, people, network } = book;
  const { ana, bo } = people;
  const desk = contracts.salesDesk;
  await network.networkHelpers.time.increaseTo(await morning(book));
  await gasOf(desk.connect(bo).buy(phoneCover(book, bo), ANY_PREMIUM));
  const firstBuy = await gasOf(desk.connect(ana).buy(phoneCover(book, ana, id('phone 1')), ANY_PREMIUM));
  const buy = await gasOf(desk.connect(ana).buy(phoneCover(book, ana), ANY_PREMIUM));
  const buyWithPermit = await gasOf(
    desk.connect(bo).buyWithPermit(phoneCover(book, bo), ANY_PREMIUM, await signPermit(book)),
  );
  await network.networkHelpers.time.increaseTo(await morning(book));
  const firstOfTheDay = await gasOf(desk.connect(ana).buy(phoneCover(book, ana), ANY_PREMIUM));
  return { buy, firstBuy, buyWithPermit, firstOfTheDay };
}

/** An hour past the next midnight UTC: a day begins, and stays long enough for a few transactions. */
async function morning({ network }: BenchBook): Promise<number> {
  const now = await network.networkHelpers.time.latest();
  return (Math.floor(now / DAY) + 1) * DAY + 3_600;
}

async function signPermit({ contracts, people }: BenchBook) {
  const { bo } = people;
  const dollar = contracts.testDollar;
  const domain = { name: 'Test Dollar', version: '1', chainId: 31_337, verifyingContract: await dollar.getAddress() };
  const types = {
    Permit: [
      { name: 'owner', type: 'address' },
      { name: 'spender', type: 'address' },
      { name: 'value', type: 'uint256' },
      { name: 'nonce', type: 'uint256' },
      { name: 'deadline', type: 'uint256' },
    ],
  };
  const spender = await contracts.pools.PROPERTY.getAddress();
  const value = dollars('1000');
  const nonce = await dollar.nonces(bo.address);
  const signed = await bo.signTypedData(domain, types, {
    owner: bo.address,
    spender,
    value,
    nonce,
    deadline: MaxUint256,
  });
  const { v, r, s } = Signature.from(signed);
  return { value, deadline: MaxUint256, v, r, s };
}

async function measureClaims(book: BenchBook) {
  const { contracts, people } = book;
  const { ana, bo, adjuster, seniorAdjuster } = people;
  const desk = contracts.adjusterDesk.connect(adjuster);
  await book.network.networkHelpers.time.increaseTo((await morning(book)) + DAY);

  const first = await fileScreen(book, bo, 1);
  await gasOf(desk.decide(first.claimId, first.filed, decisionOn(first.caseHead)));

  const plain = await fileScreen(book, ana, 2);
  const decideAndPay = await gasOf(desk.decide(plain.claimId, plain.filed, decisionOn(plain.caseHead)));

  const double = await fileScreen(book, ana, 3);
  const decision = decisionOn(double.caseHead);
  const propose = await gasOf(desk.propose(double.claimId, double.filed, decision));
  const second = contracts.adjusterDesk.connect(seniorAdjuster);
  const approve = await gasOf(second.approve(double.claimId, double.filed, decision));

  const payees = [{ to: `0x${'beef'.repeat(10)}`, shareBps: 10_000 }];
  const stranger = await fileScreen(book, bo, 4, payees);
  const decideNewTokenHolder = await gasOf(
    desk.decide(stranger.claimId, stranger.filed, decisionOn(stranger.caseHead)),
  );

  const cut = await fileScreen(book, ana, 5);
  const decideInPart = await gasOf(desk.decide(cut.claimId, cut.filed, decisionOn(cut.caseHead, '200')));
  return { file: plain.gas, decideAndPay, propose, approve, decideNewTokenHolder, decideInPart };
}

const BATCH = 100;

async function measureClosing(book: BenchBook): Promise<number> {
  const { contracts, people, network } = book;
  const from = Number(await contracts.policyBook.policyCount()) + 1;
  const cover = { ...phoneCover(book, people.ana), termDays: 30 };
  for (let index = 0; index < BATCH; index += 1) {
    await contracts.salesDesk.connect(people.ana).buy(cover, ANY_PREMIUM);
  }
  await network.networkHelpers.time.increase(100 * DAY);
  const ids = Array.from({ length: BATCH }, (_, index) => from + index);
  return Math.ceil((await gasOf(contracts.policyBook.close(ids))) / BATCH);
}
