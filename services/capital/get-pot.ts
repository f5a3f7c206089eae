import { z } from '@hono/zod-openapi';
import { desc } from 'drizzle-orm';
import { potEvent } from '../../indexer/ponder.schema.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { addressView, assetsView, blockView, checksummed, hash32View, instantView } from '../platform/views.ts';

const kinds = ['PotFunded', 'PotWithdrawn', 'Dispute'] as const;

/** A line about the coin that pays arbitrators; wei, null for a dispute, whose fee is the arbitrator's. */
export const potLineView = z.object({
  kind: z.enum(kinds),
  actor: addressView,
  amount: assetsView.nullable(),
  at: instantView,
  blockNumber: blockView,
  txHash: hash32View,
});

/** What went into the pot and out of it. What is left after the arbitrators' fees stands on the chain alone. */
export const potView = z.object({
  fundedWei: assetsView,
  withdrawnWei: assetsView,
  disputes: z.number().int(),
  history: z.array(potLineView),
});

/** The pot with its history, newest first. @param limit lines of the history */
export async function getPot(index: IndexReader, limit: number): Promise<z.infer<typeof potView>> {
  const rows = await index.read((db) => db.select().from(potEvent).orderBy(desc(potEvent.id)));
  const sumOf = (kind: (typeof kinds)[number]) =>
    rows.reduce((sum, row) => sum + (row.kind === kind ? (row.amount ?? 0n) : 0n), 0n).toString();
  return {
    fundedWei: sumOf('PotFunded'),
    withdrawnWei: sumOf('PotWithdrawn'),
    disputes: rows.filter(({ kind }) => kind === 'Dispute').length,
    history: rows.slice(0, limit).map((row) => ({
      kind: potLineView.shape.kind.parse(row.kind),
      actor: checksummed(row.actor),
      amount: row.amount?.toString() ?? null,
      at: row.at,
      blockNumber: String(row.block),
      txHash: row.tx,
    })),
  };
}
