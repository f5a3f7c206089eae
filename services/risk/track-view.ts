import { z } from '@hono/zod-openapi';
import { addressView, assetView, assetsView, hash32View, instantView } from '../platform/views.ts';
import { thresholdsView, trackChangeView } from './track-change.ts';

const sinceShape = {
  since: instantView,
  /** Null for what stands since the first day. */
  proposer: addressView.nullable(),
  approver: addressView.nullable(),
} as const;

/** The fast track as those who run it need it. */
export const trackView = z.object({
  track: z.object({
    halted: z.boolean(),
    fromDay: z.number().int(),
    untilDay: z.number().int(),
    dueDay: z.number().int(),
  }),
  /** The secret of the day that is today on the chain. */
  today: z.object({ day: z.number().int(), commitment: hash32View.nullable() }),
  lines: z.array(
    z.object({
      line: z.string(),
      /** Versions on sale that let a signed assessment approve: up to which amount, below which score. */
      products: z.array(
        z.object({
          versionId: z.number().int(),
          productId: z.string(),
          limitAssets: assetsView,
          scoreBps: z.number().int(),
        }),
      ),
      models: z.array(
        z.object({
          modelHash: hash32View,
          /** What this release calls it; null for one it does not know. */
          name: z.string().nullable(),
          ...thresholdsView.shape,
          ...sinceShape,
          stoppedAt: instantView.nullable(),
          stoppedBy: addressView.nullable(),
        }),
      ),
    }),
  ),
  purses: z.array(
    z.object({
      pool: addressView,
      asset: assetView,
      lines: z.array(z.string()),
      capAssets: assetsView,
      /** What was approved on the last day on which something was. */
      spentAssets: assetsView,
      day: z.number().int(),
      ...sinceShape,
    }),
  ),
  waiting: z.array(trackChangeView),
  changes: z.array(trackChangeView).openapi({ description: 'The newest first.' }),
  /** Models this release can compute, to be proposed. */
  known: z.array(z.object({ line: z.string(), name: z.string(), modelHash: hash32View })),
});
export type TrackView = z.infer<typeof trackView>;
