import type { ModelCover, TimedAct } from '../../domain/model/act.ts';
import { zeroAddress, zeroBytes32 } from '../../domain/primitives/label.ts';
import { max, min } from '../../domain/primitives/money.ts';
import { DAY } from '../../domain/primitives/time.ts';
import type { ModelVersion } from '../../domain/model/book.ts';
import type { Random } from '../parity/random.ts';
import { around, one, soon, type Scene } from './imagine-act.ts';
import { zonesByLine } from './stage-index.ts';

/** Three objects that may be covered once at a time. */
const objects = [`0x${'01'.repeat(32)}`, `0x${'02'.repeat(32)}`] as const;

/** Somebody buys, by tariff or quote, or policies are closed. */
export function imagineSale(scene: Scene): TimedAct {
  const { random, book } = scene;
  if (book.policies.size > 0 && random.whole(0, 4) === 0) return imagineClose(scene);
  if (book.policies.size > 0 && random.whole(0, 4) === 0) return imagineEnd(scene);
  const at = soon(scene);
  const cover = imagineCover(scene, at);
  const by = one(random, scene.cast.holders);
  const version = scene.versions.find(({ versionId }) => versionId === cover.versionId);
  if (version?.terms.tariff.quoteOnly !== true && random.whole(0, 3) > 0) {
    const maxPremiumAssets = random.whole(0, 19) === 0 ? 1n : 2n ** 96n - 1n;
    return { at, act: { kind: 'buy', by, cover, maxPremiumAssets } };
  }
  const quote = {
    ...cover,
    limitAssets: imagineAgreedLimit(scene, cover),
    buyer: random.whole(0, 19) === 0 ? zeroAddress : by,
    deductibleAssets: random.bool() ? 0n : random.amount(30),
    premiumAssets: random.whole(0, 9) === 0 ? random.amount(40) : cover.limitAssets / BigInt(random.whole(5, 60)),
    nonce: BigInt(random.whole(1, 40)),
    expiresAt: random.whole(0, 9) === 0 ? at - 1 : at + random.whole(0, DAY),
  };
  return { at, act: { kind: 'buyQuoted', by, quote } };
}

function imagineCover({ random, versions, cast, pools }: Scene, at: number): ModelCover {
  const { versionId, terms } = one(random, versions);
  const { minLimitAssets, maxLimitAssets, minTermDays, maxTermDays } = terms.tariff;
  const spread = maxLimitAssets - minLimitAssets + 1n;
  // What capital can lock, mostly.
  const freeAssets = pools.find(({ address }) => address === terms.pool)?.freeAssets ?? 0n;
  const most = minLimitAssets + (random.amount(one(random, [30, 36, 60])) % spread);
  const bearable = random.whole(0, 3) === 0 ? most : min(most, max(minLimitAssets, freeAssets / 2n));
  const ahead = one(random, [0, 0, 0, 1, random.whole(1, 20 * DAY), 90 * DAY, 90 * DAY + 1]);
  return {
    versionId: random.whole(0, 39) === 0 ? 99 : versionId,
    holder: random.bool() ? zeroAddress : one(random, cast.holders),
    limitAssets: random.whole(0, 19) === 0 ? maxLimitAssets + 1n : bearable,
    startAt: ahead === 0 ? 0 : at + ahead - (random.whole(0, 19) === 0 ? 30 * DAY : 0),
    // Many short ones, so that lives see ends and tails.
    termDays: Math.min(
      maxTermDays,
      minTermDays + random.whole(random.whole(0, 19) === 0 ? -1 : 0, one(random, [40, 700])),
    ),
    objectKey: random.whole(0, 3) === 0 ? one(random, objects) : zeroBytes32,
    zone: imagineZone(random, terms),
  };
}

/** Where the product is sold; now and then nowhere, or where nobody sells. */
function imagineZone(random: Random, { line, tariff }: ModelVersion['terms']): number {
  const sold = zonesByLine.get(line) ?? [];
  if (random.whole(0, 29) === 0) return one(random, [0, 7, ...sold]);
  return tariff.needsZone && sold.length > 0 ? one(random, sold) : 0;
}

/** An underwriter may go beyond the tariff: so an event comes to its cap. */
function imagineAgreedLimit({ random, book, versions }: Scene, cover: ModelCover): bigint {
  const terms = versions.find(({ versionId }) => versionId === cover.versionId)?.terms;
  if (terms?.tariff.needsZone !== true || random.bool()) return cover.limitAssets;
  const freeAssets = book.pools.get(terms.pool)?.freeAssets ?? 0n;
  return max(cover.limitAssets, min(freeAssets / 2n, BigInt(random.whole(1, 260)) * 1_000_000_000n));
}

/** Somebody ends cover early: just bought or not begun, mostly, for what is claimed on stays. */
function imagineEnd(scene: Scene): TimedAct {
  const { random, book, stage, cast } = scene;
  const again = random.whole(0, 5) === 0;
  const unused = [...book.policies.values()].filter((policy) => policy.claimCount === 0 && policy.cancelled === again);
  const all = [...book.policies.values()];
  const policy = unused.length > 0 && random.whole(0, 7) > 0 ? one(random, unused) : one(random, all);
  const by = random.whole(0, 11) === 0 ? one(random, cast.holders) : policy.holder;
  const kind = random.bool() ? 'coolOff' : 'cancel';
  const coolingOffDays = stage.rules.versions.get(policy.versionId)?.terms.coolingOffDays ?? 0;
  const edge = kind === 'coolOff' ? policy.soldAt + coolingOffDays * DAY : one(random, [policy.startAt, policy.endAt]);
  const at = random.whole(0, 2) === 0 ? around(scene, edge) : soon(scene);
  return { at, act: { kind, by, policyId: random.whole(0, 39) === 0 ? 99 : policy.policyId } };
}

function imagineClose(scene: Scene): TimedAct {
  const { random, book, cast } = scene;
  const open = [...book.policies.values()].filter(({ closed }) => !closed);
  const policy =
    open.length > 0 && random.whole(0, 9) > 0 ? one(random, open) : one(random, [...book.policies.values()]);
  const version = scene.stage.rules.versions.get(policy.versionId);
  const at = around(scene, policy.endAt + (version?.terms.tailDays ?? 0) * DAY);
  const others = open.filter(({ endAt }) => endAt <= policy.endAt).map(({ policyId }) => policyId);
  const policyIds = random.bool() ? [policy.policyId] : [...new Set([policy.policyId, ...others])];
  if (random.whole(0, 29) === 0) policyIds.push(77);
  return { at, act: { kind: 'close', by: one(random, cast.holders), policyIds } };
}
