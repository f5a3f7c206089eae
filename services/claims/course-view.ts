import { z } from '@hono/zod-openapi';
import { claimActions } from '../../domain/claims/claim-types.ts';
import { addressView, assetsView, claimIdView, hash32View, instantView } from '../platform/views.ts';

const wordsView = z.object({ en: z.string(), 'zh-CN': z.string() });
const count = z.number().int();

/** The decision clock: since when it runs, whether it stands, how often it was put off. */
export const clockView = z.object({
  runsFrom: instantView,
  /** Since when it stands; null while it runs. */
  standsSince: instantView.nullable(),
  documentsDueAt: instantView.nullable(),
  /** When it ran again after the last stop; null when it never stood or stands now. */
  resumedAt: instantView.nullable(),
  /** How long it has stood in all, by the chain's time. */
  stoppedSeconds: count,
  stops: count,
  extensions: count,
  revisions: count,
  acknowledgeBy: instantView.nullable(),
  acknowledgedAt: instantView.nullable(),
  /** Last second for a decision; while the clock stands, as if it stood to the end. */
  decideBy: instantView.nullable(),
  silentUntil: instantView.nullable(),
  escalatedAt: instantView.nullable(),
  /** From when anyone may have paid what is certain. */
  interimFrom: instantView.nullable(),
});

/** A dispute: its figures and windows, the arbitrator's case and what came of it. */
export const disputeView = z.object({
  appealedAt: instantView,
  /** Whether silence brought it there, not an appeal. */
  escalated: z.boolean(),
  statedAssets: assetsView,
  soughtAssets: assetsView,
  groundsHash: hash32View.nullable(),
  evidenceClosesAt: instantView.nullable(),
  ruleBy: instantView.nullable(),
  arbitrator: addressView.nullable(),
  disputeId: z.string().nullable(),
  figuresHash: hash32View.nullable(),
  disputedAt: instantView.nullable(),
  improvedAt: instantView.nullable(),
  /** 0 neither, 1 the insurer's figure, 2 the claimant's; null while or where nobody ruled. */
  ruling: count.nullable(),
});

/** What happened to a claim besides filing and decision. */
export const courseShape = {
  clock: clockView,
  figures: z.object({
    determinedAssets: assetsView,
    unreservedAssets: assetsView,
    awardedAssets: assetsView,
    toHolderAssets: assetsView,
    toPoolAssets: assetsView,
    priorAssets: assetsView,
  }),
  dispute: disputeView.nullable(),
  /** Claims of the same occurrence. */
  links: z.object({ original: claimIdView.nullable(), supplementedBy: claimIdView.nullable() }),
  /** Event that closed it. */
  closedWith: z.string().nullable(),
} as const;

/** What comes next. */
export const nextView = z
  .object({
    turn: z.enum(['insurer', 'claimant', 'arbitrator', 'anyone', 'nobody']),
    words: wordsView,
    by: instantView.nullable(),
    /** Whether that instant has passed by the chain's time. */
    overdue: z.boolean(),
    basis: z.object({ cite: wordsView, says: wordsView }).nullable(),
    otherwise: wordsView.nullable(),
    actions: z.array(z.enum(claimActions)),
    calls: z
      .array(
        z.object({
          action: z.enum(claimActions),
          who: z.enum(['insurer', 'claimant', 'arbitrator', 'anyone']),
          from: instantView,
          until: instantView.nullable(),
          open: z.boolean(),
        }),
      )
      .meta({ description: 'What may be done besides the insurer’s own handling, by whom, and from when until when.' }),
  })
  .meta({
    description: 'What comes next, who holds the ball, by when, on what legal ground, and what happens otherwise.',
  });
