import { present, unreachable } from '../../domain/primitives/assert.ts';
import { zeroAddress, zeroBytes32 } from '../../domain/primitives/label.ts';
import { DAY, HOUR } from '../../domain/primitives/time.ts';
import { dollars } from '../config/amounts.ts';
import type { Person } from '../config/people.ts';
import { products } from '../config/products.ts';
import { readFiledClaim } from '../deploy/filed-claims.ts';
import { decisionPapers, filedPapers } from './claim-papers.ts';
import type { BuyAct, DecideAct, DemoAct, EndAct, FileAct } from './demo-act.ts';
import { done, type DemoBook } from './demo-book.ts';
import { demoStory } from './demo-story.ts';
import { playRain } from './play-rain.ts';

const ANY_PREMIUM = 2n ** 96n - 1n;
/** People do things in the afternoon, the later in the story the later in the day; nothing depends on it. */
const AFTERNOON = 6 * HOUR;

/** Whether the chain knows the act already, so that a seed that was cut off goes on where it stopped. */
export async function isPlayed(book: DemoBook, act: DemoAct): Promise<boolean> {
  const { policyBook, claimBook, adjusterDesk } = book.contracts;
  if (act.kind === 'buy') return (await policyBook.policyCount()) >= BigInt(act.policy);
  if (act.kind === 'file' || act.kind === 'rain')
    return (await policyBook.policyOf(act.policy)).claimCount >= BigInt(act.claim);
  const claimId = claimIdOf(act);
  const { phase, caseHead } = await claimBook.claimOf(claimId);
  const isDecided = phase > FILED;
  if (act.kind === 'assign') return isDecided || (await adjusterDesk.assigneeOf(claimId)) !== zeroAddress;
  if (act.kind === 'accept' || act.kind === 'withdraw' || act.kind === 'finalize') return phase === CLOSED;
  if (act.kind !== 'propose') return isDecided;
  const hash = await adjusterDesk.decisionHashOf(claimId, decisionPapers(book, act, caseHead));
  return isDecided || (await adjusterDesk.proposerOf(claimId, hash)) !== zeroAddress;
}

const FILED = 1n;
const CLOSED = 5n;

/** Moves time to the act and makes it happen. */
export async function playAct(book: DemoBook, act: DemoAct): Promise<void> {
  await book.clock.moveTo(instantOf(book, act.daysAgo));
  switch (act.kind) {
    case 'buy':
      return buy(book, act);
    case 'file':
      return file(book, act);
    case 'rain':
      return playRain(book, act, instantOf(book, act.daysAgo));
    case 'decide':
    case 'propose':
    case 'approve':
      return decide(book, act);
    case 'assign':
    case 'accept':
    case 'withdraw':
    case 'finalize':
      return end(book, act);
    default:
      return unreachable(act);
  }
}

function instantOf(book: DemoBook, daysAgo: number): number {
  return book.present - daysAgo * DAY - AFTERNOON;
}

async function buy({ contracts, versions, walletOf }: DemoBook, act: BuyAct): Promise<void> {
  const wallet = walletOf(act.holder);
  const product = present(
    products.find((row) => row.productId === act.productId),
    'the story sells what is configured',
  );
  const pool = await contracts.pools[product.line].getAddress();
  const dollar = contracts.testDollar.connect(wallet);
  const cover = {
    versionId: present(versions[act.productId], `${act.productId} is published`),
    holder: wallet.address,
    insured: zeroAddress,
    limitAssets: dollars(act.limit),
    startAt: 0,
    termDays: act.termDays,
    objectKey: zeroBytes32,
    zone: act.zone ?? 0,
  };
  const premium = await contracts.salesDesk.premiumOf(cover.versionId, cover.limitAssets, cover.termDays);
  if ((await dollar.allowance(wallet.address, pool)) < premium) await done(dollar.approve(pool, premium));
  await done(contracts.salesDesk.connect(wallet).buy(cover, ANY_PREMIUM));
}

async function file(book: DemoBook, act: FileAct): Promise<void> {
  const lossAt = instantOf(book, act.lossDaysAgo);
  const filing = { policyId: act.policy, lossAt, evidenceRoot: zeroBytes32, ...filedPapers(book, act) };
  await done(book.contracts.claimBook.connect(book.walletOf(holderOf(act.policy))).file(filing));
}

async function decide(book: DemoBook, act: DecideAct): Promise<void> {
  const { adjusterDesk, claimBook } = book.contracts;
  const claimId = claimIdOf(act);
  const { filed, caseHead } = await readFiledClaim(claimBook, claimId);
  const seat = act.kind === 'approve' ? 'seniorAdjuster' : 'adjuster';
  const method = adjusterDesk.connect(book.walletOf(seat))[act.kind];
  await done(method(claimId, filed, decisionPapers(book, act, caseHead)));
}

async function end(book: DemoBook, act: EndAct): Promise<void> {
  const { adjusterDesk, claimBook } = book.contracts;
  const claimId = claimIdOf(act);
  const adjuster = book.walletOf('adjuster');
  if (act.kind === 'assign') return done(adjusterDesk.connect(adjuster).assign(claimId, adjuster.address));
  const caller = book.walletOf(act.kind === 'finalize' ? 'carrier' : holderOf(act.policy));
  return done(claimBook.connect(caller)[act.kind](claimId));
}

function claimIdOf({ policy, claim }: { readonly policy: number; readonly claim: number }): bigint {
  return (BigInt(policy) << 16n) | BigInt(claim);
}

function holderOf(policy: number): Person {
  const sale = demoStory.find((act) => act.kind === 'buy' && act.policy === policy);
  return sale?.kind === 'buy' ? sale.holder : 'ana';
}
