import { BPS, divUp, min } from '../primitives/money.ts';
import type { CurveKind, CurvePoint } from '../products/terms.ts';

/** Which way a curve pays more: the higher the observed value, or the lower. */
export type CurveDirection = 'Rising' | 'Falling';

export interface PayoutCurve {
  readonly kind: CurveKind;
  /** At most eight, rising in value. */
  readonly points: readonly CurvePoint[];
}

interface Share {
  readonly part: bigint;
  readonly whole: bigint;
}

const nothing: Share = { part: 0n, whole: BPS };

/** What `value` pays of the limit, base units, rounded up. The mirror of contracts/products/PayoutCurve.sol. */
export function payoutOf(curve: PayoutCurve, value: bigint, limitAssets: bigint): bigint {
  if (curve.points.length === 0) return 0n;
  const { part, whole } = shareOf(curve, value);
  return divUp(limitAssets * part, whole);
}

/** Payouts that fall from the first point to the last pay for low values; all others, and counted days, for high ones. */
export function directionOf({ kind, points }: PayoutCurve): CurveDirection {
  const [first, last] = [points.at(0), points.at(-1)];
  if (kind === 'PerDay' || first === undefined || last === undefined) return 'Rising';
  return last.payoutBps < first.payoutBps ? 'Falling' : 'Rising';
}

/** Whether points that rise in value make a curve of their kind. */
export function isSoundCurve(curve: PayoutCurve): boolean {
  const { kind, points } = curve;
  if (kind === 'PerDay') return points.every(({ value }) => value > 0n);
  if (kind === 'Linear' && points.length < 2) return false;
  const sign = directionOf(curve) === 'Falling' ? -1 : 1;
  const oneWay = points.every(({ payoutBps }, place) => {
    const before = points[place - 1];
    return before === undefined || sign * (payoutBps - before.payoutBps) >= 0;
  });
  return oneWay && (kind !== 'Binary' || points.filter(({ payoutBps }) => payoutBps > 0).length === 1);
}

function shareOf(curve: PayoutCurve, value: bigint): Share {
  const { kind, points } = curve;
  if (kind === 'PerDay') return { part: daysOf(points, value), whole: BPS };
  const falls = directionOf(curve) === 'Falling';
  // In the order in which they are passed on the way to paying more.
  const inOrder = falls ? [...points].reverse() : points;
  const passed = inOrder.filter((point) => (falls ? value <= point.value : value >= point.value));
  const [here, next] = [passed.at(-1), inOrder[passed.length]];
  if (here === undefined) return nothing;
  const atPoint = { part: BigInt(here.payoutBps), whole: BPS };
  return kind !== 'Linear' || next === undefined ? atPoint : between(here, next, value);
}

function between(here: CurvePoint, next: CurvePoint, value: bigint): Share {
  const span = distance(here.value, next.value);
  const gained = BigInt(next.payoutBps - here.payoutBps) * distance(here.value, value);
  return { part: BigInt(here.payoutBps) * span + gained, whole: BPS * span };
}

/** Each day from the first point on pays what the last point reached says; together at most all. */
function daysOf(points: readonly CurvePoint[], value: bigint): bigint {
  const sum = points.reduce((bps, point, place) => {
    if (point.value > value) return bps;
    const next = points[place + 1];
    const until = next === undefined ? value + 1n : min(next.value, value + 1n);
    return bps + (until - point.value) * BigInt(point.payoutBps);
  }, 0n);
  return min(sum, BPS);
}

function distance(from: bigint, to: bigint): bigint {
  return from < to ? to - from : from - to;
}
