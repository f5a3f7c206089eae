import { z } from '@hono/zod-openapi';
import { policyMarkNames, policyMarksOf } from '../../domain/policies/policy-marks.ts';
import { addressView, assetsView, checksummed, instantView, someoneOf } from '../platform/views.ts';
import type { PolicyRow } from './policy.repository.ts';
import type { LossPayeeRow, PlanRow, SuccessionFacts } from './service.repository.ts';

/** How cover ended before its time. */
export const cancelledHow = ['CoolingOff', 'Holder', 'Insurer'] as const;

/** What happened to a policy between its sale and its end. */
export const serviceShape = {
  marks: z.array(z.enum(policyMarkNames)),
  waitingFrom: instantView,
  /** Accumulation zone; null for none. */
  zone: z.number().int().nullable(),
  previousId: z.number().int().nullable(),
  renewedBy: z.number().int().nullable(),
  group: z.object({ groupId: z.number().int(), certificate: z.number().int() }).nullable(),
  /** Last second in which the holder may undo it, unless it was passed on; null where there is no such time or it is no use
   * any more. */
  coolingOffUntil: instantView.nullable(),
  /** The insurer's announcement that it will cancel. */
  notice: z.object({ givenAt: instantView, reason: z.string(), cancelsAt: instantView }).nullable(),
  cancelled: z
    .object({ at: instantView, how: z.enum(cancelledHow), by: addressView.nullable(), refundedAssets: assetsView })
    .nullable(),
  /** Whether cover is suspended now, and since, or from, when it is. */
  suspended: z.boolean(),
  suspendsAt: instantView.nullable(),
  premiumPaidAssets: assetsView,
} as const;

/** How the premium is paid in parts, and the open notice of an unpaid one. */
export const planView = z.object({
  firstAssets: assetsView,
  partAssets: assetsView,
  partDays: z.number().int(),
  parts: z.number().int(),
  paidParts: z.number().int(),
  /** First day the next part stands for; null when all are paid. */
  nextDueAt: instantView.nullable(),
  notice: z
    .object({ givenAt: instantView, part: z.number().int(), dueAt: instantView, suspendsAt: instantView })
    .nullable(),
});

/** Who is named on a policy, and who asks for its holder's place. */
export const namedShape = {
  beneficiary: addressView.nullable(),
  lossPayees: z.array(z.object({ payee: addressView, shareBps: z.number().int(), addedAt: instantView })),
  instalments: planView.nullable(),
  successor: addressView.nullable(),
  passings: z.array(
    z.object({
      kind: z.enum(['Succession', 'Recovery']),
      to: addressView,
      askedAt: instantView,
      /** From when the place can be taken; null until a second officer agreed. */
      maturesAt: instantView.nullable(),
    }),
  ),
} as const;

/** What happened to a policy between its sale and its end. */
export const serviceView = z.object(serviceShape);
/** Who is named on a policy, and who asks for its holder's place. */
export const namedView = z.object(namedShape);

/** @param at chain time, seconds */
export function toService(row: PolicyRow, at: number): z.infer<typeof serviceView> {
  const isOver = row.cancelledAt !== null || row.closedAt !== null;
  const { noticeAt, noticeReason, cancelsAt, groupId, certificate, coolingOffEndsAt } = row;
  const isNoticed = noticeAt !== null && noticeReason !== null && cancelsAt !== null && !isOver;
  return {
    marks: [...policyMarksOf(row.marks)],
    waitingFrom: row.waitingFrom,
    zone: row.zone === 0 ? null : row.zone,
    previousId: row.previousId,
    renewedBy: row.renewedBy,
    group: groupId === null || certificate === null ? null : { groupId, certificate },
    coolingOffUntil: isOver || coolingOffEndsAt === null || at > coolingOffEndsAt ? null : coolingOffEndsAt,
    notice: isNoticed ? { givenAt: noticeAt, reason: noticeReason, cancelsAt } : null,
    cancelled: toCancelled(row),
    suspended: row.suspendsAt !== null && at >= row.suspendsAt,
    suspendsAt: row.suspendsAt,
    premiumPaidAssets: row.premiumPaidAssets.toString(),
  };
}

function toCancelled(row: PolicyRow): z.infer<typeof serviceView>['cancelled'] {
  if (row.cancelledAt === null) return null;
  return {
    at: row.cancelledAt,
    how: z.enum(cancelledHow).parse(row.cancelledHow),
    by: someoneOf(row.cancelledBy),
    refundedAssets: row.refundedAssets.toString(),
  };
}

/** Who is named, what is paid in parts, who asks for the holder's place. */
export function toNamed(
  row: PolicyRow,
  known: {
    readonly lossPayees: readonly LossPayeeRow[];
    readonly plan: PlanRow | undefined;
    readonly succession: SuccessionFacts;
  },
): z.infer<typeof namedView> {
  return {
    beneficiary: someoneOf(row.beneficiary),
    lossPayees: known.lossPayees.map(({ payee, shareBps, addedAt }) => ({
      payee: checksummed(payee),
      shareBps,
      addedAt,
    })),
    instalments: known.plan === undefined ? null : toPlan(known.plan, row),
    successor: someoneOf(known.succession.successor ?? null),
    passings: known.succession.passings.map((passing) => ({
      kind: namedShape.passings.element.shape.kind.parse(passing.kind),
      to: checksummed(passing.taker),
      askedAt: passing.askedAt,
      maturesAt: passing.maturesAt,
    })),
  };
}

function toPlan(plan: PlanRow, row: PolicyRow): z.infer<typeof planView> {
  const { noticeAt, noticePart, dueAt, suspendsAt } = plan;
  const isNoticed = noticeAt !== null && noticePart !== null && dueAt !== null && suspendsAt !== null;
  const left = plan.parts - plan.paidParts;
  return {
    firstAssets: plan.firstAssets.toString(),
    partAssets: plan.partAssets.toString(),
    partDays: plan.partDays,
    parts: plan.parts,
    paidParts: plan.paidParts,
    nextDueAt: left === 0 || row.cancelledAt !== null ? null : row.endAt - left * plan.partDays * 86_400,
    notice: isNoticed ? { givenAt: noticeAt, part: noticePart, dueAt, suspendsAt } : null,
  };
}
