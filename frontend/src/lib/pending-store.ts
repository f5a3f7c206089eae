import { z } from 'zod';
import { hexSchema } from './api-values.ts';

const pendingSchema = z.object({
  key: z.string(),
  title: z.string(),
  doneText: z.string(),
  account: z.string(),
  hash: hexSchema,
  sentAt: z.number(),
});

/** A transaction on its way, with the words to show when the page is opened again. */
export type PendingTransaction = z.output<typeof pendingSchema>;

const nameOf = (chainId: number): string => `makewhole.pending.${String(chainId)}`;

/** What was under way when the page was last open; unreadable remains are dropped. */
export function readPending(chainId: number): readonly PendingTransaction[] {
  try {
    const parsed = z.array(pendingSchema).safeParse(JSON.parse(localStorage.getItem(nameOf(chainId)) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

function write(chainId: number, list: readonly PendingTransaction[]): void {
  try {
    localStorage.setItem(nameOf(chainId), JSON.stringify(list));
  } catch {
    // Storage may be full or forbidden; the transaction itself is safe on the chain.
  }
}

export function keepPending(chainId: number, pending: PendingTransaction): void {
  write(chainId, [...readPending(chainId).filter((p) => p.hash !== pending.hash), pending]);
}

export function dropPending(chainId: number, hash: string): void {
  write(
    chainId,
    readPending(chainId).filter((p) => p.hash !== hash),
  );
}
