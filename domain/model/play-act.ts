import { present, unreachable } from '../primitives/assert.ts';
import type { Seconds } from '../primitives/time.ts';
import { refusal, success, type Result } from '../primitives/result.ts';
import type { Act, TimedAct } from './act.ts';
import type { Book, BookRules } from './book.ts';
import { approveAward, proposeAward, recover, supplementLoss, topUp } from './after-claim.ts';
import { appeal, improve, openDispute, resolve, rule } from './dispute-claim.ts';
import { earnPremium } from './earn-premium.ts';
import { cancel, coolOff } from './end-cover.ts';
import { fileClaim } from './file-claim.ts';
import { extend, requestDocuments, revise, reviseReserve, supplement } from './handle-claim.ts';
import { playIndexAct } from './play-index.ts';
import { cancelExit, deposit, mintShares, redeem, redeemExit, requestExit, type PoolCall } from './move-capital.ts';
import { approvePause, liftPause, proposePause } from './pause-flags.ts';
import { advance, escalate, payDetermined } from './pay-on-account.ts';
import { collectCredit, payDebts } from './pay-people.ts';
import type { Refusal } from './refusal.ts';
import { buy, buyQuoted, closePolicies } from './sell-cover.ts';
import { decideClaim, endClaim } from './settle-claim.ts';
import { transfer } from './token.ts';

/** What an act makes of a book, or the name of the error that refuses it. The book given stays as it is. */
export function playAct(rules: BookRules, book: Book, timed: TimedAct): Result<Book, { readonly code: string }> {
  const draft = structuredClone(book);
  const refused = play(rules, draft, timed);
  return refused === undefined ? success(draft) : refusal({ code: refused });
}

function play(rules: BookRules, book: Book, { act, at }: TimedAct): Refusal {
  switch (act.kind) {
    case 'buy':
      return buy({ book, rules, by: act.by, now: at }, act.cover, act.maxPremiumAssets);
    case 'buyQuoted':
      return buyQuoted({ book, rules, by: act.by, now: at }, act.quote);
    case 'close':
      return closePolicies(book, rules, act.policyIds, at);
    case 'coolOff':
      return coolOff(book, rules, act.by, act.policyId, at);
    case 'cancel':
      return cancel(book, rules, act.by, act.policyId, at);
    case 'file':
      return fileClaim(book, rules, act.by, act.filing, at);
    case 'decide':
      return decideClaim(book, rules, act, at);
    case 'withdraw':
    case 'accept':
    case 'finalize':
      return endClaim(book, rules, act, at);
    case 'proposeAward':
      return proposeAward(book, act.claimId, act.assets);
    case 'approveAward':
      return approveAward(book, rules, act.claimId, act.assets);
    case 'rule':
      return rule(book, rules, act, at);
    case 'proposePause':
      return proposePause(book, act.flag, act.by, act.endsAt, at);
    case 'approvePause':
      return approvePause(book, act.flag, act.by, act.endsAt, at);
    case 'liftPause':
      return liftPause(book, act.flag, at);
    case 'refuse':
      return refuse(book, act);
    case 'report':
    case 'answer':
    case 'doubt':
    case 'conclude':
    case 'settle':
    case 'raiseEventCap':
    case 'collectBond':
    case 'sweepForfeits':
      return playIndexAct(rules, book, act, at);
    default:
      if ('claimId' in act) return playOnClaim(rules, book, act, at);
      return playOnPool(rules, { book, pool: poolOf(book, act), by: act.by, now: at }, act);
  }
}

type ClaimAct = Exclude<
  Extract<Act, { readonly claimId: bigint }>,
  { readonly kind: 'decide' | 'withdraw' | 'accept' | 'finalize' | 'proposeAward' | 'approveAward' }
>;

/** From documents to the end of a dispute, and after it. */
function playOnClaim(rules: BookRules, book: Book, act: ClaimAct, at: Seconds): Refusal {
  switch (act.kind) {
    case 'requestDocuments':
      return requestDocuments(book, rules, act.claimId, at);
    case 'extend':
      return extend(book, rules, act.claimId, at);
    case 'supplement':
      return supplement(book, rules, act, at);
    case 'revise':
      return revise(book, rules, act, at);
    case 'reviseReserve':
      return reviseReserve(book, rules, act, at);
    case 'advance':
      return advance(book, rules, act, at);
    case 'payDetermined':
      return payDetermined(book, rules, act.claimId, at);
    case 'escalate':
      return escalate(book, rules, act.claimId, at);
    case 'appeal':
      return appeal(book, rules, act, at);
    case 'openDispute':
      return openDispute(book, act.claimId);
    case 'improve':
      return improve(book, rules, act, at);
    case 'resolve':
      return resolve(book, rules, act.claimId, at);
    case 'supplementLoss':
      return supplementLoss(book, rules, act, at);
    case 'recover':
      return recover(book, rules, act, at);
    case 'topUp':
      return topUp(book, rules, act.claimId, at);
    default:
      return unreachable(act);
  }
}

type PoolAct = Extract<Act, { readonly pool: string }>;

function playOnPool(rules: BookRules, call: PoolCall, act: PoolAct): Refusal {
  const { book, pool } = call;
  switch (act.kind) {
    case 'deposit':
      return deposit(call, act.assets);
    case 'mintShares':
      return mintShares(call, act.shares);
    case 'requestExit':
      return requestExit(call, rules, act.shares);
    case 'cancelExit':
      return cancelExit(call);
    case 'redeemExit':
      return redeemExit(call, act.receiver, act.minAssets);
    case 'redeem':
      return redeem(call, act.receiver, act.shares);
    case 'accrue':
      earnPremium(pool, call.now, act.maxDays);
      return undefined;
    case 'payDebts':
      return payDebts(book, pool, act.maxDebts);
    case 'collectCredit':
      return collectCredit(book, pool, act.by, act.payee, act.to);
    case 'recapitalise':
    case 'fundDeposit':
      return giveMoney(call, act);
    case 'donate':
      return transfer(book.token, act.by, pool.address, act.assets);
    default:
      return unreachable(act);
  }
}

function giveMoney({ book, pool, by }: PoolCall, act: { readonly kind: string; readonly assets: bigint }): Refusal {
  if (act.assets === 0n) return 'PoolAmountZero';
  if (act.kind === 'recapitalise') pool.freeAssets += act.assets;
  else pool.depositAssets += act.assets;
  return transfer(book.token, by, pool.address, act.assets);
}

function refuse(book: Book, act: Extract<Act, { readonly kind: 'refuse' }>): Refusal {
  if (act.refused) book.token.refused.add(act.account);
  else book.token.refused.delete(act.account);
  return undefined;
}

function poolOf(book: Book, act: PoolAct) {
  return present(book.pools.get(act.pool), 'a pool of the book');
}
