import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { civilDayOf, HOUR, yearDayOf } from '../../domain/primitives/time.ts';
import { dollars } from '../config/amounts.ts';
import type { ProductRow } from '../config/product-terms.ts';
import { phone } from '../config/products/phone.ts';
import { done } from '../demo/demo-book.ts';
import { productStruct } from '../deploy/product-struct.ts';
import { TestArbitrator__factory } from '../../types/ethers-contracts/factories/contracts/mocks/TestArbitrator__factory.ts';
import type { TestArbitrator } from '../../types/ethers-contracts/index.ts';
import { passDays, type LivedBook } from './lived-book.ts';

type Terms = ReturnType<typeof productStruct>;

/** A calendar of these lives alone, where every tenth day of a year is a holiday. */
const CALENDAR = 9;
const BANK = 1;
const days = (amount: number) => ({ amount, unit: 1 });
const businessDays = (amount: number) => ({ amount, unit: 2 });
const none = { amount: 0, unit: 0 };

/** What the lives have besides the deployment's own products. */
export interface Shop {
  readonly book: LivedBook;
  readonly arbitrator: TestArbitrator;
}

/**
 * An arbitrator, a law with every clock and a calendar, and three products under it: `course` with the arbitrator, `bank` paid
 * by bank, `thin` with hardly any capital behind it and a zone. Sells when the public delay is over.
 */
export async function openShop(book: LivedBook): Promise<Shop> {
  const { contracts, walletOf, addresses, clock } = book;
  const arbitrator = await new TestArbitrator__factory(walletOf('admin')).deploy();
  await arbitrator.waitForDeployment();
  const profileId = Number(await publishLaw(book, await clock.now()));
  const known = { profileId, arbitrator: await arbitrator.getAddress() };
  const course = await publish(book, phone, { ...known, pool: addresses.pools.PROPERTY });
  const bank = await publish(book, phone, { ...known, pool: addresses.pools.PROPERTY, rail: BANK });
  const limits = { maxLimitAssets: dollars('500000'), annualRatePpm: 2_000 };
  const thin = await publish(
    book,
    {
      ...phone,
      ...limits,
      line: 'TRAVEL',
      tailDays: 30,
      collateralBps: 100,
      needsZone: true,
      capAssets: dollars('5000000'),
    },
    { ...known, pool: addresses.pools.TRAVEL },
  );
  await done(contracts.auditDesk.connect(walletOf('attestor')).anchorAccessLog(labelToBytes32('log'), 1, 9));
  await passDays(book, 62);
  const versions = { ...book.versions, course, bank, thin };
  return { book: { ...book, versions }, arbitrator };
}

async function publishLaw({ contracts, walletOf }: LivedBook, now: number): Promise<bigint> {
  const lawBook = contracts.lawBook.connect(walletOf('lawEditor'));
  const { year } = yearDayOf(civilDayOf(now, 8 * HOUR));
  const tenths = Array.from({ length: 36 }, (_, place) => 1n << BigInt(place * 10));
  const whole = tenths.reduce((bits, bit) => bits | bit, 0n);
  for (const ahead of [0, 1, 2]) {
    await done(lawBook.publishHolidays(CALENDAR, year + ahead, [whole & ((1n << 256n) - 1n), whole >> 256n]));
  }
  await done(
    lawBook.publishProfile({
      label: labelToBytes32('LIVES'),
      utcOffset: 8 * HOUR,
      calendar: CALENDAR,
      maxClockStops: 2,
      maxExtensions: 2,
      lateBpsPerYear: 1_800,
      effectiveAt: 0,
      periods: [
        days(1),
        days(1),
        businessDays(20),
        businessDays(5),
        none,
        none,
        days(10),
        days(20),
        days(15),
        days(30),
        days(10),
        days(30),
      ],
      basisURI: 'https://law.example/lives',
    }),
  );
  return lawBook.profileCount();
}

async function publish(
  { contracts, walletOf, addresses }: LivedBook,
  product: ProductRow,
  changes: Pick<Terms, 'profileId' | 'pool' | 'arbitrator'> & Partial<Terms>,
): Promise<number> {
  const { productBook } = contracts;
  const terms = { ...productStruct(product, changes), ...changes };
  await done(productBook.connect(walletOf('productManager')).publishVersion(terms));
  const versionId = await productBook.versionCount();
  await done(productBook.connect(walletOf('actuary')).setCap(versionId, product.capAssets));
  const manager = productBook.connect(walletOf('adjudicationManager'));
  await done(manager.pinAdjudicators(versionId, [addresses.adjusterDesk]));
  return Number(versionId);
}
